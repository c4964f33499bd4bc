"""What is nobody's reading matter: places that services fill with their buttons, links to these, and to what has closed."""

from __future__ import annotations

from samara.core.html import Document
from samara.networks.catalogue import networks
from samara.networks.network import Group
from samara.reading.facts.scripts import scripts
from samara.reading.facts.shares import shares
from samara.reading.scope import Scope


def remains(doc: Document, scope: Scope) -> frozenset[int]:
    """The `mem_id` of their elements; a link stands for the list item that holds nothing else."""
    known = networks()
    told = (share for share in shares(doc, scope) if not share.alive or known[share.network].group is Group.WIDGET)
    places = {share.item or share.at for share in told}
    for script in scripts(doc, scope):
        if script.kind == "widget":
            places |= {script.at, *script.also}
    if not places - {None}:
        return frozenset()
    tags = {tag for tag in doc.elements if tag[0] != "-"}
    return frozenset(node.mem_id for node, given in doc.given(*tags) if doc.place(given) in places)
