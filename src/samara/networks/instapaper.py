"""Instapaper."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Intent, Known, Network

_HOSTS = ("www.instapaper.com", "instapaper.com")

INSTAPAPER = Network(
    name="instapaper",
    title="Instapaper",
    icon=Icon(
        "M14.766 20.259c0 1.819.271 2.089 2.934 2.292V24H6.301v-1.449c2.666-.203 2.934-.473 2.934-2.292V3.708c0-1.784-.27-2.089-2.934-2.292V0h11.398v1.416c-2.662.203-2.934.506-2.934 2.292v16.551z",  # noqa: E501
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
