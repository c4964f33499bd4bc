"""Pinboard."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Intent, Known, Network

PINBOARD = Network(
    name="pinboard",
    title="Pinboard",
    icon=Icon(
        "M13.352 14.585l-4.509 4.614.72-4.062L3.428 7.57 0 7.753 7.58 0v2.953l7.214 6.646 4.513-1.105-4.689 4.982L24 24l-10.648-9.415z",  # noqa: E501
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
