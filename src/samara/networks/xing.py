"""XING, whose share button no longer shares."""

from samara.networks import lists
from samara.networks.network import Icon, Intent, Known, Network

_HOSTS = ("www.xing.com", "xing.com")

XING = Network(
    name="xing",
    title="XING",
    icon=Icon(
        "M18.19 0c-.52 0-.74.33-.93.66l-7.7 13.66 4.92 9.02c.17.3.43.66.96.66h3.46q.32 0 .46-.22.15-.24 0-.54l-4.89-8.91v-.02L22.14.76q.15-.31 0-.54Q22.02 0 21.7 0zM3.65 4.74q-.33 0-.48.22-.12.24.02.53l2.34 4.05v.02l-3.67 6.5q-.15.28 0 .52.14.22.45.23h3.46c.52 0 .77-.34.95-.66l3.73-6.61-2.38-4.16c-.17-.31-.43-.66-.96-.66H3.65z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    died="2026-05",
    evidence="https://github.com/heiseonline/shariff/issues/451",
    checked="2026-11-23",
    story="The site lives on as a job board; in May 2026 its support said that the share button no longer works as it did.",
    hosts=_HOSTS,
    facts=(Known(of=("hosts",), **lists.HOSTS),),
    intents=(
        Intent(hosts=_HOSTS, path="/spi/shares/new", url=("url",)),
        Intent(hosts=_HOSTS, path="/social/share", url=("url",)),
        Intent(hosts=_HOSTS, path="/social_plugins/share", url=("url",)),
        Intent(hosts=_HOSTS, path="/app/user", url=("url",), text=("title",), needs=True),
    ),
)
