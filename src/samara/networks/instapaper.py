"""Instapaper."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Intent, Known, Network

_HOSTS = ("www.instapaper.com", "instapaper.com")

INSTAPAPER = Network(
    name="instapaper",
    title="Instapaper",
    icon=Icon(
        "M14.77 20.26c0 1.82.27 2.09 2.93 2.3V24H6.3v-1.45c2.67-.2 2.94-.47 2.94-2.3V3.72c0-1.79-.28-2.1-2.94-2.3V0h11.4v1.42c-2.66.2-2.94.5-2.94 2.29z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.BOOKMARKS,
    share="https://www.instapaper.com/edit?url={url}&title={title}",
    evidence="https://github.com/Dabolus/share-menu",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=_HOSTS,
    facts=(Known(of=("hosts",), **lists.HOSTS),),
    intents=(
        Intent(hosts=_HOSTS, path="/edit", url=("url",), text=("title", "description"), needs=True),
        Intent(hosts=_HOSTS, path="/hello2", url=("url",), text=("title", "description")),
    ),
)
