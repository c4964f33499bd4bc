"""Digg, which has begun anew so often that its old share link cannot be trusted."""

from samara.networks.network import Group, Intent, Network

_HOSTS = ("digg.com", "www.digg.com")

DIGG = Network(
    name="digg",
    title="Digg",
    group=Group.FORUM,
    changed="2026-03-13",
    evidence="https://www.absolutegeeks.com/article/tech-news/digg-reboot-hits-reset-after-layoffs-and-app-shutdown-amid-bot-problems",
    checked="2026-11-23",
    story="Opened again in January 2026, flooded by bots, and taken back on 13 March; no share link is known.",
    hosts=_HOSTS,
    intents=(Intent(hosts=_HOSTS, path="/submit", url=("url",), text=("title",), needs=True),),
)
