"""Delicious, closed to new bookmarks."""

from samara.networks.network import Intent, Network

_HOSTS = ("del.icio.us", "delicious.com", "www.delicious.com")

DELICIOUS = Network(
    name="delicious",
    title="Delicious",
    died="2017-06-15",
    evidence="https://pauljacobson.me/tag/archive/",
    checked="2026-11-23",
    intents=(
        Intent(hosts=_HOSTS, path="/post", url=("url",), text=("title",)),
        Intent(hosts=_HOSTS, path="/save", url=("url",), text=("title",)),
    ),
)
