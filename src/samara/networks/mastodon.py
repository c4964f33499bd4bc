"""Mastodon, and servers that share the same way.

A reader's server is not known, so the link leads to the chooser of the Mastodon project: no server is preferred, and the text
stands in the fragment, which browsers keep to themselves.
"""

from samara.networks.network import Grade, Group, Icon, Intent, Known, Large, Limit, Network, Profile, Source

_CODE = "https://github.com/mastodon/mastodon/blob/main/app/"
_EXTRACTOR = Source(source=_CODE + "lib/link_details_extractor.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
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
    icon=Icon("M5 18V9a3.5 3.5 0 0 1 7 0v5m0-5a3.5 3.5 0 0 1 7 0v9", "own drawing", stroked=True),
    group=Group.FEDIVERSE,
    share="https://share.joinmastodon.org/#text={title}%20{url}",
    evidence="https://blog.joinmastodon.org/2026/03/a-new-share-button",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=("mastodon.social", "mastodon.online", "mstdn.social", "mastodon.world", "mas.to", "fosstodon.org", "hachyderm.io"),
    apps=("org.joinmastodon.android",),
    bots=("Mastodon/",),
    agent="Mastodon/4.4.0 (http.rb/5.2.0; +https://mastodon.social/) Bot",
    intents=(
        Intent(hosts=("share.joinmastodon.org",), text=("text",)),
        Intent(hosts=("mastodonshare.com", "www.mastodonshare.com"), url=("url",), text=("text",)),
        Intent(hosts=("toot.kytta.dev", "share2fedi.kytta.dev", "s2f.kytta.dev", "tootpick.org"), text=("text",)),
        Intent(hosts=("mastodon.social", "mastodon.online", "mstdn.social", "fosstodon.org"), path="/share", text=("text",)),
    ),
    profile=Profile(
        titles=("oembed:title", "jsonld:headline", "og:title", "title"),
        descriptions=("jsonld:description", "og:description", "meta:description"),
        images=("oembed:thumbnail_url", "og:image"),
        sites=("oembed:provider_name", "jsonld:publisher", "og:site_name", "host"),
        addresses=("canonical", "og:url"),
        large=Large.LANDSCAPE,
        image_types=("image/jpeg", "image/png", "image/gif", "image/webp"),
        page_types=("text/html",),
        needs=("title",),
        evidence=(
            Known(
                of=("titles", "descriptions", "images", "sites", "og"),
                note="Of JSON-LD it reads a NewsArticle or WebPage that stands alone or in a list, not one in a @graph; "
                "of oEmbed the types link, photo and video.",
                **_EXTRACTOR,
            ),
            Known(of=("addresses",), note="Only an address of the same host.", **_EXTRACTOR),
            Known(of=("page_types", "needs"), **_FETCHER),
            Known(of=("over",), **_REQUEST),
            Known(of=("image_types",), **_STORED),
            Known(of=("large",), **_DRAWN),
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
