"""Raindrop."""

from samara.networks.network import Grade, Group, Intent, Network

RAINDROP = Network(
    name="raindrop",
    title="Raindrop",
    group=Group.BOOKMARKS,
    share="https://app.raindrop.io/add?link={url}&title={title}",
    evidence="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("raindrop.io", "app.raindrop.io"),
    intents=(Intent(hosts=("app.raindrop.io",), path="/add", url=("link",), text=("title",)),),
)
