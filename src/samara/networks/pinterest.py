"""Pinterest."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Network, Profile

_HOSTS = ("www.pinterest.com", "pinterest.com", "www.pinterest.de", "www.pinterest.fr", "www.pinterest.co.uk", "www.pinterest.jp")

PINTEREST = Network(
    name="pinterest",
    title="Pinterest",
    icon=Icon(
        "M12.02 0a11.99 11.99 0 0 0-4.37 23.15c-.1-.95-.2-2.4.04-3.44l1.4-5.96s-.35-.72-.35-1.78c0-1.66.96-2.9 2.16-2.9 1.03 0 1.52.76 1.52 1.68 0 1.03-.65 2.57-1 4-.28 1.18.6 2.16 1.78 2.16 2.13 0 3.77-2.25 3.77-5.5 0-2.85-2.06-4.86-5-4.86a5.2 5.2 0 0 0-5.41 5.2c0 1.03.39 2.14.88 2.74q.14.17.09.34c-.1.38-.3 1.2-.33 1.37q-.08.33-.4.16c-1.5-.69-2.44-2.87-2.44-4.64 0-3.78 2.75-7.26 7.92-7.26 4.16 0 7.4 2.97 7.4 6.93 0 4.13-2.61 7.46-6.24 7.46-1.21 0-2.35-.63-2.76-1.38l-.75 2.85c-.27 1.04-1 2.35-1.5 3.14q1.7.54 3.57.54A12 12 0 0 0 12 .03z",  # noqa: E501
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
