"""Shaarli, which people run themselves."""

from samara.networks.network import Grade, Group, Intent, Network

SHAARLI = Network(
    name="shaarli",
    title="Shaarli",
    group=Group.BOOKMARKS,
    share="https://{host}/?post={url}&title={title}",
    evidence="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    intents=(
        Intent(hosts=("*",), path="/admin/shaare", url=("post",), text=("title", "description")),
        Intent(hosts=("*",), path="/", url=("post",), text=("title", "description")),
    ),
)
