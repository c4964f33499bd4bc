"""KakaoTalk: sharing needs a key of the site's own, but links are pasted into it all day."""

from samara.networks.network import Grade, Group, Known, Network, Profile

KAKAOTALK = Network(
    name="kakaotalk",
    title="KakaoTalk",
    group=Group.CHAT,
    apps=("com.kakao.talk",),
    in_app=("KAKAOTALK",),
    bots=("kakaotalk-scrap/",),
    agent="facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/t/scrap/33984",
    profile=Profile(
        evidence=(
            Known(
                of=("titles", "descriptions", "images"),
                source="https://developers.kakao.com/docs/ko/tool/common",
                grade=Grade.OFFICIAL,
                checked="2026-11-23",
                note="Open Graph; what it does without is not told.",
            ),
        ),
    ),
)
