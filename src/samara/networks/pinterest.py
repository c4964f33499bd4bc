"""Pinterest."""

from samara.networks.network import Grade, Icon, Intent, Known, Network, Profile

_HOSTS = ("www.pinterest.com", "pinterest.com", "www.pinterest.de", "www.pinterest.fr", "www.pinterest.co.uk", "www.pinterest.jp")

PINTEREST = Network(
    name="pinterest",
    title="Pinterest",
    icon=Icon("M9 20l3-11m-4 3.5a4.5 4.5 0 1 1 4.5 2.5c-2 0-2.5-1-2.5-1", "own drawing", stroked=True),
    share="https://www.pinterest.com/pin/create/button/?url={url}&media={image}&description={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=(*_HOSTS, "pin.it"),
    apps=("com.pinterest",),
    in_app=("[Pinterest/",),
    bots=("Pinterestbot/", "Pinterest/0."),
    agent="Mozilla/5.0 (compatible; Pinterestbot/1.0; +https://www.pinterest.com/bot.html)",
    clicks=("epik",),
    intents=(Intent(hosts=_HOSTS, path="/pin/create", url=("url",), text=("description",)),),
    profile=Profile(
        titles=("og:title", "jsonld:headline"),
        descriptions=("og:description", "jsonld:description"),
        evidence=(
            Known(
                of=("titles", "descriptions"),
                source="https://developers.pinterest.com/docs/web-features/article-rich-pins/",
                grade=Grade.OFFICIAL,
                checked="2026-11-23",
                note="Open Graph with an og:type of article or blog, or Schema.org; which of them first is not told.",
            ),
        ),
    ),
    needs_image=True,
)
