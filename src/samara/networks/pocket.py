"""Pocket, closed."""

from samara.networks.network import Group, Intent, Network

_HOSTS = ("getpocket.com", "www.getpocket.com", "readitlaterlist.com")

POCKET = Network(
    name="pocket",
    title="Pocket",
    group=Group.BOOKMARKS,
    died="2025-07-08",
    evidence="https://www.404media.co/pocket-app-shutting-down-mozilla/",
    checked="2026-11-23",
    story="Mozilla closed it on 8 July 2025; what was kept in it could be fetched until 8 October.",
    intents=(
        Intent(hosts=_HOSTS, path="/save", url=("url",), text=("title",)),
        Intent(hosts=_HOSTS, path="/edit", url=("url",), text=("title",)),
    ),
)
