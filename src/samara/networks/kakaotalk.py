"""KakaoTalk: sharing needs a key of the site's own, but links are pasted into it all day."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Known, Network, Profile

KAKAOTALK = Network(
    name="kakaotalk",
    title="KakaoTalk",
    icon=Icon(
        "M22.13 0H1.88C.84 0 0 .84 0 1.88v20.25C0 23.16.84 24 1.88 24h20.25c1.03 0 1.87-.84 1.87-1.87V1.88C24 .84 23.16 0 22.13 0M12 18.75q-.9 0-1.73-.12c-.56.4-3.81 2.68-4.12 2.72 0 0-.13.05-.23-.01s-.1-.23-.1-.23c.04-.22.85-3.02 1-3.53-2.75-1.36-4.57-3.77-4.57-6.52 0-4.24 4.37-7.68 9.75-7.68s9.75 3.44 9.75 7.68-4.37 7.69-9.75 7.69M8.05 9.87h-.88v3.34c0 .3-.25.54-.56.54s-.56-.24-.56-.54V9.87h-.88a.55.55 0 0 1 0-1.1h2.88a.55.55 0 0 1 0 1.1m10.99 2.95a.6.6 0 0 1 .1.42.6.6 0 0 1-.21.37.6.6 0 0 1-.34.12.6.6 0 0 1-.45-.23l-1.32-1.75-.2.2v1.23a.56.56 0 0 1-.56.56.56.56 0 0 1-.56-.56V9.33a.56.56 0 0 1 1.13 0v1.2l1.56-1.56q.14-.12.32-.13.22 0 .38.17.15.15.17.36 0 .2-.13.34l-1.28 1.28zm-8.35-3.5a.9.9 0 0 0-.75-.55.9.9 0 0 0-.75.55l-1.35 3.54c-.17.53-.02.73.14.8a1 1 0 0 0 .35.08q.38-.01.47-.25l.28-.73h1.72l.27.73q.1.24.47.25a1 1 0 0 0 .36-.08c.15-.07.3-.27.13-.8zm-1.31 2.44.56-1.6.56 1.6zm5.9 1.39c0 .28-.24.51-.54.51h-1.8a.53.53 0 0 1-.54-.51V9.33a.57.57 0 0 1 1.15 0v3.3h1.2c.29 0 .53.23.53.52",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.CHAT,
    apps=("com.kakao.talk",),
    in_app=("KAKAOTALK",),
    bots=("kakaotalk-scrap/",),
    agent="facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/t/scrap/33984",
    facts=(
        Known(of=("apps", "in_app"), **lists.APPS),
        Known(
            of=("bots", "agent"),
            note="A list of agents that came to a server.",
            source="https://pastebin.com/MHLPZCNY",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
    ),
    profile=Profile(
        evidence=(
            Known(
                of=("og:title", "og:description", "og:image"),
                source="https://developers.kakao.com/docs/ko/tool/common",
                grade=Grade.OFFICIAL,
                checked="2026-11-23",
                note="What it does without them is not told.",
            ),
        ),
    ),
)
