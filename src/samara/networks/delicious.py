"""Delicious, closed to new bookmarks."""

from samara.networks.network import Group, Intent, Network

_HOSTS = ("del.icio.us", "delicious.com", "www.delicious.com")

DELICIOUS = Network(
    name="delicious",
    title="Delicious",
    group=Group.BOOKMARKS,
    died="2017-06-15",
    evidence="https://pauljacobson.me/tag/archive/",
    checked="2026-11-23",
    story="Pinboard bought it and let nobody save anything new after 15 June 2017.",
    intents=(
        Intent(hosts=_HOSTS, path="/post", url=("url",), text=("title",)),
        Intent(hosts=_HOSTS, path="/save", url=("url",), text=("title",)),
    ),
)
