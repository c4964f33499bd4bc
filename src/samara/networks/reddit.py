"""Reddit."""

from samara.networks.network import Grade, Intent, Network

_HOSTS = ("www.reddit.com", "reddit.com", "old.reddit.com")

REDDIT = Network(
    name="reddit",
    title="Reddit",
    share="https://www.reddit.com/submit?url={url}&title={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=(*_HOSTS, "out.reddit.com"),
    intents=(Intent(hosts=_HOSTS, path="/submit", url=("url",), text=("title",), needs=True),),
)
