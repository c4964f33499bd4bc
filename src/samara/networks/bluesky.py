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
        "M5.202 2.857C7.954 4.922 10.913 9.11 12 11.358c1.087-2.247 4.046-6.436 6.798-8.501C20.783 1.366 24 .213 24 3.883c0 .732-.42 6.156-.667 7.037-.856 3.061-3.978 3.842-6.755 3.37 4.854.826 6.089 3.562 3.422 6.299-5.065 5.196-7.28-1.304-7.847-2.97-.104-.305-.152-.448-.153-.327 0-.121-.05.022-.153.327-.568 1.666-2.782 8.166-7.847 2.97-2.667-2.737-1.432-5.473 3.422-6.3-2.777.473-5.899-.308-6.755-3.369C.42 10.04 0 4.615 0 3.883c0-3.67 3.217-2.517 5.202-1.026",  # noqa: E501
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
