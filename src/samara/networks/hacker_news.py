"""Hacker News."""

from samara.networks.network import Grade, Icon, Intent, Network

HACKER_NEWS = Network(
    name="hacker-news",
    title="Hacker News",
    icon=Icon("M6 5l6 8 6-8M12 13v7", "own drawing", stroked=True),
    share="https://news.ycombinator.com/submitlink?u={url}&t={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("news.ycombinator.com",),
    intents=(Intent(hosts=("news.ycombinator.com",), path="/submitlink", url=("u",), text=("t",)),),
)
