"""Facebook, and the crawler that all of Meta shares."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Large, Limit, Network, Profile, Source

_HOSTS = ("www.facebook.com", "facebook.com", "m.facebook.com", "web.facebook.com", "mbasic.facebook.com")
_HELP = "https://developers.facebook.com/docs/sharing/webmasters"
_GUIDE = Source(source=_HELP, grade=Grade.OFFICIAL, checked="2026-11-23")
_CRAWLER = Source(source=_HELP + "/crawler", grade=Grade.OFFICIAL, checked="2026-11-23")
_IMAGES = Source(source=_HELP + "/images/", grade=Grade.OFFICIAL, checked="2026-11-23")
_DEBUGGER = Source(source="https://github.com/nuxt-community/pwa-module/issues/248", grade=Grade.MEASURED, checked="2026-11-23")
_DRAWN = Source(
    source="https://github.com/Automattic/jetpack/blob/trunk/projects/js-packages/social-previews/src/facebook-preview/link-preview.tsx",
    grade=Grade.CLAIMED,
    checked="2026-11-23",
)
AS_DRAWN = "As a program that draws previews for its authors has it."

AGENT = "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"
BOTS = ("facebookexternalhit/",)
WINDOW = Limit(of="html", most=1_000_000, unit="bytes", **_CRAWLER)
FETCHER = Known(of=("bots", "agent"), **_CRAWLER)
ROBOTS = Known(of=("robots",), note="It may pass by robots.txt when it looks for malware.", **_CRAWLER)

FACEBOOK = Network(
    name="facebook",
    title="Facebook",
    icon=Icon(
        "M9.1 23.7v-8H6.63v-3.67H9.1v-1.58c0-4.08 1.85-5.97 5.86-5.97.4 0 .95.04 1.47.1a9 9 0 0 1 1.14.2V8.1l-.66-.04h-.73q-1.05 0-1.67.3a2 2 0 0 0-.68.62q-.38.63-.38 1.76v1.3h3.92l-.38 2.1-.29 1.56h-3.25v8.25a12 12 0 1 0-4.35-.27",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    share="https://www.facebook.com/sharer/sharer.php?u={url}",
    evidence="https://github.com/heiseonline/shariff",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=(*_HOSTS, "l.facebook.com", "lm.facebook.com"),
    apps=("com.facebook.katana", "com.facebook.lite"),
    in_app=("FBAN/", "FBAV/", "FB_IAB/FB4A"),
    bots=(*BOTS, "facebookcatalog/"),
    agent=AGENT,
    clicks=("fbclid",),
    facts=(
        Known(of=("hosts",), note="It lacks mbasic.facebook.com.", **lists.HOSTS),
        Known(of=("apps", "in_app"), **lists.APPS),
        FETCHER,
        Known(
            of=("clicks",),
            note="On links in advertisements; it is met on others, too.",
            source="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc/",
            grade=Grade.OFFICIAL,
            checked="2026-11-23",
        ),
    ),
    intents=(
        Intent(hosts=_HOSTS, path="/sharer", url=("u",), text=("t", "quote")),
        Intent(hosts=_HOSTS, path="/share.php", url=("u",), text=("t", "quote")),
        Intent(hosts=_HOSTS, path="/dialog/share", url=("href",), text=("quote",)),
        Intent(hosts=_HOSTS, path="/dialog/feed", url=("link",), text=("name", "caption")),
    ),
    profile=Profile(
        addresses=("og:url",),
        sites=("host",),
        og=("property",),
        large=Large.SIZE,
        crop=(191, 100),
        ranged=True,
        robots="facebookexternalhit",
        evidence=(
            Known(
                of=("og:title", "og:description", "og:image"),
                note="Where Open Graph says nothing it guesses, by rules that are not told.",
                **_GUIDE,
            ),
            Known(of=("addresses",), **_GUIDE),
            Known(of=("sites",), note=AS_DRAWN, **_DRAWN),
            Known(of=("og",), note="Its debugger says that it ignores these tags in name=.", **_DEBUGGER),
            Known(of=("large", "crop"), **_IMAGES),
            Known(of=("ranged",), note="It takes pages that are sent as they are, or in gzip or deflate; not in br.", **_CRAWLER),
            ROBOTS,
        ),
    ),
    limits=(
        WINDOW,
        Limit(of="image_width", least=200, unit="pixels", **_IMAGES),
        Limit(of="image_height", least=200, unit="pixels", **_IMAGES),
        Limit(of="image_bytes", most=8_000_000, unit="bytes", **_IMAGES),
        Limit(of="large_width", least=600, unit="pixels", **_IMAGES),
        Limit(of="large_height", least=315, unit="pixels", **_IMAGES),
    ),
)
