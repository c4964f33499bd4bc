"""Tumblr."""

from samara.networks.network import Grade, Intent, Network

_HOSTS = ("www.tumblr.com", "tumblr.com")

TUMBLR = Network(
    name="tumblr",
    title="Tumblr",
    share="https://www.tumblr.com/widgets/share/tool?canonicalUrl={url}&title={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=(*_HOSTS, "t.umblr.com"),
    apps=("com.tumblr",),
    bots=("Tumblr/",),
    agent="Tumblr/14.0.835.186",
    intents=(
        Intent(hosts=_HOSTS, path="/widgets/share/tool", url=("canonicalUrl", "url", "content"), text=("title", "caption")),
        Intent(hosts=_HOSTS, path="/share", url=("url", "u"), text=("name", "t", "description"), needs=True),
    ),
)
