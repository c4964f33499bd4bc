"""Microsoft Teams."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Intent, Known, Network, Profile

TEAMS = Network(
    name="teams",
    title="Microsoft Teams",
    group=Group.CHAT,
    share="https://teams.microsoft.com/share?href={url}&msgText={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("teams.microsoft.com", "statics.teams.cdn.office.net"),
    apps=("com.microsoft.teams",),
    bots=("SkypeUriPreview",),
    agent="Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
    facts=(
        Known(
            of=("hosts",),
            note="teams.microsoft.com is in its share link.",
            source="https://github.com/plausible/analytics/blob/master/priv/custom_sources.json",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
        Known(of=("apps",), **lists.APPS),
        Known(of=("bots", "agent"), **lists.AGENTS),
    ),
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
