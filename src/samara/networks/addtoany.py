"""AddToAny: a third party between the reader and the network; known so that its buttons count, never offered."""

from samara.networks.network import Group, Intent, Network

ADDTOANY = Network(
    name="addtoany",
    title="AddToAny",
    group=Group.WIDGET,
    hosts=("www.addtoany.com",),
    intents=(
        Intent(hosts=("www.addtoany.com", "addtoany.com"), path="/add_to", url=("linkurl",), text=("linkname",)),
        Intent(hosts=("www.addtoany.com", "addtoany.com"), path="/share", url=("url", "linkurl"), text=("title", "linkname")),
    ),
)
