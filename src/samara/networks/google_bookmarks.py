"""Google Bookmarks, closed."""

from samara.networks.network import Group, Intent, Network

GOOGLE_BOOKMARKS = Network(
    name="google-bookmarks",
    title="Google Bookmarks",
    group=Group.BOOKMARKS,
    died="2021-09-30",
    evidence="https://libeo.com/actualites-numeriques/cest-la-fin-pour-google-bookmarks",
    checked="2026-11-23",
    story="Google ended the service on 30 September 2021; until then people could take their bookmarks with them.",
    intents=(Intent(hosts=("www.google.com", "google.com"), path="/bookmarks/mark", url=("bkmk",), text=("title",)),),
)
