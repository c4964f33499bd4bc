"""Pinboard."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Intent, Known, Network

PINBOARD = Network(
    name="pinboard",
    title="Pinboard",
    icon=Icon(
        "m13.35 14.59-4.5 4.6.71-4.05-6.13-7.57L0 7.75 7.58 0v2.95l7.21 6.65 4.52-1.1-4.7 4.98L24 24z",
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.BOOKMARKS,
    share="https://pinboard.in/add?url={url}&title={title}",
    evidence="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("pinboard.in", "www.pinboard.in"),
    facts=(Known(of=("hosts",), **lists.HOSTS),),
    intents=(
        Intent(hosts=("pinboard.in", "www.pinboard.in"), path="/add", url=("url",), text=("title", "description"), needs=True),
    ),
)
