"""X, once Twitter."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Large, Limit, Network, Profile, Source

_HOSTS = ("x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com")
_OVERVIEW = "https://developer.x.com/en/docs/x-for-websites/cards/overview/"
_MARKUP = Source(source="https://developer.x.com/cards/markup", grade=Grade.OFFICIAL, checked="2026-11-23")
_START = Source(source="https://developer.x.com/cards/overview", grade=Grade.OFFICIAL, checked="2026-11-23")
_SMALL = Source(source=_OVERVIEW + "summary", grade=Grade.OFFICIAL, checked="2026-11-23")
_LARGE = Source(source=_OVERVIEW + "summary-card-with-large-image", grade=Grade.OFFICIAL, checked="2026-11-23")
_QUOTED = "As others quote this part of the page."
_COUNT = Source(
    source="https://github.com/twitter/twitter-text/blob/master/config/v3.json", grade=Grade.SOURCE_CODE, checked="2026-11-23"
)
_DRAWN = Source(
    source="https://github.com/Automattic/jetpack/blob/trunk/projects/js-packages/social-previews/src/twitter-preview/card.tsx",
    grade=Grade.CLAIMED,
    checked="2026-11-23",
)

X = Network(
    name="x",
    title="X",
    icon=Icon(
        "M14.23 10.16 22.98 0H20.9l-7.59 8.82L7.25 0h-7l9.18 13.34L.26 24h2.07l8.02-9.32 6.4 9.32h7zm-2.83 3.3-.93-1.33-7.4-10.57h3.19l5.96 8.53.93 1.33 7.76 11.1h-3.19z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    hashtags=True,
    share="https://x.com/intent/tweet?text={title}&url={url}",
    evidence="https://docs.x.com/x-for-websites/post-button/guides/web-intent",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=(*_HOSTS, "t.co"),
    apps=("com.twitter.android",),
    in_app=("TwitterAndroid", "Twitter for iPhone"),
    bots=("Twitterbot/",),
    agent="Twitterbot/1.0",
    clicks=("twclid",),
    facts=(
        Known(
            of=("hashtags",),
            source="https://github.com/twitter/twitter-text/blob/master/js/src/extractHashtags.js",
            grade=Grade.SOURCE_CODE,
            checked="2026-11-23",
        ),
        Known(of=("hosts",), note="It knows twitter.com and t.co; x.com is in the share link.", **lists.HOSTS),
        Known(of=("apps", "in_app"), **lists.APPS),
        Known(of=("bots", "agent"), **lists.AGENTS),
        Known(
            of=("clicks",),
            note="On links in advertisements.",
            source="https://opsblu.com/documentation/ad-platforms/x-ads",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
    ),
    intents=(
        Intent(hosts=_HOSTS, path="/intent/tweet", url=("url",), text=("text",)),
        Intent(hosts=_HOSTS, path="/intent/post", url=("url",), text=("text",)),
        Intent(hosts=_HOSTS, path="/share", url=("url",), text=("text",), exact=True),
        Intent(hosts=_HOSTS, path="/home", text=("status",), exact=True, needs=True),
    ),
    profile=Profile(
        titles=("twitter:title", "og:title"),
        descriptions=("twitter:description", "og:description"),
        images=("twitter:image", "og:image"),
        sites=("host",),
        large_shows=("title", "site", "image"),
        last=("twitter:card",),
        crop=(2, 1),
        thumb=(1, 1),
        image_types=("image/jpeg", "image/png", "image/webp", "image/gif"),
        needs=("title",),
        ways=(("twitter:card",), ("og:type", "og:title", "og:description")),
        large=Large.ASKED,
        robots="Twitterbot",
        evidence=(
            Known(of=("titles", "descriptions", "images", "image_types"), **_MARKUP),
            Known(of=("last", "robots"), note="An image that robots.txt closes is not shown either.", **_START),
            Known(
                of=("large", "crop", "needs"),
                **_LARGE,
            ),
            Known(of=("thumb",), note=_QUOTED, **_SMALL),
            Known(of=("shows",), note=_QUOTED, **_SMALL),
            Known(
                of=("sites", "large_shows"),
                note="The title lies over the picture; as a program that draws previews has it.",
                **_DRAWN,
            ),
            Known(of=("ways",), note="Without twitter:card there may be a small card.", **_START),
        ),
    ),
    limits=(
        Limit(of="title", most=70, unit="characters", **_MARKUP),
        Limit(of="description", most=200, unit="characters", **_MARKUP),
        Limit(of="image_bytes", most=5_000_000, unit="bytes", **_MARKUP),
        Limit(of="image_width", least=144, unit="pixels", note=_QUOTED, **_SMALL),
        Limit(of="image_height", least=144, unit="pixels", note=_QUOTED, **_SMALL),
        Limit(of="image_width", most=4096, unit="pixels", note=_QUOTED, **_SMALL),
        Limit(of="image_height", most=4096, unit="pixels", note=_QUOTED, **_SMALL),
        Limit(of="large_width", least=300, unit="pixels", note=_QUOTED, **_LARGE),
        Limit(of="large_height", least=157, unit="pixels", note=_QUOTED, **_LARGE),
        Limit(of="alt", most=420, unit="characters", note=_QUOTED, **_LARGE),
        Limit(of="post", most=280, unit="weighted", note="An address counts 23.", **_COUNT),
    ),
)
