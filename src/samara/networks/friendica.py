"""Friendica: the link needs the reader's own server."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Intent, Known, Large, Limit, Network, Profile, Source

_CODE = Source(
    source="https://github.com/friendica/friendica/blob/develop/src/Util/ParseUrl.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)
_SHAPE = Source(
    source="https://github.com/friendica/friendica/blob/develop/src/Content/PageInfo.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)
_NAMED = Source(
    source="https://github.com/friendica/friendica/blob/develop/src/Content/Text/BBCode.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)
_THINGS = (
    "Article", "AdvertiserContentArticle", "NewsArticle", "Report", "SatiricalArticle", "ScholarlyArticle", "SocialMediaPosting",
    "TechArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "DiscussionForumPosting",
)  # fmt: skip
"""The types of which it reads a headline, a description and a picture."""

FRIENDICA = Network(
    name="friendica",
    title="Friendica",
    group=Group.FEDIVERSE,
    share="https://{host}/compose?body={title}%20{url}",
    evidence="https://github.com/kytta/share2fedi/blob/main/src/lib/project.ts",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    bots=("Friendica ",),
    facts=(Known(of=("bots",), **lists.AGENTS),),
    intents=(Intent(hosts=("*",), path="/compose", text=("body",)),),
    profile=Profile(
        titles=("og:title", "twitter:title", "title", "jsonld:headline", "oembed:title"),
        descriptions=("og:description", "twitter:description", "meta:description", "jsonld:description", "oembed:description"),
        images=("og:image", "twitter:image", "meta:thumbnail", "jsonld:image", "oembed:thumbnail_url"),
        sites=("og:site_name", "jsonld:publisher", "oembed:provider_name", "host"),
        things=_THINGS,
        og=("property",),
        last=(
            "og:title",
            "og:description",
            "og:image",
            "og:site_name",
            "twitter:title",
            "twitter:description",
            "twitter:image",
        ),
        large=Large.SIZE,
        page_types=("text/html",),
        evidence=(
            Known(
                of=("titles", "descriptions", "images", "things", "graphs", "og", "twitter", "last", "page_types"),
                note="A twitter: tag in property= that stands after the og: tag is taken instead.",
                **_CODE,
            ),
            Known(of=("sites",), note="The host where no name is given.", **_NAMED),
            Known(of=("large",), **_SHAPE),
        ),
    ),
    limits=(
        Limit(of="html", most=1_000_000, unit="bytes", **_CODE),
        Limit(of="description", most=250, unit="characters", **_CODE),
        Limit(of="large_width", least=500, unit="pixels", note="A picture higher than wide is never shown large.", **_SHAPE),
        Limit(of="image_width", least=51, unit="pixels", **_CODE),
        Limit(of="image_height", least=51, unit="pixels", **_CODE),
    ),
)
