"""X, once Twitter."""

from samara.networks.network import Grade, Icon, Intent, Known, Limit, Network, Profile

_HOSTS = ("x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com")
_MARKUP = "https://developer.x.com/cards/markup"

X = Network(
    name="x",
    title="X",
    icon=Icon("M5 5l14 14M19 5 5 19", "own drawing", stroked=True),
    share="https://x.com/intent/tweet?text={title}&url={url}",
    evidence="https://docs.x.com/x-for-websites/post-button/guides/web-intent",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=(*_HOSTS, "t.co"),
    intents=(
        Intent(hosts=_HOSTS, path="/intent/tweet", url=("url",), text=("text",)),
        Intent(hosts=_HOSTS, path="/intent/post", url=("url",), text=("text",)),
        Intent(hosts=_HOSTS, path="/share", url=("url",), text=("text",), exact=True),
        Intent(hosts=_HOSTS, path="/home", text=("status",), exact=True, needs=True),
    ),
    limits=(
        Limit(of="title", most=70, unit="characters", grade=Grade.OFFICIAL, checked="2026-11-23", source=_MARKUP),
        Limit(of="description", most=200, unit="characters", grade=Grade.OFFICIAL, checked="2026-11-23", source=_MARKUP),
        Limit(of="image_bytes", most=5_000_000, unit="bytes", grade=Grade.OFFICIAL, checked="2026-11-23", source=_MARKUP),
    ),
    profile=Profile(
        titles=("twitter:title", "og:title", "title"),
        evidence=(Known(of=("titles",), grade=Grade.OFFICIAL, checked="2026-11-23", source=_MARKUP),),
    ),
)
