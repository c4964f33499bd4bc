"""Facebook."""

from samara.networks.network import Grade, Icon, Intent, Limit, Network

_HOSTS = ("www.facebook.com", "facebook.com", "m.facebook.com", "web.facebook.com", "mbasic.facebook.com")
_IMAGES = "https://developers.facebook.com/docs/sharing/webmasters/images/"

FACEBOOK = Network(
    name="facebook",
    title="Facebook",
    icon=Icon("M16 4h-2a3.5 3.5 0 0 0-3.5 3.5V20M7 12h8", "own drawing", stroked=True),
    share="https://www.facebook.com/sharer/sharer.php?u={url}",
    evidence="https://github.com/heiseonline/shariff",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=(*_HOSTS, "l.facebook.com", "lm.facebook.com"),
    intents=(
        Intent(hosts=_HOSTS, path="/sharer", url=("u",), text=("t", "quote")),
        Intent(hosts=_HOSTS, path="/share.php", url=("u",), text=("t", "quote")),
        Intent(hosts=_HOSTS, path="/dialog/share", url=("href",), text=("quote",)),
        Intent(hosts=_HOSTS, path="/dialog/feed", url=("link",), text=("name", "caption")),
    ),
    limits=(
        Limit(
            of="html", most=1_000_000, unit="bytes", grade=Grade.OFFICIAL, checked="2026-11-23",
            source="https://developers.facebook.com/docs/sharing/webmasters/crawler",
        ),
        Limit(of="image_width", least=200, unit="pixels", grade=Grade.OFFICIAL, checked="2026-11-23", source=_IMAGES),
        Limit(of="image_height", least=200, unit="pixels", grade=Grade.OFFICIAL, checked="2026-11-23", source=_IMAGES),
        Limit(of="image_bytes", most=8_000_000, unit="bytes", grade=Grade.OFFICIAL, checked="2026-11-23", source=_IMAGES),
    ),
)  # fmt: skip
