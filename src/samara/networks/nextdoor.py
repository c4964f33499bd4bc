"""Nextdoor."""

from samara.networks.network import Grade, Intent, Known, Network

_HOSTS = ("nextdoor.com", "www.nextdoor.com")

NEXTDOOR = Network(
    name="nextdoor",
    title="Nextdoor",
    share="https://nextdoor.com/sharekit/?body={title}%20{url}",
    evidence="https://breakingintowallstreet.com/kb/valuation/cost-of-debt/",
    checked="2026-11-23",
    story="Many sites link to its share kit like this; only they say so.",
    hosts=_HOSTS,
    facts=(
        Known(
            of=("hosts",),
            note="Its own address, in its share link.",
            source="https://breakingintowallstreet.com/kb/valuation/cost-of-debt/",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
    ),
    intents=(Intent(hosts=_HOSTS, path="/sharekit", url=("url",), text=("body",)),),
)
