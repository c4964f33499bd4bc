"""Sheets: a part of a thread as a site's page asks for it, as JSON or as HTML, and how it is made."""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple

import msgspec

from samara.core.comment import Slice, Sort
from samara.practices.conversation import ordering
from samara.server.hot.answer import HTML, JSON, Answer, made
from samara.server.hot.known import Known
from samara.server.hot.mark import Mark
from samara.server.store import slices
from samara.widgets import comments as widget
from samara.widgets.form import form
from samara.widgets.talk import spoken

PAGE = "/-/comments/"
SORTS = frozenset(Sort)
LONGEST = 3000
"""Characters of a path, at most."""


class Sheet(NamedTuple):
    """What is asked for: the page by its canonical address; the order; where it begins (`after`), and when it goes on in one tree
    that was cut, the id of its `root`. HTML has a language and names this server (`here`); JSON has none. The
    `whole` block is asked for by pages that have nothing yet."""

    address: str
    sort: Sort
    after: str = ""
    root: int = 0
    lang: str = ""
    here: str = ""
    whole: bool = False


def etag(known: Known, mark: Mark, sheet: Sheet) -> bytes:
    """Names one state of a sheet, whatever process is asked. It is weak, because bytes differ by packing."""
    rest = blake2b(repr(sheet).encode(), digest_size=8, key=known.digest).hexdigest()
    return f'W/"t{mark.thread}-{mark.version}-{rest}"'.encode()


def asked(known: Known, address: str, query: dict[str, str], here: str = "") -> Sheet:
    """The sheet that a query asks for; what it does not say, or says wrongly, is as the site has it. `here` makes it HTML."""
    sort, root, after = query.get("sort", ""), query.get("root", ""), query.get("after", "")
    number = int(root) if root.isascii() and root.isdecimal() and len(root) < 19 else 0
    if not number:
        # Whatever means the same is kept once.
        place = ordering.read(after)
        after = ordering.written(place) if place else ""
    lang = spoken(query.get("lang"))[0] if here else ""
    order = Sort(sort) if sort in SORTS else known.policy.sort
    return Sheet(address, order, after[:LONGEST], number, lang, here, bool(here) and "whole" in query)


def make(known: Known, mark: Mark, sheet: Sheet) -> Answer:
    """Read a sheet from the database and draw it. It may be newer than the mark, never older."""
    tag, thread = etag(known, mark, sheet), mark.seen()
    size = known.policy.per_page
    if sheet.root:
        shown = slices.rest(thread, sheet.root, sheet.after, size=size)
    else:
        shown = slices.part(thread, sheet.sort, size=size, after=sheet.after)
    if not sheet.here:
        return made(msgspec.json.encode(shown), JSON, etag=tag)
    return made(drawn(known, sheet, shown).encode(), HTML, etag=tag)


def drawn(known: Known, sheet: Sheet, shown: Slice) -> str:
    """The list as the page of the conversation draws it for readers who are not signed in; the whole block has the form, too, and
    all that the script has to know."""
    policy, site = known.policy, known.site.pk if sheet.whole else 0
    doors = widget.Doors(base=sheet.here + PAGE, page=sheet.address, signs=policy.signs, site=site)
    blank = form(sheet.lang, doors, state=shown.thread.state, guests=policy.guests) if sheet.whole else ""
    return widget.comments(shown, sheet.lang, "comments", doors=doors, depth=policy.depth, form=blank)
