"""Bluesky."""

from samara.networks.network import Grade, Intent, Limit, Network

_HOSTS = ("bsky.app", "www.bsky.app")

BLUESKY = Network(
    name="bluesky",
    title="Bluesky",
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
