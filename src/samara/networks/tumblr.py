"""Tumblr."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Network

_HOSTS = ("www.tumblr.com", "tumblr.com")

TUMBLR = Network(
    name="tumblr",
    title="Tumblr",
    icon=Icon(
        "M14.563 24c-5.093 0-7.031-3.756-7.031-6.411V9.747H5.116V6.648c3.63-1.313 4.512-4.596 4.71-6.469C9.84.051 9.941 0 9.999 0h3.517v6.114h4.801v3.633h-4.82v7.47c.016 1.001.375 2.371 2.207 2.371h.09c.631-.02 1.486-.205 1.936-.419l1.156 3.425c-.436.636-2.4 1.374-4.156 1.404h-.178l.011.002z",  # noqa: E501
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
