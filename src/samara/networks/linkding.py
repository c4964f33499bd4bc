"""linkding, which people run themselves."""

from samara.networks.network import Grade, Group, Intent, Network

LINKDING = Network(
    name="linkding",
    title="linkding",
    group=Group.BOOKMARKS,
    share="https://{host}/bookmarks/new?url={url}&title={title}",
    evidence="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    intents=(Intent(hosts=("*",), path="/bookmarks/new", url=("url",), text=("title", "description")),),
)
