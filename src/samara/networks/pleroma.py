"""Pleroma and Akkoma: no share link, but cards of their own."""

from samara.networks.network import Grade, Group, Known, Large, Limit, Network, Over, Profile, Source

_CODE = "https://git.pleroma.social/pleroma/pleroma/-/blob/develop/lib/pleroma/web/rich_media/"
_PARSER = Source(source=_CODE + "parser.ex", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_TAGS = Source(source=_CODE + "parsers/twitter_card.ex", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_FETCH = Source(source=_CODE + "helpers.ex", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_DRAWN = Source(
    source="https://git.pleroma.social/pleroma/pleroma/-/blob/develop/lib/pleroma/web/mastodon_api/views/status_view.ex",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)
_SHAPE = Source(
    source="https://git.pleroma.social/pleroma/pleroma-fe/-/blob/develop/src/components/link-preview/link-preview.vue",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)

PLEROMA = Network(
    name="pleroma",
    title="Pleroma",
    group=Group.FEDIVERSE,
    bots=("Pleroma ", "Akkoma "),
    facts=(
        Known(
            of=("bots",),
            note="Its name and version; Akkoma, which has grown from it, has its own name.",
            source="https://git.pleroma.social/pleroma/pleroma/-/blob/develop/lib/pleroma/application.ex",
            grade=Grade.SOURCE_CODE,
            checked="2026-11-23",
        ),
    ),
    profile=Profile(
        titles=("twitter:title", "og:title", "title", "oembed:title"),
        descriptions=("twitter:description", "og:description", "oembed:description"),
        images=("twitter:image", "og:image"),
        sites=("host",),
        og=("property",),
        last=("og:title", "og:description", "og:image", "twitter:title", "twitter:description", "twitter:image"),
        large=Large.NEVER,
        page_types=("text/html",),
        over=Over.FAILS,
        needs=("title",),
        fails=("page-not-https",),
        evidence=(
            Known(
                of=("titles", "descriptions", "images", "og", "twitter", "last"),
                note="The element title is read only where there is an og: or twitter: tag, oEmbed only where there is none.",
                **_TAGS,
            ),
            Known(of=("needs", "fails"), **_PARSER),
            Known(of=("page_types", "over"), **_FETCH),
            Known(of=("sites",), **_DRAWN),
            Known(of=("large",), **_SHAPE),
        ),
    ),
    limits=(Limit(of="html", most=5_000_000, unit="bytes", **_FETCH),),
)
