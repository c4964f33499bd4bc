"""LINE."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Intent, Known, Network, Profile

LINE = Network(
    name="line",
    title="LINE",
    icon=Icon(
        "M19.36 9.86a.63.63 0 0 1 0 1.26h-1.75v1.13h1.76a.63.63 0 1 1 0 1.26h-2.4a.63.63 0 0 1-.62-.63V8.1c0-.35.28-.63.63-.63h2.39a.63.63 0 0 1 0 1.26H17.6v1.12zm-3.85 3.02a.63.63 0 0 1-.63.63.6.6 0 0 1-.51-.25l-2.44-3.32v2.94a.63.63 0 0 1-1.26 0V8.1a.63.63 0 0 1 .62-.63q.31.01.5.25l2.46 3.33V8.11c0-.35.28-.63.63-.63s.63.28.63.63zm-5.74 0c0 .34-.28.63-.63.63a.63.63 0 0 1-.63-.63V8.1c0-.35.28-.63.63-.63s.63.28.63.63zm-2.47.63H4.92a.63.63 0 0 1-.63-.63V8.1c0-.35.28-.63.63-.63s.63.28.63.63v4.14H7.3a.63.63 0 0 1 0 1.26M24 10.3C24 4.94 18.61.57 12 .57S0 4.94 0 10.31c0 4.81 4.27 8.85 10.04 9.61.39.08.92.26 1.05.6.12.3.08.76.04 1.07l-.16 1.02c-.05.3-.24 1.19 1.05.65s6.91-4.08 9.43-6.98C23.18 14.4 24 12.46 24 10.31",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.CHAT,
    share="https://social-plugins.line.me/lineit/share?url={url}&text={title}",
    evidence="https://developers.line.biz/en/docs/line-social-plugins/install-guide/using-line-share-buttons/",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=("line.me",),
    apps=("jp.naver.line.android",),
    in_app=(" Line/",),
    bots=("line-poker/",),
    agent="facebookexternalhit/1.1;line-poker/1.0",
    facts=(
        Known(of=("hosts",), **lists.HOSTS),
        Known(of=("apps", "in_app"), **lists.APPS),
        Known(of=("bots", "agent"), source="https://code.st40.xyz/article/284", grade=Grade.MEASURED, checked="2026-11-23"),
    ),
    intents=(
        Intent(hosts=("social-plugins.line.me", "lineit.line.me", "timeline.line.me"), path="/", url=("url",), text=("text",)),
        Intent(hosts=("line.me", "www.line.me"), path="/R/msg/text", text=("text",)),
    ),
    profile=Profile(
        evidence=(
            Known(
                of=("og:title", "og:description", "og:image"),
                source="https://qiita.com/myucy/items/c9f45979838e05e10a2a",
                grade=Grade.MEASURED,
                checked="2026-11-23",
                note="Tried out, as LINE's answers to developers speak of Open Graph alone; what it does without is not told.",
            ),
        ),
    ),
)
