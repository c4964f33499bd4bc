"""LinkedIn."""

from samara.networks import lists
from samara.networks.network import Grade, Intent, Known, Large, Limit, Network, Profile, Source

_HOSTS = ("www.linkedin.com", "linkedin.com")
_HELP = Source(source="https://www.linkedin.com/help/linkedin/answer/a521928", grade=Grade.CLAIMED, checked="2026-11-23")
_NOTE = "So others quote this page, which was not read itself."
_DRAWN = Source(
    source="https://github.com/Automattic/jetpack/blob/trunk/projects/js-packages/social-previews/src/linkedin-preview/post-preview.tsx",
    grade=Grade.CLAIMED,
    checked="2026-11-23",
)
_AS_DRAWN = "As a program that draws previews for its authors has it."

LINKEDIN = Network(
    name="linkedin",
    title="LinkedIn",
    share="https://www.linkedin.com/sharing/share-offsite/?url={url}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=(*_HOSTS, "lnkd.in"),
    apps=("com.linkedin.android",),
    in_app=("LinkedInApp",),
    bots=("LinkedInBot/",),
    agent="LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
    clicks=("li_fat_id",),
    facts=(
        Known(of=("hosts",), **lists.HOSTS),
        Known(of=("apps", "in_app"), **lists.APPS),
        Known(of=("bots", "agent"), **lists.AGENTS),
        Known(
            of=("clicks",),
            note="On links in advertisements.",
            source="https://learn.microsoft.com/en-us/linkedin/marketing/conversions/enabling-first-party-cookies",
            grade=Grade.OFFICIAL,
            checked="2026-11-23",
        ),
    ),
    intents=(
        Intent(hosts=_HOSTS, path="/sharing/share-offsite", url=("url",)),
        Intent(hosts=_HOSTS, path="/shareArticle", url=("url",), text=("title",)),
        Intent(hosts=_HOSTS, path="/sharearticle", url=("url",), text=("title",)),
        Intent(hosts=_HOSTS, path="/cws/share", url=("url",)),
        Intent(hosts=_HOSTS, path="/feed", text=("text",), needs=True),
    ),
    profile=Profile(
        sites=("host",),
        shows=("title", "site", "image"),
        large=Large.SIZE,
        crop=(191, 100),
        robots="LinkedInBot",
        evidence=(
            Known(of=("sites", "shows"), note=_AS_DRAWN, **_DRAWN),
            Known(of=("og:title", "og:description", "og:image", "large", "crop"), note=_NOTE, **_HELP),
            Known(
                of=("robots",),
                source="https://news.cgast.org/news/17784",
                grade=Grade.MEASURED,
                checked="2026-11-23",
                note="Its Post Inspector names a rule of robots.txt as the reason why there is no card.",
            ),
        ),
    ),
    limits=(
        Limit(of="image_bytes", most=5_000_000, unit="bytes", note=_NOTE, **_HELP),
        Limit(
            of="large_width",
            least=401,
            unit="pixels",
            note="It asks for 1200 × 627, and shows as a thumbnail what is less wide than this; so others quote it.",
            **_HELP,
        ),
    ),
)
