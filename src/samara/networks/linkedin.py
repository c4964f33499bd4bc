"""LinkedIn."""

from samara.networks.network import Grade, Icon, Intent, Network

_HOSTS = ("www.linkedin.com", "linkedin.com")

LINKEDIN = Network(
    name="linkedin",
    title="LinkedIn",
    icon=Icon("M5 10v9M5 5v.01M10 19v-9m0 5c0-5 8.5-5 8.5 0v5", "own drawing", stroked=True),
    share="https://www.linkedin.com/sharing/share-offsite/?url={url}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=(*_HOSTS, "lnkd.in"),
    intents=(
        Intent(hosts=_HOSTS, path="/sharing/share-offsite", url=("url",)),
        Intent(hosts=_HOSTS, path="/shareArticle", url=("url",), text=("title",)),
        Intent(hosts=_HOSTS, path="/sharearticle", url=("url",), text=("title",)),
        Intent(hosts=_HOSTS, path="/cws/share", url=("url",)),
        Intent(hosts=_HOSTS, path="/feed", text=("text",), needs=True),
    ),
)
