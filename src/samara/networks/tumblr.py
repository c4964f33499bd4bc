"""Tumblr."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Network

_HOSTS = ("www.tumblr.com", "tumblr.com")

TUMBLR = Network(
    name="tumblr",
    title="Tumblr",
    icon=Icon(
        "M14.56 24c-5.09 0-7.03-3.76-7.03-6.41V9.75H5.12v-3.1c3.63-1.32 4.5-4.6 4.7-6.47C9.85.05 9.95 0 10 0h3.52v6.11h4.8v3.64H13.5v7.47c.01 1 .37 2.37 2.2 2.37h.1c.62-.02 1.48-.2 1.93-.42l1.16 3.42c-.44.64-2.4 1.38-4.16 1.4z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    share="https://www.tumblr.com/widgets/share/tool?canonicalUrl={url}&title={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=(*_HOSTS, "t.umblr.com"),
    apps=("com.tumblr",),
    bots=("Tumblr/",),
    agent="Tumblr/14.0.835.186",
    facts=(
        Known(
            of=("hosts",),
            note="For t.umblr.com https://github.com/matomo-org/searchengine-and-social-list/pull/56",
            **lists.HOSTS,
        ),
        Known(of=("apps",), **lists.APPS),
        Known(of=("bots", "agent"), **lists.AGENTS),
    ),
    intents=(
        Intent(hosts=_HOSTS, path="/widgets/share/tool", url=("canonicalUrl", "url", "content"), text=("title", "caption")),
        Intent(hosts=_HOSTS, path="/share", url=("url", "u"), text=("name", "t", "description"), needs=True),
    ),
)
