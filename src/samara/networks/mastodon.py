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
        "M23.27 5.31c-.35-2.57-2.62-4.6-5.3-5C17.5.24 15.78 0 11.8 0h-.03C7.8 0 6.95.24 6.5.3 3.88.7 1.5 2.53.92 5.14a16 16 0 0 0-.26 4c.08 1.88.09 3.75.26 5.61q.18 1.86.62 3.68c.55 2.24 2.78 4.1 4.96 4.86a13.4 13.4 0 0 0 8.04.17c.59-.19 1.27-.4 1.78-.76l.02-.04v-1.8l-.02-.05h-.05a20 20 0 0 1-4.7.54c-2.73 0-3.47-1.29-3.68-1.82a6 6 0 0 1-.32-1.43.05.05 0 0 1 .07-.06q2.29.54 4.63.55l1.13-.01c1.57-.05 3.22-.13 4.76-.42l.11-.03c2.44-.46 4.76-1.92 5-5.6l.02-1.67c0-.51.17-3.63-.02-5.55m-3.75 9.2h-2.56V8.29q0-1.96-1.67-1.98-1.85.01-1.85 2.35v3.4H10.9v-3.4q0-2.35-1.85-2.35-1.67 0-1.67 1.98v6.22H4.82V8.1q0-1.98 1.01-3.13 1.05-1.16 2.74-1.16 1.97 0 2.97 1.5l.63 1.06.64-1.06q1-1.5 2.96-1.5 1.7.01 2.74 1.16a4.6 4.6 0 0 1 1.01 3.12z",  # noqa: E501
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
