"""Matrix: a person's own server makes the card; this is Synapse, which most run."""

from samara.networks.network import Grade, Group, Icon, Known, Large, Limit, Names, Network, Over, Profile, Source

_CODE = "https://github.com/element-hq/synapse/blob/develop/synapse/"
_HTML = Source(source=_CODE + "media/preview_html.py", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_FETCH = Source(source=_CODE + "media/url_previewer.py", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_SETTINGS = Source(source=_CODE + "config/repository.py", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_DRAWN = Source(
    source="https://github.com/element-hq/element-web/blob/develop/src/components/views/rooms/LinkPreviewWidget.tsx",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)

MATRIX = Network(
    name="matrix",
    title="Matrix",
    icon=Icon(
        "M.632.55v22.9H2.28V24H0V0h2.28v.55zm7.043 7.26v1.157h.033c.309-.443.683-.784 1.117-1.024.433-.245.936-.365 1.5-.365.54 0 1.033.107 1.481.314.448.208.785.582 1.02 1.108.254-.374.6-.706 1.034-.992.434-.287.95-.43 1.546-.43.453 0 .872.056 1.26.167.388.11.716.286.993.53.276.245.489.559.646.951.152.392.23.863.23 1.417v5.728h-2.349V11.52c0-.286-.01-.559-.032-.812a1.755 1.755 0 0 0-.18-.66 1.106 1.106 0 0 0-.438-.448c-.194-.11-.457-.166-.785-.166-.332 0-.6.064-.803.189a1.38 1.38 0 0 0-.48.499 1.946 1.946 0 0 0-.231.696 5.56 5.56 0 0 0-.06.785v4.768h-2.35v-4.8c0-.254-.004-.503-.018-.752a2.074 2.074 0 0 0-.143-.688 1.052 1.052 0 0 0-.415-.503c-.194-.125-.476-.19-.854-.19-.111 0-.259.024-.439.074-.18.051-.36.143-.53.282-.171.138-.319.337-.439.595-.12.259-.18.6-.18 1.02v4.966H5.46V7.81zm15.693 15.64V.55H21.72V0H24v24h-2.28v-.55z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.CHAT,
    bots=("Synapse (bot;",),
    agent="Synapse (bot; +https://github.com/matrix-org/synapse)",
    facts=(Known(of=("bots", "agent"), **_FETCH),),
    profile=Profile(
        titles=("og:title", "twitter:title", "title", "heading"),
        descriptions=("og:description", "twitter:description", "meta:description", "meta:*description", "text"),
        images=("og:image", "twitter:image", "itemprop:image", "img", "icon", "oembed:thumbnail_url"),
        sites=("og:site_name",),
        og=("property",),
        twitter=("name",),
        names=Names.EXACT,
        most_tags=50,
        large=Large.NEVER,
        last=(
            "og:title",
            "og:description",
            "og:image",
            "og:site_name",
            "twitter:title",
            "twitter:description",
            "twitter:image",
        ),
        page_types=("text/html", "application/xhtml+xml"),
        over=Over.FAILS,
        evidence=(
            Known(
                of=("titles", "descriptions", "images", "sites", "og", "twitter", "last"),
                note="What is longer than 1,000 characters is left out.",
                **_HTML,
            ),
            Known(of=("names", "empty", "most_tags"), note="Of different names; og: and twitter: each by itself.", **_HTML),
            Known(of=("page_types", "over", "robots"), **_FETCH),
            Known(of=("large",), note="Element, which most people use.", **_DRAWN),
        ),
    ),
    limits=(
        Limit(of="html", most=10_485_760, unit="bytes", **_SETTINGS),
        Limit(of="image_bytes", most=10_485_760, unit="bytes", **_SETTINGS),
        Limit(of="description", most=500, unit="characters", **_HTML),
    ),
)
