"""Telegram: its servers make the card, by rules that it does not tell."""

from samara.networks.network import Grade, Group, Icon, Intent, Limit, Network

TELEGRAM = Network(
    name="telegram",
    title="Telegram",
    icon=Icon("M21 4 3 11l5 2.5M21 4l-3 15-6-4.5M21 4 8 13.5V19l3.5-4.5", "own drawing", stroked=True),
    group=Group.CHAT,
    share="https://t.me/share/url?url={url}&text={title}",
    evidence="https://core.telegram.org/widgets/share",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=("t.me", "telegram.me", "web.telegram.org"),
    apps=("org.telegram.messenger", "org.telegram.messenger.web", "org.thunderdog.challegram"),
    in_app=("Telegram-Android/",),
    bots=("TelegramBot ",),
    agent="TelegramBot (like TwitterBot)",
    intents=(
        Intent(hosts=("t.me", "telegram.me", "www.telegram.me"), path="/share", url=("url",), text=("text",), needs=True),
        Intent(hosts=("tg:",), path="/msg", url=("url",), text=("text",)),
    ),
    limits=(
        Limit(
            of="post",
            most=4096,
            unit="characters",
            source="https://core.telegram.org/bots/api#sendmessage",
            grade=Grade.OFFICIAL,
            checked="2026-11-23",
        ),
    ),
)
