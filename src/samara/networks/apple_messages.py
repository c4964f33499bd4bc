"""Apple Messages: the sender's device makes the card, with what the system calls LinkPresentation."""

from samara.networks.network import Grade, Group, Known, Large, Limit, Network, Profile, Source

_SCRIPT = Source(
    source="https://gist.github.com/saagarjha/07e897fd72b370027ce280480761cf1e", grade=Grade.SOURCE_CODE, checked="2026-11-23"
)
_NOTE = Source(
    source="https://developer.apple.com/documentation/technotes/tn3156-create-rich-previews-for-messages",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
)
_COPY = Source(source="https://thuonline.com/link-preview-metadata/amp", grade=Grade.CLAIMED, checked="2026-11-23")

APPLE_MESSAGES = Network(
    name="apple-messages",
    title="Apple Messages",
    group=Group.CHAT,
    bots=("facebookexternalhit/1.1 Facebot Twitterbot/1.0",),
    agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 "
    "facebookexternalhit/1.1 Facebot Twitterbot/1.0",
    facts=(
        Known(
            of=("bots", "agent"),
            note="In the log of a server to which nobody but sender and receiver had the address.",
            source="https://peter.upfold.org.uk/blog/2019/02",
            grade=Grade.MEASURED,
            checked="2026-11-23",
        ),
    ),
    profile=Profile(
        images=("og:image", "twitter:image", "apple-touch-icon", "icon"),
        sites=("host",),
        shows=("title", "site", "image"),
        addresses=("og:url",),
        large=Large.SIZE,
        evidence=(
            Known(
                of=("titles", "descriptions", "images", "addresses", "og", "twitter"),
                note="Apple's own script, as somebody took it from the system; read whole in a copy of 2016.",
                **_SCRIPT,
            ),
            Known(
                of=("sites", "shows"),
                note="Apple's older note, TN2444, in a copy: the title, the domain, and an icon or a picture.",
                **_COPY,
            ),
            Known(of=("large",), note="Icons are shown small; 900 pixels of width are asked for.", **_NOTE),
        ),
    ),
    limits=(
        Limit(of="html", most=1_000_000, unit="bytes", note="What becomes of a longer page is not told.", **_NOTE),
        Limit(of="image_bytes", most=10_000_000, unit="bytes", note="Of all pictures, icons and videos together.", **_NOTE),
        Limit(of="large_width", least=150, unit="pixels", note="One less wide is shown as an icon, or not at all.", **_NOTE),
    ),
)
