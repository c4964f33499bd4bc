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
        "M11.94 0A12 12 0 0 0 0 12a12 12 0 0 0 12 12 12 12 0 0 0 12-12A12 12 0 0 0 12 0zm4.97 7.22c.1 0 .32.03.46.14a.5.5 0 0 1 .17.33c.02.1.04.3.02.47-.18 1.9-.96 6.5-1.36 8.63-.17.9-.5 1.2-.82 1.23-.7.06-1.22-.46-1.9-.9-1.05-.7-1.65-1.13-2.68-1.8-1.18-.78-.41-1.21.26-1.91.18-.19 3.25-2.98 3.3-3.23.02-.04.02-.15-.05-.22s-.17-.04-.25-.02q-.15.03-5.06 3.35-.72.5-1.3.48a9 9 0 0 1-1.86-.44c-.76-.25-1.35-.38-1.3-.8q.04-.32.9-.66a556 556 0 0 1 6.99-3.01c3.33-1.39 4.03-1.63 4.48-1.64",  # noqa: E501
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
