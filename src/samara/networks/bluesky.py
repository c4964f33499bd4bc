"""Bluesky."""

from samara.networks.network import Grade, Icon, Intent, Limit, Network

_HOSTS = ("bsky.app", "www.bsky.app")

BLUESKY = Network(
    name="bluesky",
    title="Bluesky",
    icon=Icon(
        "M12 11C10 7 6 4 4.5 4.5 3 5 3.5 11 5 13c1.2 1.5 4 1 4 1s-3 .8-1.5 4"
        "c1.2 2.5 4.5-.5 4.5-3 0 2.5 3.3 5.5 4.5 3 1.5-3.2-1.5-4-1.5-4s2.8.5 4-1c1.5-2 2-8 .5-8.5C18 4 14 7 12 11Z",
        "own drawing", stroked=True,
    ),
    share="https://bsky.app/intent/compose?text={title}%20{url}",
    evidence="https://docs.bsky.app/docs/advanced-guides/intent-links",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=(*_HOSTS, "go.bsky.app"),
    intents=(Intent(hosts=_HOSTS, path="/intent/compose", text=("text",)),),
    limits=(
        Limit(
            of="image_bytes", most=1_000_000, unit="bytes", grade=Grade.SOURCE_CODE, checked="2026-11-23",
            source="https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/external.json",
        ),
    ),
)  # fmt: skip
