"""Signal: the sender's device makes the card, and passes itself off as WhatsApp, so that it has no mark of its own."""

from samara.networks import lists
from samara.networks.network import Empty, Grade, Group, Icon, Known, Large, Limit, Names, Network, Profile, Source

_CODE = Source(
    source="https://github.com/signalapp/Signal-Desktop/blob/main/ts/linkPreviews/linkPreviewFetch.preload.ts",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)
_SHAPE = Source(
    source="https://github.com/signalapp/Signal-Desktop/blob/main/ts/linkPreviews/shouldUseFullSizeLinkPreviewImage.std.ts",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)
_DRAWN = Source(
    source="https://github.com/signalapp/Signal-Desktop/blob/main/ts/components/conversation/Message.tsx",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)
_STYLE = Source(
    source="https://github.com/signalapp/Signal-Desktop/blob/main/stylesheets/_modules.scss",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)
_SQUARE = "A picture about as high as wide is never shown large."

SIGNAL = Network(
    name="signal",
    title="Signal",
    icon=Icon(
        "M12 0q-.93 0-1.83.14l.17 1.11a11 11 0 0 1 3.32 0l.17-1.11A12 12 0 0 0 12 0M9.15.34a12 12 0 0 0-3.38 1.4l.58.96a11 11 0 0 1 3.07-1.27zm5.7 0-.27 1.1a11 11 0 0 1 3.07 1.26l.58-.96a12 12 0 0 0-3.38-1.4M12 2.25a9.75 9.75 0 0 0-8.54 14.46q.12.21.07.44L2.5 21.49l4.34-1.01a.6.6 0 0 1 .44.06A10 10 0 0 0 12 21.75a9.75 9.75 0 1 0 0-19.5m-7.1.07A12 12 0 0 0 2.33 4.9l.9.66a11 11 0 0 1 2.35-2.34zm14.2 0-.67.9a11 11 0 0 1 2.34 2.35l.91-.66a12 12 0 0 0-2.59-2.6M1.74 5.78a12 12 0 0 0-1.4 3.38l1.1.27A11 11 0 0 1 2.7 6.35zm20.52 0-.96.58a11 11 0 0 1 1.27 3.07l1.09-.27a12 12 0 0 0-1.4-3.38M.14 10.17A12 12 0 0 0 0 12q0 .93.14 1.83l1.11-.17A11 11 0 0 1 1.13 12q0-.85.12-1.66zm23.72 0-1.11.17q.13.81.13 1.66c0 .85-.05 1.12-.13 1.66l1.11.17a12 12 0 0 0 0-3.66M1.43 14.58l-1.09.27a12 12 0 0 0 .96 2.59l-.26 1.14 1.1.25.35-1.53-.19-.37a11 11 0 0 1-.87-2.35m21.14 0a11 11 0 0 1-1.27 3.07l.96.58a12 12 0 0 0 1.4-3.38zm-1.8 3.85a11 11 0 0 1-2.34 2.34l.66.91a12 12 0 0 0 2.6-2.59zM.81 19.53l-.45 1.95a1.8 1.8 0 0 0 2.16 2.16l1.95-.45-.25-1.1-1.96.46a.68.68 0 0 1-.8-.81l.45-1.96zm16.84 1.77a11 11 0 0 1-3.07 1.27l.27 1.09a12 12 0 0 0 3.38-1.4zm-10.95.2-1.54.36.25 1.1 1.14-.27q1.23.62 2.6.96l.26-1.1a11 11 0 0 1-2.35-.86zm3.63 1.24-.17 1.11a12 12 0 0 0 3.66 0l-.17-1.11q-.81.13-1.66.13a11 11 0 0 1-1.66-.13",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.CHAT,
    apps=("org.thoughtcrime.securesms",),
    agent="WhatsApp/2",
    facts=(
        Known(of=("apps",), **lists.APPS),
        Known(of=("agent",), **_CODE),
    ),
    profile=Profile(
        titles=("og:title", "title"),
        descriptions=("og:description", "meta:description"),
        images=("og:image", "og:image:url", "apple-touch-icon", "icon"),
        sites=("host",),
        og=("property",),
        names=Names.EXACT,
        empty=Empty.HIDES,
        shows=("title", "description", "site", "image"),
        large=Large.SIZE,
        image_types=("image/gif", "image/x-icon", "image/jpeg", "image/png", "image/webp"),
        page_types=("text/html",),
        needs=("title",),
        fails=("attachment", "page-not-https", "not-https"),
        evidence=(
            Known(of=("titles", "descriptions", "images", "sites", "og", "names", "empty", "needs"), **_CODE),
            Known(of=("image_types", "page_types", "over", "fails"), **_CODE),
            Known(of=("large",), **_SHAPE),
            Known(of=("shows",), **_DRAWN),
        ),
    ),
    limits=(
        Limit(of="html", most=1_024_000, unit="bytes", **_CODE),
        Limit(of="redirects", most=19, unit="times", note="Twenty requests in all, each over https.", **_CODE),
        Limit(of="title_lines", most=2, unit="lines", **_STYLE),
        Limit(of="description_lines", most=5, unit="lines", **_STYLE),
        Limit(of="image_bytes", most=1_048_576, unit="bytes", **_CODE),
        Limit(of="large_width", least=200, unit="pixels", note=_SQUARE, **_SHAPE),
        Limit(of="large_height", least=200, unit="pixels", note=_SQUARE, **_SHAPE),
    ),
)
