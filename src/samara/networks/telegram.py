"""Telegram."""

from samara.networks.network import Grade, Icon, Intent, Network

TELEGRAM = Network(
    name="telegram",
    title="Telegram",
    icon=Icon("M21 4 3 11l5 2.5M21 4l-3 15-6-4.5M21 4 8 13.5V19l3.5-4.5", "own drawing", stroked=True),
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
