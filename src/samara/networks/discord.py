"""Discord: no share link, but a preview that people meet every day."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Known, Large, Layout, Limit, Names, Network, Over, Profile, Source

_HELP = "https://docs.discord.com/developers/link-previews/"
_OVERVIEW = Source(source=_HELP + "overview", grade=Grade.OFFICIAL, checked="2026-11-23")
_COMPONENTS = Source(source=_HELP + "component-embeds", grade=Grade.OFFICIAL, checked="2026-11-23")
_REFERENCE = Source(source="https://docs.discord.com/developers/components/reference", grade=Grade.OFFICIAL, checked="2026-11-23")
_MEASURED = Source(source="https://mastodawn.com/explore/tag/000abc", grade=Grade.MEASURED, checked="2026-11-23")
_BARE = ("description",)
_DOTS = "Three dots follow, which make it what the documentation says."

DISCORD = Network(
    name="discord",
    title="Discord",
    icon=Icon(
        "M20.32 4.37a20 20 0 0 0-4.89-1.52.1.1 0 0 0-.08.04c-.2.38-.44.87-.6 1.25a18 18 0 0 0-5.5 0c-.16-.4-.4-.87-.6-1.25a.1.1 0 0 0-.09-.04 20 20 0 0 0-4.88 1.52l-.04.03A20.3 20.3 0 0 0 .1 18.06l.03.05a20 20 0 0 0 6 3.03l.08-.02q.7-.95 1.22-2a.1.1 0 0 0-.04-.1 13 13 0 0 1-1.87-.9.1.1 0 0 1 0-.12l.36-.3h.08a14.2 14.2 0 0 0 12.06 0h.08l.37.3a.1.1 0 0 1 0 .12 12 12 0 0 1-1.88.9.1.1 0 0 0-.04.1q.55 1.05 1.23 2l.08.02a20 20 0 0 0 6-3.03l.04-.05c.5-5.18-.84-9.68-3.55-13.66zM8.02 15.33c-1.18 0-2.16-1.08-2.16-2.42s.96-2.42 2.16-2.42 2.18 1.1 2.16 2.42c0 1.34-.96 2.42-2.16 2.42m7.97 0c-1.18 0-2.15-1.08-2.15-2.42s.95-2.42 2.15-2.42c1.22 0 2.18 1.1 2.16 2.42 0 1.34-.94 2.42-2.16 2.42",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.CHAT,
    hosts=("discord.com", "ptb.discord.com", "canary.discord.com"),
    apps=("com.discord",),
    bots=("Discordbot/",),
    agent="Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    facts=(
        Known(
            of=("hosts",),
            source="https://github.com/plausible/analytics/blob/master/priv/custom_sources.json",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
        Known(of=("apps",), **lists.APPS),
        Known(of=("bots", "agent"), **lists.AGENTS),
    ),
    profile=Profile(
        titles=("og:title", "twitter:title", "jsonld:name", "oembed:title", "title"),
        descriptions=("og:description", "twitter:description", "jsonld:description", "meta:description"),
        images=(
            *("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"),
            *("jsonld:thumbnailUrl", "oembed:thumbnail_url"),
        ),
        sites=("oembed:provider_name", "og:site_name"),
        authors=("oembed:author_name",),
        shows=("site", "author", "title", "description", "image"),
        things=("VideoObject",),
        graphs=False,
        sized=True,
        og=("name", "property"),
        names=Names.EXACT,
        values=("content", "value"),
        single=True,
        last=("twitter:card",),
        layouts=(
            Layout(tag="twitter:card", says=("summary_large_image",)),
            Layout(tag="twitter:card", says=("photo",), hides=_BARE),
            Layout(tag="twitter:card", says=("player",), hides=_BARE, film=True),
            Layout(tag="og:type", says=("video", "video.*"), hides=_BARE, film=True),
            Layout(tag="og:type", says=("rich",), large=False),
        ),
        film_types=("video/mp4", "video/webm", "video/quicktime"),
        together=True,
        paired=True,
        in_all=True,
        large=Large.LAYOUT,
        image_types=("image/png", "image/gif", "image/jpeg", "image/webp", "image/avif"),
        page_types=("text/html", "application/xhtml+xml"),
        over=Over.FAILS,
        fails=("attachment", "unrooted-image", "long-site-name", "long-alt", "long-address"),
        evidence=(
            Known(
                of=("titles", "descriptions", "paired"),
                note="The element title and the meta description are read as a pair only, where no tag says either.",
                **_OVERVIEW,
            ),
            Known(of=("images", "image_types"), note="An address that is relative must start with a slash.", **_OVERVIEW),
            Known(of=("things", "graphs"), note="Its place among the tags and the oEmbed answer is not told.", **_OVERVIEW),
            Known(of=("sites", "sized", "og", "twitter", "last", "together"), **_OVERVIEW),
            Known(of=("names", "empty", "values", "single"), **_OVERVIEW),
            Known(of=("large", "layouts", "film_types"), note="Videos are played over https only.", **_OVERVIEW),
            Known(of=("page_types", "over", "fails", "in_all"), **_OVERVIEW),
            Known(of=("authors", "shows"), **_OVERVIEW),
        ),
    ),
    limits=(
        Limit(of="html", most=50_000_000, unit="bytes", **_OVERVIEW),
        Limit(of="redirects", most=5, unit="times", **_OVERVIEW),
        Limit(of="seconds", most=10, unit="seconds", **_OVERVIEW),
        Limit(of="title", most=70, unit="bytes", **_OVERVIEW),
        Limit(of="title", most=67, unit="bytes", note=_DOTS, **_MEASURED),
        Limit(of="description", most=350, unit="bytes", **_OVERVIEW),
        Limit(of="description", most=347, unit="bytes", note=_DOTS, **_MEASURED),
        Limit(of="title_lines", most=3, unit="lines", **_OVERVIEW),
        Limit(of="description_lines", most=20, unit="lines", **_OVERVIEW),
        Limit(of="site_name", most=256, unit="characters", **_OVERVIEW),
        Limit(of="site_name", most=253, unit="bytes", **_MEASURED),
        Limit(of="alt", most=4096, unit="characters", **_OVERVIEW),
        Limit(of="address", most=2048, unit="characters", **_OVERVIEW),
        Limit(of="images", most=4, unit="times", **_OVERVIEW),
        Limit(of="component", most=3000, unit="bytes", note="Escapes count as they are written.", **_COMPONENTS),
        Limit(of="component_parts", most=40, unit="times", note="With more, not even the card is drawn.", **_COMPONENTS),
        Limit(of="component_media", most=10, unit="times", **_COMPONENTS),
        Limit(of="component_buttons", most=5, unit="times", note="Of one row.", **_REFERENCE),
        Limit(of="component_texts", most=3, unit="times", note="Of one section.", **_REFERENCE),
        Limit(of="component_label", most=80, unit="characters", **_REFERENCE),
        Limit(of="component_link", most=512, unit="characters", **_REFERENCE),
    ),
)
