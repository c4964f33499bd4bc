"""Bluesky: the sender's app makes the card, and the post carries it."""

from samara.networks.network import Grade, Icon, Intent, Known, Large, Limit, Network, Profile, Source

_HOSTS = ("bsky.app", "www.bsky.app")
_LEXICONS = "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/"
_APP = "https://github.com/bluesky-social/social-app/blob/main/src/"
_EMBED = Source(source=_LEXICONS + "embed/external.json", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_POST = Source(source=_LEXICONS + "feed/post.json", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_META = Source(source=_APP + "lib/link-meta/link-meta.ts", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_DRAWN = Source(source=_APP + "components/Post/Embed/ExternalEmbed/index.tsx", grade=Grade.SOURCE_CODE, checked="2026-11-23")

BLUESKY = Network(
    name="bluesky",
    title="Bluesky",
    icon=Icon(
        "M12 11C10 7 6 4 4.5 4.5 3 5 3.5 11 5 13c1.2 1.5 4 1 4 1s-3 .8-1.5 4"
        "c1.2 2.5 4.5-.5 4.5-3 0 2.5 3.3 5.5 4.5 3 1.5-3.2-1.5-4-1.5-4s2.8.5 4-1c1.5-2 2-8 .5-8.5C18 4 14 7 12 11Z",
        "own drawing",
        stroked=True,
    ),
    share="https://bsky.app/intent/compose?text={title}%20{url}",
    evidence="https://docs.bsky.app/docs/advanced-guides/intent-links",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=(*_HOSTS, "go.bsky.app"),
    apps=("xyz.blueskyweb.app",),
    bots=("Bluesky Cardyb/",),
    agent="Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)",
    intents=(Intent(hosts=_HOSTS, path="/intent/compose", text=("text",)),),
    profile=Profile(
        sites=("host",),
        large=Large.ALWAYS,
        evidence=(
            Known(of=("addresses",), note="The card leads to what was pasted.", **_META),
            Known(of=("sites", "large"), **_DRAWN),
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
        Limit(of="post", most=300, unit="graphemes", **_POST),
    ),
)
