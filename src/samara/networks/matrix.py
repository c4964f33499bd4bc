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
        "M.63.55v22.9h1.65V24H0V0h2.28v.55zm7.05 7.26v1.16h.03q.46-.67 1.12-1.03a3.5 3.5 0 0 1 2.98-.05q.66.31 1.02 1.11.38-.55 1.03-1 .65-.42 1.55-.42.68 0 1.26.16.57.18.99.53.41.37.64.96t.23 1.41v5.73H16.2v-4.85q0-.44-.04-.81a2 2 0 0 0-.18-.66 1 1 0 0 0-.43-.45 1.6 1.6 0 0 0-.79-.17q-.5 0-.8.2a1.4 1.4 0 0 0-.48.5 2 2 0 0 0-.23.69 6 6 0 0 0-.06.78v4.77h-2.35v-4.8l-.02-.75a2 2 0 0 0-.14-.69 1 1 0 0 0-.42-.5q-.3-.2-.85-.2-.17 0-.44.08t-.53.28-.44.6-.18 1.02v4.96H5.46V7.81zm15.69 15.64V.55h-1.65V0H24v24h-2.28v-.55z",  # noqa: E501
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
