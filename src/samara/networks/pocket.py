"""Pocket, closed."""

from samara.networks.network import Intent, Network

_HOSTS = ("getpocket.com", "www.getpocket.com", "readitlaterlist.com")

POCKET = Network(
    name="pocket",
    title="Pocket",
    died="2025-07-08",
    evidence="https://www.404media.co/pocket-app-shutting-down-mozilla/",
    checked="2026-11-23",
    intents=(
        Intent(hosts=_HOSTS, path="/save", url=("url",), text=("title",)),
        Intent(hosts=_HOSTS, path="/edit", url=("url",), text=("title",)),
    ),
)
