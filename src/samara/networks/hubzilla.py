"""Hubzilla and its relatives."""

from samara.networks.network import Grade, Group, Intent, Network

HUBZILLA = Network(
    name="hubzilla",
    title="Hubzilla",
    group=Group.FEDIVERSE,
    share="https://{host}/rpost?f=&title={title}&url={url}",
    evidence="https://framagit.org/hubzilla/core/-/blob/master/Zotlabs/Module/Rpost.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    intents=(Intent(hosts=("*",), path="/rpost", url=("url",), text=("body", "title")),),
)
