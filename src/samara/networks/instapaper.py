"""Instapaper."""

from samara.networks.network import Grade, Group, Intent, Network

_HOSTS = ("www.instapaper.com", "instapaper.com")

INSTAPAPER = Network(
    name="instapaper",
    title="Instapaper",
    group=Group.BOOKMARKS,
    share="https://www.instapaper.com/edit?url={url}&title={title}",
    evidence="https://github.com/Dabolus/share-menu",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=_HOSTS,
    apps=("com.instapaper.android",),
    intents=(
        Intent(hosts=_HOSTS, path="/edit", url=("url",), text=("title", "description"), needs=True),
        Intent(hosts=_HOSTS, path="/hello2", url=("url",), text=("title", "description")),
    ),
)
