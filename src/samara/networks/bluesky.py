"""Bluesky: the sender's app makes the card, and the post carries it."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Large, Limit, Network, Profile, Source

_HOSTS = ("bsky.app", "www.bsky.app")
_LEXICONS = "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/"
_APP = "https://github.com/bluesky-social/social-app/blob/main/src/"
_EMBED = Source(source=_LEXICONS + "embed/external.json", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_POST = Source(source=_LEXICONS + "feed/post.json", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_META = Source(source=_APP + "lib/link-meta/link-meta.ts", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_DRAWN = Source(source=_APP + "components/Post/Embed/ExternalEmbed/index.tsx", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_SHAPE = Source(source=_APP + "lib/constants.ts", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_REPORT = Source(source="https://github.com/bluesky-social/social-app/issues/4962", grade=Grade.CLAIMED, checked="2026-11-23")

BLUESKY = Network(
    name="bluesky",
    title="Bluesky",
    icon=Icon(
        "M5.2 2.86c2.75 2.06 5.71 6.25 6.8 8.5 1.09-2.25 4.05-6.44 6.8-8.5C20.78 1.36 24 .2 24 3.88c0 .74-.42 6.16-.67 7.04-.85 3.06-3.97 3.84-6.75 3.37 4.85.83 6.09 3.56 3.42 6.3-5.07 5.2-7.28-1.3-7.85-2.97-.1-.3-.15-.45-.15-.33 0-.12-.05.02-.15.33-.57 1.66-2.79 8.16-7.85 2.97-2.67-2.74-1.43-5.47 3.42-6.3-2.78.47-5.9-.3-6.75-3.37C.42 10.04 0 4.62 0 3.88 0 .21 3.22 1.37 5.2 2.86",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    hashtags=True,
    share="https://bsky.app/intent/compose?text={title}%20{url}",
    evidence="https://docs.bsky.app/docs/advanced-guides/intent-links",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=(*_HOSTS, "go.bsky.app"),
    apps=("xyz.blueskyweb.app",),
    bots=("Bluesky Cardyb/",),
    agent="Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)",
    facts=(
        Known(
            of=("hashtags",),
            source="https://github.com/bluesky-social/atproto/blob/main/packages/api/src/rich-text/detection.ts",
            grade=Grade.SOURCE_CODE,
            checked="2026-11-23",
        ),
        Known(
            of=("hosts", "apps"),
            source="https://github.com/bluesky-social/social-app/blob/main/app.config.js",
            grade=Grade.SOURCE_CODE,
            checked="2026-11-23",
        ),
        Known(of=("bots", "agent"), note="It gives a longer agent, around the same words.", **lists.APPS),
    ),
    intents=(Intent(hosts=_HOSTS, path="/intent/compose", text=("text",)),),
    profile=Profile(
        sites=("host",),
        shows=("title", "description", "site", "image"),
        large=Large.ALWAYS,
        crop=(1200, 630),
        fails=("attached-image",),
        evidence=(
            Known(of=("addresses",), note="The card leads to what was pasted.", **_META),
            Known(of=("sites", "large", "shows"), **_DRAWN),
            Known(of=("crop",), **_SHAPE),
            Known(of=("fails",), note="As people report, on three systems.", **_REPORT),
        ),
    ),
    limits=(
        Limit(of="seconds", most=15, unit="seconds", **_META),
        Limit(
            of="image_bytes",
            most=1_000_000,
            unit="bytes",
            note="The official app makes heavier pictures smaller; other programs that post leave the picture out.",
            **_EMBED,
        ),
        Limit(of="title_lines", most=3, unit="lines", **_DRAWN),
        Limit(of="description_lines", most=2, unit="lines", note="Four without a picture.", **_DRAWN),
        Limit(of="post", most=300, unit="graphemes", **_POST),
    ),
)
