"""ShareOpenly: a page of a third party that leads on to the network which the reader names."""

from samara.networks.network import Grade, Group, Intent, Known, Network

SHAREOPENLY = Network(
    name="shareopenly",
    title="ShareOpenly",
    group=Group.WIDGET,
    share="https://shareopenly.org/share/?url={url}&text={title}",
    evidence="https://github.com/kvibber/share-classicly",
    grade=Grade.CLAIMED,
    checked="2026-11-23",
    hosts=("shareopenly.org",),
    facts=(
        Known(
            of=("hosts",),
            note="Its own address, in its share link.",
            source="https://github.com/kvibber/share-classicly",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
    ),
    intents=(Intent(hosts=("shareopenly.org", "www.shareopenly.org"), path="/share", url=("url",), text=("text",)),),
)
