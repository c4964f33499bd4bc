"""Microsoft Teams."""

from samara.networks.network import Grade, Group, Intent, Known, Network, Profile

TEAMS = Network(
    name="teams",
    title="Microsoft Teams",
    group=Group.CHAT,
    share="https://teams.microsoft.com/share?href={url}&msgText={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("teams.microsoft.com", "teams.live.com", "teams.cloud.microsoft", "statics.teams.cdn.office.net"),
    apps=("com.microsoft.teams",),
    bots=("SkypeUriPreview",),
    agent="Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
    intents=(Intent(hosts=("teams.microsoft.com",), path="/share", url=("href",), text=("msgText",)),),
    profile=Profile(
        robots="SkypeUriPreview",
        evidence=(
            Known(
                of=("robots",),
                source="https://opengraphplus.com/consumers/teams/issues/preview-not-showing",
                grade=Grade.CLAIMED,
                checked="2026-11-23",
                note="Whether og: or twitter: tags come first, those who tell of it do not agree.",
            ),
        ),
    ),
)
