"""XING, whose share button no longer shares."""

from samara.networks.network import Intent, Network

_HOSTS = ("www.xing.com", "xing.com")

XING = Network(
    name="xing",
    title="XING",
    died="2026-05",
    evidence="https://github.com/heiseonline/shariff/issues/451",
    checked="2026-11-23",
    story="The site lives on as a job board; in May 2026 its support said that the share button no longer works as it did.",
    hosts=_HOSTS,
    intents=(
        Intent(hosts=_HOSTS, path="/spi/shares/new", url=("url",)),
        Intent(hosts=_HOSTS, path="/social/share", url=("url",)),
        Intent(hosts=_HOSTS, path="/social_plugins/share", url=("url",)),
        Intent(hosts=_HOSTS, path="/app/user", url=("url",), text=("title",), needs=True),
    ),
)
