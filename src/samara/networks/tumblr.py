"""Tumblr."""

from samara.networks.network import Grade, Icon, Intent, Network

_HOSTS = ("www.tumblr.com", "tumblr.com")

TUMBLR = Network(
    name="tumblr",
    title="Tumblr",
    icon=Icon("M10 4v11a4 4 0 0 0 4 4h2M7 9h8", "own drawing", stroked=True),
    share="https://www.tumblr.com/widgets/share/tool?canonicalUrl={url}&title={title}",
    evidence="https://github.com/heiseonline/shariff",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=(*_HOSTS, "t.umblr.com"),
    intents=(
        Intent(hosts=_HOSTS, path="/widgets/share/tool", url=("canonicalUrl", "url"), text=("title", "caption")),
        Intent(hosts=_HOSTS, path="/share", url=("url", "u"), text=("name", "t", "description")),
    ),
)
