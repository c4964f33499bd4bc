"""Hacker News."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Intent, Known, Network

HACKER_NEWS = Network(
    name="hacker-news",
    title="Hacker News",
    icon=Icon(
        "M0 24V0h24v24H0zM6.951 5.896l4.112 7.708v5.064h1.583v-4.972l4.148-7.799h-1.749l-2.457 4.875c-.372.745-.688 1.434-.688 1.434s-.297-.708-.651-1.434L8.831 5.896h-1.88z",  # noqa: E501
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
