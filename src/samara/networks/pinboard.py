"""Pinboard."""

from samara.networks.network import Grade, Group, Intent, Network

PINBOARD = Network(
    name="pinboard",
    title="Pinboard",
    group=Group.BOOKMARKS,
    share="https://pinboard.in/add?url={url}&title={title}",
    evidence="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("pinboard.in", "www.pinboard.in"),
    intents=(
        Intent(hosts=("pinboard.in", "www.pinboard.in"), path="/add", url=("url",), text=("title", "description"), needs=True),
    ),
)
