"""Hacker News."""

from samara.networks.network import Grade, Group, Intent, Network

HACKER_NEWS = Network(
    name="hacker-news",
    title="Hacker News",
    group=Group.FORUM,
    share="https://news.ycombinator.com/submitlink?u={url}&t={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    story="A submitted link is listed by its title and host; no card is drawn.",
    hosts=("news.ycombinator.com",),
    intents=(Intent(hosts=("news.ycombinator.com",), path="/submitlink", url=("u",), text=("t",)),),
)
