"""Lobsters."""

from samara.networks.network import Grade, Group, Intent, Known, Network

LOBSTERS = Network(
    name="lobsters",
    title="Lobsters",
    group=Group.FORUM,
    share="https://lobste.rs/stories/new?url={url}&title={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    story="Only members, who were invited, submit links; they are listed by title and host, no card is drawn.",
    hosts=("lobste.rs",),
    facts=(
        Known(
            of=("hosts",),
            source="https://github.com/arp242/goatcounter/blob/master/ref.go",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
    ),
    intents=(Intent(hosts=("lobste.rs",), path="/stories/new", url=("url",), text=("title",), needs=True),),
)
