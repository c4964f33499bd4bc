"""AddToAny: a third party between the reader and the network; known so that its buttons count, never offered."""

from samara.networks.network import Grade, Group, Intent, Known, Network

ADDTOANY = Network(
    name="addtoany",
    title="AddToAny",
    group=Group.WIDGET,
    story="A third party between the reader and the network: its buttons are recognised, and never offered.",
    hosts=("www.addtoany.com",),
    facts=(
        Known(
            of=("hosts",),
            note="The code that it gives for pages.",
            source="https://pastebin.com/XYr79Yt5",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
    ),
    intents=(
        Intent(hosts=("www.addtoany.com", "addtoany.com"), path="/add_to", url=("linkurl",), text=("linkname",)),
        Intent(hosts=("www.addtoany.com", "addtoany.com"), path="/share", url=("url", "linkurl"), text=("title", "linkname")),
    ),
)
