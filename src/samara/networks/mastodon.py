"""Mastodon, and servers that share the same way.

A reader's server is not known, so the link leads to the chooser of the Mastodon project: no server is preferred, and the text
stands in the fragment, which browsers keep to themselves.
"""

from samara.networks.network import Empty, Grade, Group, Icon, Intent, Known, Large, Limit, Names, Network, Profile, Source

_CODE = "https://github.com/mastodon/mastodon/blob/main/app/"
_EXTRACTOR = Source(source=_CODE + "lib/link_details_extractor.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_NAMED = Source(source=_CODE + "lib/nokogiri_handler.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_FETCHER = Source(source=_CODE + "services/fetch_link_card_service.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_REQUEST = Source(source=_CODE + "lib/request.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_STORED = Source(source=_CODE + "models/preview_card.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_DRAWN = Source(
    source=_CODE + "javascript/mastodon/features/status/components/card.tsx", grade=Grade.SOURCE_CODE, checked="2026-11-23"
)
_POST = Source(source=_CODE + "validators/status_length_validator.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")

MASTODON = Network(
    name="mastodon",
    title="Mastodon",
    icon=Icon(
        "M23.268 5.313c-.35-2.578-2.617-4.61-5.304-5.004C17.51.242 15.792 0 11.813 0h-.03c-3.98 0-4.835.242-5.288.309C3.882.692 1.496 2.518.917 5.127.64 6.412.61 7.837.661 9.143c.074 1.874.088 3.745.26 5.611.118 1.24.325 2.47.62 3.68.55 2.237 2.777 4.098 4.96 4.857 2.336.792 4.849.923 7.256.38.265-.061.527-.132.786-.213.585-.184 1.27-.39 1.774-.753a.057.057 0 0 0 .023-.043v-1.809a.052.052 0 0 0-.02-.041.053.053 0 0 0-.046-.01 20.282 20.282 0 0 1-4.709.545c-2.73 0-3.463-1.284-3.674-1.818a5.593 5.593 0 0 1-.319-1.433.053.053 0 0 1 .066-.054c1.517.363 3.072.546 4.632.546.376 0 .75 0 1.125-.01 1.57-.044 3.224-.124 4.768-.422.038-.008.077-.015.11-.024 2.435-.464 4.753-1.92 4.989-5.604.008-.145.03-1.52.03-1.67.002-.512.167-3.63-.024-5.545zm-3.748 9.195h-2.561V8.29c0-1.309-.55-1.976-1.67-1.976-1.23 0-1.846.79-1.846 2.35v3.403h-2.546V8.663c0-1.56-.617-2.35-1.848-2.35-1.112 0-1.668.668-1.67 1.977v6.218H4.822V8.102c0-1.31.337-2.35 1.011-3.12.696-.77 1.608-1.164 2.74-1.164 1.311 0 2.302.5 2.962 1.498l.638 1.06.638-1.06c.66-.999 1.65-1.498 2.96-1.498 1.13 0 2.043.395 2.74 1.164.675.77 1.012 1.81 1.012 3.12z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    hashtags=True,
    group=Group.FEDIVERSE,
    share="https://share.joinmastodon.org/#text={title}%20{url}",
    server="https://{host}/share?text={title}%20{url}",
    evidence="https://blog.joinmastodon.org/2026/03/a-new-share-button",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=("mastodon.social", "mstdn.social", "fosstodon.org"),
    apps=("org.joinmastodon.android",),
    bots=("Mastodon/",),
    agent="Mastodon/4.4.0 (http.rb/5.2.0; +https://mastodon.social/) Bot",
    facts=(
        Known(
            of=("hashtags",),
            source="https://github.com/mastodon/mastodon/blob/main/app/models/tag.rb",
            grade=Grade.SOURCE_CODE,
            checked="2026-11-23",
        ),
        Known(
            of=("hosts",),
            note="Three servers of many; for mastodon.social https://www.khurt.com/2018/08/25/a-hive-of.html",
            source="https://en.as.com/latest_news/what-is-a-mastodon-server-how-to-pick-the-best-one-for-you-n/",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
        Known(
            of=("apps",),
            source="https://github.com/matomo-org/searchengine-and-social-list/pull/112",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
        Known(of=("bots", "agent"), note="Version and server are those of each server.", **_FETCHER),
    ),
    intents=(
        Intent(hosts=("share.joinmastodon.org",), text=("text",)),
        Intent(hosts=("mastodonshare.com", "www.mastodonshare.com"), url=("url",), text=("text",)),
        Intent(hosts=("toot.kytta.dev", "share2fedi.kytta.dev", "s2f.kytta.dev", "tootpick.org"), text=("text",)),
        Intent(hosts=("mastodon.social", "mastodon.online", "mstdn.social", "fosstodon.org"), path="/share", text=("text",)),
        # Most other software of the fediverse shares at the same path; nothing in a link tells which it is.
        Intent(hosts=("*",), path="/share", text=("text",)),
    ),
    profile=Profile(
        titles=("oembed:title", "jsonld:headline", "og:title", "title"),
        descriptions=("jsonld:description", "og:description", "meta:description"),
        images=("oembed:url", "oembed:thumbnail_url", "og:image"),
        sites=("oembed:provider_name", "jsonld:publisher", "og:site_name", "host"),
        addresses=("canonical", "og:url"),
        authors=("oembed:author_name", "jsonld:author", "og:author", "og:author:username"),
        shows=("site", "title", "author|description", "image"),
        things=("NewsArticle", "WebPage"),
        graphs=False,
        plain=True,
        names=Names.WHOLE,
        empty=Empty.ENDS,
        unescaped=True,
        embeds=("link", "photo", "video"),
        alone=True,
        large=Large.LANDSCAPE,
        crop=(191, 100),
        image_types=("image/jpeg", "image/png", "image/gif", "image/webp"),
        page_types=("text/html",),
        needs=("title",),
        evidence=(
            Known(
                of=("titles", "descriptions", "images", "sites", "og", "things", "graphs", "plain"),
                note="Of JSON-LD it reads a NewsArticle or WebPage that stands alone or in a list, not one in a @graph.",
                **_EXTRACTOR,
            ),
            Known(of=("empty",), note="The first tag of a name counts, even one that says nothing.", **_EXTRACTOR),
            Known(of=("unescaped",), note="In JSON-LD before it is parsed, where quotes may break it.", **_EXTRACTOR),
            Known(of=("names",), note="Its test has OG:description.", **_NAMED),
            Known(of=("addresses",), note="Only an address of the same host.", **_EXTRACTOR),
            Known(of=("authors",), **_EXTRACTOR),
            Known(
                of=("page_types", "needs", "embeds", "alone"),
                note="oEmbed is asked first; a rich answer is not taken.",
                **_FETCHER,
            ),
            Known(
                of=("oembed:title", "oembed:thumbnail_url", "oembed:provider_name", "oembed:author_name"),
                **_FETCHER,
            ),
            Known(of=("oembed:url",), note="Of a photo.", **_FETCHER),
            Known(of=("over",), **_REQUEST),
            Known(of=("image_types",), **_STORED),
            Known(of=("large", "crop", "shows"), **_DRAWN),
        ),
    ),
    limits=(
        Limit(of="html", most=1_048_576, unit="bytes", **_REQUEST),
        Limit(of="redirects", most=3, unit="times", **_REQUEST),
        Limit(of="seconds", most=10, unit="seconds", note="For each step.", **_REQUEST),
        Limit(of="image_bytes", most=2_097_152, unit="bytes", note="Four times as much on servers with libvips.", **_STORED),
        Limit(of="post", most=500, unit="graphemes", note="An address counts 23; servers may allow more.", **_POST),
    ),
)
