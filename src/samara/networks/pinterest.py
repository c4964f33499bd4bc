"""Pinterest."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Network, Profile

_HOSTS = ("www.pinterest.com", "pinterest.com", "www.pinterest.de", "www.pinterest.fr", "www.pinterest.co.uk", "www.pinterest.jp")

PINTEREST = Network(
    name="pinterest",
    title="Pinterest",
    icon=Icon(
        "M12.017 0C5.396 0 .029 5.367.029 11.987c0 5.079 3.158 9.417 7.618 11.162-.105-.949-.199-2.403.041-3.439.219-.937 1.406-5.957 1.406-5.957s-.359-.72-.359-1.781c0-1.663.967-2.911 2.168-2.911 1.024 0 1.518.769 1.518 1.688 0 1.029-.653 2.567-.992 3.992-.285 1.193.6 2.165 1.775 2.165 2.128 0 3.768-2.245 3.768-5.487 0-2.861-2.063-4.869-5.008-4.869-3.41 0-5.409 2.562-5.409 5.199 0 1.033.394 2.143.889 2.741.099.12.112.225.085.345-.09.375-.293 1.199-.334 1.363-.053.225-.172.271-.401.165-1.495-.69-2.433-2.878-2.433-4.646 0-3.776 2.748-7.252 7.92-7.252 4.158 0 7.392 2.967 7.392 6.923 0 4.135-2.607 7.462-6.233 7.462-1.214 0-2.354-.629-2.758-1.379l-.749 2.848c-.269 1.045-1.004 2.352-1.498 3.146 1.123.345 2.306.535 3.55.535 6.607 0 11.985-5.365 11.985-11.987C23.97 5.39 18.592.026 11.985.026L12.017 0z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    share="https://www.pinterest.com/pin/create/button/?url={url}&media={image}&description={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=_HOSTS,
    apps=("com.pinterest",),
    in_app=("[Pinterest/",),
    bots=("Pinterestbot/", "Pinterest/0."),
    agent="Mozilla/5.0 (compatible; Pinterestbot/1.0; +https://www.pinterest.com/bot.html)",
    clicks=("epik",),
    facts=(
        Known(of=("hosts",), **lists.HOSTS),
        Known(of=("apps", "in_app"), **lists.APPS),
        Known(
            of=("bots", "agent"),
            note="Read in Swedish.",
            source="https://help.pinterest.com/sv/business/article/pinterest-crawler",
            grade=Grade.OFFICIAL,
            checked="2026-11-23",
        ),
        Known(
            of=("clicks",),
            source="https://www.rubydoc.info/gems/late-sdk/0.0.1180/Zernio/ConversionEventUserClickIds",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
    ),
    intents=(Intent(hosts=_HOSTS, path="/pin/create", url=("url",), text=("description",)),),
    profile=Profile(
        titles=("og:title", "jsonld:headline"),
        descriptions=("og:description", "jsonld:description"),
        robots="Pinterestbot",
        evidence=(
            Known(
                of=("robots",),
                source="https://help.pinterest.com/sv/business/article/pinterest-crawler",
                grade=Grade.OFFICIAL,
                checked="2026-11-23",
                note="Read in Swedish.",
            ),
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
