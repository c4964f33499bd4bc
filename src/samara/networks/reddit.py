"""Reddit."""

from samara.networks.network import Grade, Icon, Intent, Network

_HOSTS = ("www.reddit.com", "reddit.com", "old.reddit.com")

REDDIT = Network(
    name="reddit",
    title="Reddit",
    icon=Icon(
        "M12 9c5 0 8 2 8 5s-3 5-8 5-8-2-8-5 3-5 8-5Zm0 0 1-5 4 1M9 13v.01M15 13v.01M9.5 16c1.5 1 3.5 1 5 0",
        "own drawing",
        stroked=True,
    ),
    share="https://www.reddit.com/submit?url={url}&title={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=(*_HOSTS, "out.reddit.com"),
    intents=(Intent(hosts=_HOSTS, path="/submit", url=("url",), text=("title",), needs=True),),
)
