"""Hubzilla and its relatives."""

from samara.networks.network import Grade, Group, Intent, Network

HUBZILLA = Network(
    name="hubzilla",
    title="Hubzilla",
    group=Group.FEDIVERSE,
    share="https://{host}/rpost?f=&title={title}&url={url}",
    evidence="https://github.com/saiwal/hubzilla/blob/63fb8d03929189bfc8cbf53d23cb79984fe2c3cd/Zotlabs/Module/Rpost.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    intents=(Intent(hosts=("*",), path="/rpost", url=("url",), text=("body", "title")),),
)
