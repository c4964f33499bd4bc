"""Signal: the sender's device makes the card, and passes itself off as WhatsApp, so that it has no mark of its own."""

from samara.networks.network import Grade, Group, Known, Limit, Network, Profile, Source

_CODE = Source(
    source="https://github.com/signalapp/Signal-Desktop/blob/main/ts/linkPreviews/linkPreviewFetch.ts",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)

SIGNAL = Network(
    name="signal",
    title="Signal",
    group=Group.CHAT,
    hosts=("signal.me", "signal.group"),
    apps=("org.thoughtcrime.securesms",),
    agent="WhatsApp/2",
    profile=Profile(
        titles=("og:title", "title"),
        descriptions=("og:description", "meta:description"),
        images=("og:image", "apple-touch-icon", "icon"),
        sites=("host",),
        og=("property",),
        image_types=("image/gif", "image/x-icon", "image/jpeg", "image/png", "image/webp"),
        page_types=("text/html",),
        needs=("title",),
        fails=("attachment", "not-https"),
        evidence=(
            Known(of=("titles", "descriptions", "images", "sites", "og", "needs"), **_CODE),
            Known(of=("image_types", "page_types", "over", "fails"), **_CODE),
        ),
    ),
    limits=(
        Limit(of="html", most=1_024_000, unit="bytes", **_CODE),
        Limit(of="redirects", most=19, unit="times", note="Twenty requests in all, each over https.", **_CODE),
        Limit(of="image_bytes", most=1_048_576, unit="bytes", **_CODE),
    ),
)
