"""LINE."""

from samara.networks.network import Grade, Group, Icon, Intent, Network

LINE = Network(
    name="line",
    title="LINE",
    icon=Icon("M4 11c0-4 4-6 8-6s8 2 8 6c0 3-3 5-8 9v-3c-4 0-8-2-8-6Z", "own drawing", stroked=True),
    group=Group.CHAT,
    share="https://social-plugins.line.me/lineit/share?url={url}&text={title}",
    evidence="https://developers.line.biz/en/docs/line-social-plugins/install-guide/using-line-share-buttons/",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=("line.me", "liff.line.me"),
    apps=("jp.naver.line.android",),
    in_app=(" Line/",),
    bots=("line-poker/",),
    agent="facebookexternalhit/1.1;line-poker/1.0",
    intents=(
        Intent(hosts=("social-plugins.line.me", "lineit.line.me", "timeline.line.me"), path="/", url=("url",), text=("text",)),
        Intent(hosts=("line.me", "www.line.me"), path="/R/msg/text", text=("text",)),
    ),
)
