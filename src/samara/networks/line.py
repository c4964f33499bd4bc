"""LINE."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Intent, Known, Network, Profile

LINE = Network(
    name="line",
    title="LINE",
    icon=Icon(
        "M19.365 9.863c.349 0 .63.285.63.631 0 .345-.281.63-.63.63H17.61v1.125h1.755c.349 0 .63.283.63.63 0 .344-.281.629-.63.629h-2.386c-.345 0-.627-.285-.627-.629V8.108c0-.345.282-.63.63-.63h2.386c.346 0 .627.285.627.63 0 .349-.281.63-.63.63H17.61v1.125h1.755zm-3.855 3.016c0 .27-.174.51-.432.596-.064.021-.133.031-.199.031-.211 0-.391-.09-.51-.25l-2.443-3.317v2.94c0 .344-.279.629-.631.629-.346 0-.626-.285-.626-.629V8.108c0-.27.173-.51.43-.595.06-.023.136-.033.194-.033.195 0 .375.104.495.254l2.462 3.33V8.108c0-.345.282-.63.63-.63.345 0 .63.285.63.63v4.771zm-5.741 0c0 .344-.282.629-.631.629-.345 0-.627-.285-.627-.629V8.108c0-.345.282-.63.63-.63.346 0 .628.285.628.63v4.771zm-2.466.629H4.917c-.345 0-.63-.285-.63-.629V8.108c0-.345.285-.63.63-.63.348 0 .63.285.63.63v4.141h1.756c.348 0 .629.283.629.63 0 .344-.282.629-.629.629M24 10.314C24 4.943 18.615.572 12 .572S0 4.943 0 10.314c0 4.811 4.27 8.842 10.035 9.608.391.082.923.258 1.058.59.12.301.079.766.038 1.08l-.164 1.02c-.045.301-.24 1.186 1.049.645 1.291-.539 6.916-4.078 9.436-6.975C23.176 14.393 24 12.458 24 10.314",  # noqa: E501
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
