"""Whether scanner and parser agree on real pages: the same tree with marks and without, and every mark at the tag it names."""

from __future__ import annotations

import re
import time

from selectolax.lexbor import LexborHTMLParser

from benchmarks import measure
from samara.core.html import Document
from samara.core.html.marks import MARK

MOST = 4_000
MARKS = re.compile(r' \$="\d+"')


def run() -> None:
    """Print how many pages and elements were compared, and how many disagree."""
    measure.head("pages", "compared", "elements", "disagreements", "seconds")
    for folder in sorted(measure.PAGES.iterdir()):
        files = sorted(folder.rglob("*.html"))
        files = files[:: max(1, len(files) // MOST)]
        begun, elements, wrong = time.perf_counter(), 0, []
        for path in files:
            counted, agrees = compared(path.read_bytes())
            elements += counted
            if not agrees:
                wrong.append(path)
        measure.row(folder.name, len(files), f"{elements:,}", len(wrong), f"{time.perf_counter() - begun:.0f}")
        for path in wrong[:5]:
            print(path)


def compared(data: bytes) -> tuple[int, bool]:
    """How many elements of a page have a place, and whether all of it agrees."""
    document = Document(data, "https://example.org/")
    source = document.source
    if not document.agrees or MARKS.sub("", document.tree.html or "") != (LexborHTMLParser(source).html or ""):
        return 0, False
    elements = 0
    for node in document.tree.root.traverse() if document.tree.root else ():
        offset = node.attributes.get(MARK)
        if offset is not None:
            elements += 1
            if source[int(offset) : int(offset) + len(node.tag or "") + 1].lower() != f"<{node.tag}".encode():
                return elements, False
    return elements, True
