"""Mastodon, and servers that share the same way.

A reader's server is not known, so the link leads to the chooser of the Mastodon project: no server is preferred, and the text
stands in the fragment, which browsers keep to themselves.
"""

from samara.networks.network import Grade, Icon, Intent, Known, Limit, Network, Profile

_CODE = "https://github.com/mastodon/mastodon/blob/main/"

MASTODON = Network(
    name="mastodon",
    title="Mastodon",
    icon=Icon("M5 18V9a3.5 3.5 0 0 1 7 0v5m0-5a3.5 3.5 0 0 1 7 0v9", "own drawing", stroked=True),
    share="https://share.joinmastodon.org/#text={title}%20{url}",
    evidence="https://blog.joinmastodon.org/2026/03/a-new-share-button",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=("mastodon.social", "mastodon.online"),
    intents=(
        Intent(hosts=("share.joinmastodon.org",), text=("text",)),
        Intent(hosts=("mastodonshare.com", "www.mastodonshare.com"), url=("url",), text=("text",)),
        Intent(hosts=("toot.kytta.dev", "share2fedi.kytta.dev", "s2f.kytta.dev", "tootpick.org"), text=("text",)),
        Intent(hosts=("mastodon.social", "mastodon.online", "mstdn.social", "fosstodon.org"), path="/share", text=("text",)),
    ),
    limits=(
        Limit(
            of="html", most=1_000_000, unit="bytes", grade=Grade.SOURCE_CODE, checked="2026-11-23",
            source=_CODE + "app/services/fetch_link_card_service.rb",
        ),
        Limit(
            of="image_bytes", most=2_000_000, unit="bytes", grade=Grade.SOURCE_CODE, checked="2026-11-23",
            source=_CODE + "spec/models/preview_card_spec.rb",
        ),
    ),
    profile=Profile(
        titles=("jsonld:headline", "og:title", "title"),
        evidence=(
            Known(of=("titles",), grade=Grade.SOURCE_CODE, checked="2026-11-23", source=_CODE +
            "app/lib/link_details_extractor.rb"),
        ),
    ),
)  # fmt: skip
