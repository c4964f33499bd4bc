"""Telegram: its servers make the card, by rules that it does not tell."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Intent, Known, Limit, Network, Profile, Source

_DRAWN = Source(
    source="https://github.com/telegramdesktop/tdesktop/blob/dev/Telegram/SourceFiles/history/view/media/history_view_web_page.cpp",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)

TELEGRAM = Network(
    name="telegram",
    title="Telegram",
    icon=Icon(
        "M11.944 0A12 12 0 0 0 0 12a12 12 0 0 0 12 12 12 12 0 0 0 12-12A12 12 0 0 0 12 0a12 12 0 0 0-.056 0zm4.962 7.224c.1-.002.321.023.465.14a.506.506 0 0 1 .171.325c.016.093.036.306.02.472-.18 1.898-.962 6.502-1.36 8.627-.168.9-.499 1.201-.82 1.23-.696.065-1.225-.46-1.9-.902-1.056-.693-1.653-1.124-2.678-1.8-1.185-.78-.417-1.21.258-1.91.177-.184 3.247-2.977 3.307-3.23.007-.032.014-.15-.056-.212s-.174-.041-.249-.024c-.106.024-1.793 1.14-5.061 3.345-.48.33-.913.49-1.302.48-.428-.008-1.252-.241-1.865-.44-.752-.245-1.349-.374-1.297-.789.027-.216.325-.437.893-.663 3.498-1.524 5.83-2.529 6.998-3.014 3.332-1.386 4.025-1.627 4.476-1.635z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.CHAT,
    share="https://t.me/share/url?url={url}&text={title}",
    evidence="https://core.telegram.org/widgets/share",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=("t.me", "web.telegram.org"),
    apps=("org.telegram.messenger", "org.telegram.messenger.web"),
    in_app=("Telegram-Android/",),
    bots=("TelegramBot ",),
    agent="TelegramBot (like TwitterBot)",
    facts=(
        Known(
            of=("hosts",), note="For web.telegram.org https://github.com/matomo-org/searchengine-and-social-list", **lists.HOSTS
        ),
        Known(of=("apps", "in_app"), **lists.APPS),
        Known(of=("bots", "agent"), **lists.AGENTS),
    ),
    intents=(
        Intent(hosts=("t.me", "telegram.me", "www.telegram.me"), path="/share", url=("url",), text=("text",), needs=True),
        Intent(hosts=("tg:",), path="/msg", url=("url",), text=("text",)),
    ),
    profile=Profile(
        robots="TelegramBot",
        evidence=(
            Known(of=("shows",), **_DRAWN),
            Known(
                of=("robots",),
                source="https://opengraphplus.com/consumers/telegram/crawling",
                grade=Grade.CLAIMED,
                checked="2026-11-23",
            ),
        ),
    ),
    limits=(
        Limit(of="title_lines", most=2, unit="lines", **_DRAWN),
        Limit(
            of="description_lines",
            most=3,
            unit="lines",
            note="Five in all, the name of the site and the title among them.",
            **_DRAWN,
        ),
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
