"""Apple Messages: the sender's device makes the card, with what the system calls LinkPresentation."""

from samara.networks.network import Grade, Group, Known, Large, Network, Profile, Source

_SCRIPT = Source(
    source="https://gist.github.com/saagarjha/07e897fd72b370027ce280480761cf1e", grade=Grade.SOURCE_CODE, checked="2026-11-23"
)
_NOTE = Source(
    source="https://developer.apple.com/library/archive/technotes/tn2444/_index.html", grade=Grade.OFFICIAL, checked="2026-11-23"
)

APPLE_MESSAGES = Network(
    name="apple-messages",
    title="Apple Messages",
    group=Group.CHAT,
    bots=("facebookexternalhit/1.1 Facebot Twitterbot/1.0",),
    agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 "
    "facebookexternalhit/1.1 Facebot Twitterbot/1.0",
    profile=Profile(
        images=("og:image", "twitter:image", "apple-touch-icon", "icon"),
        addresses=("og:url",),
        large=Large.ALWAYS,
        evidence=(
            Known(
                of=("titles", "descriptions", "images", "sites", "addresses", "og", "twitter"),
                note="Apple's own script, as somebody took it from the system; read whole in a copy of 2016.",
                **_SCRIPT,
            ),
            Known(of=("large",), note="Of og:image; icons are shown small.", **_NOTE),
        ),
    ),
)
