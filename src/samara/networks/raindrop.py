"""Raindrop."""

from samara.networks.network import Grade, Group, Intent, Known, Network

RAINDROP = Network(
    name="raindrop",
    title="Raindrop",
    group=Group.BOOKMARKS,
    share="https://app.raindrop.io/add?link={url}&title={title}",
    evidence="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("app.raindrop.io",),
    facts=(
        Known(
            of=("hosts",),
            note="Its own address, in its share link.",
            source="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
    ),
    intents=(Intent(hosts=("app.raindrop.io",), path="/add", url=("link",), text=("title",)),),
)
