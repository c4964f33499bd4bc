"""Telegram."""

from samara.networks.network import Grade, Intent, Network

TELEGRAM = Network(
    name="telegram",
    title="Telegram",
    share="https://t.me/share/url?url={url}&text={title}",
    evidence="https://core.telegram.org/widgets/share",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=("t.me", "telegram.me", "web.telegram.org"),
    intents=(
        Intent(hosts=("t.me", "telegram.me", "www.telegram.me"), path="/share", url=("url",), text=("text",), needs=True),
        Intent(hosts=("tg:",), path="/msg", url=("url",), text=("text",)),
    ),
)
