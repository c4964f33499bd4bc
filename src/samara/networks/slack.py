"""Slack: no share link, but links are pasted into it all day."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Known, Limit, Network, Profile, Source

_SUPPORT = Source(
    source="https://www.fuzzyraygun.com/fixing-preview-or-unfurl-in-slack/", grade=Grade.CLAIMED, checked="2026-11-23"
)
_MEASURED = Source(source="https://blog.daveallie.com/slack-link-unfurling/", grade=Grade.MEASURED, checked="2026-11-23")

SLACK = Network(
    name="slack",
    title="Slack",
    group=Group.CHAT,
    hosts=("slack-redir.net",),
    apps=("com.Slack",),
    bots=("Slackbot-LinkExpanding", "Slack-ImgProxy", "Slackbot "),
    agent="Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    facts=(
        Known(of=("hosts",), source="https://github.com/badmojr/1Hosts/issues/7", grade=Grade.CLAIMED, checked="2026-11-23"),
        Known(
            of=("apps",),
            source="https://github.com/arp242/goatcounter/blob/master/ref.go",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
        Known(of=("bots", "agent"), **lists.AGENTS),
    ),
    profile=Profile(
        titles=("oembed:title", "og:title", "twitter:title", "title"),
        images=("oembed:thumbnail_url", "og:image", "twitter:image"),
        sites=("oembed:provider_name", "og:site_name", "host"),
        together=True,
        ranged=True,
        evidence=(
            Known(
                of=("titles", "descriptions", "images", "sites", "together"),
                note="Its support is quoted: oEmbed before tags, and those before plain HTML; of og: and twitter: tags that "
                "which comes first in the page.",
                **_SUPPORT,
            ),
            Known(of=("ranged",), **_MEASURED),
            Known(
                of=("robots",),
                source="https://rubygems.org/gems/block_slackbot",
                grade=Grade.CLAIMED,
                checked="2026-11-23",
                note="It does not obey robots.txt, says a program of 2016 that keeps it out.",
            ),
        ),
    ),
    limits=(
        Limit(
            of="html",
            most=32_768,
            unit="bytes",
            note="It asks for this range; also https://github.com/vercel/next.js/issues/83926 (2025). "
            "Its support once named 10,000 characters.",
            **_MEASURED,
        ),
    ),
)
