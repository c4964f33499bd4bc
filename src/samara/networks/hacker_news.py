"""Hacker News."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Intent, Known, Network

HACKER_NEWS = Network(
    name="hacker-news",
    title="Hacker News",
    icon=Icon(
        "M0 24V0h24v24zM6.95 5.9l4.11 7.7v5.07h1.59V13.7l4.14-7.8h-1.75l-2.45 4.87-.69 1.44s-.3-.71-.65-1.44L8.83 5.9z",
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.FORUM,
    share="https://news.ycombinator.com/submitlink?u={url}&t={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    story="A submitted link is listed by its title and host; no card is drawn.",
    hosts=("news.ycombinator.com",),
    facts=(Known(of=("hosts",), **lists.HOSTS),),
    intents=(Intent(hosts=("news.ycombinator.com",), path="/submitlink", url=("u",), text=("t",)),),
)
