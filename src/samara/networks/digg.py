"""Digg, which has begun anew so often that its old share link cannot be trusted."""

from samara.networks import lists
from samara.networks.network import Group, Icon, Intent, Known, Network

_HOSTS = ("digg.com", "www.digg.com")

DIGG = Network(
    name="digg",
    title="Digg",
    icon=Icon(
        "M17.76 8.16v8.16h3.84v.96h-3.84v1.92H24V8.16zm-7.2 0v8.16h3.84v.96h-3.84v1.92h6.24V8.16zM3.84 4.8v3.36H0v8.16h6.24V4.8zM9.6 8.16H7.2v8.16h2.4zm12 6.24h-1.44v-4.32h1.44zm-17.76 0H2.4v-4.32h1.44zm10.56 0h-1.44v-4.32h1.44zM9.6 4.8H7.2v2.4h2.4z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.FORUM,
    changed="2026-03-13",
    evidence="https://www.absolutegeeks.com/article/tech-news/digg-reboot-hits-reset-after-layoffs-and-app-shutdown-amid-bot-problems",
    checked="2026-11-23",
    story="Opened again in January 2026, flooded by bots, and taken back on 13 March; no share link is known.",
    hosts=_HOSTS,
    facts=(Known(of=("hosts",), **lists.HOSTS),),
    intents=(Intent(hosts=_HOSTS, path="/submit", url=("url",), text=("title",), needs=True),),
)
