"""Nextdoor."""

from samara.networks.network import Intent, Network

_HOSTS = ("nextdoor.com", "www.nextdoor.com")

NEXTDOOR = Network(
    name="nextdoor",
    title="Nextdoor",
    share="https://nextdoor.com/sharekit/?body={title}%20{url}",
    evidence="https://breakingintowallstreet.com/kb/valuation/cost-of-debt/",
    checked="2026-11-23",
    story="Many sites link to its share kit like this; only they say so.",
    hosts=_HOSTS,
    apps=("com.nextdoor",),
    intents=(Intent(hosts=_HOSTS, path="/sharekit", url=("url",), text=("body",)),),
)
