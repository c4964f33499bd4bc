"""The noun of this room: a network as data, each number with where it was read, how sure it is and when it was checked."""

from __future__ import annotations

from enum import StrEnum
from urllib.parse import quote

import msgspec


class Grade(StrEnum):
    """How sure a number is: the network's own documentation, its source code, measured, or claimed by others."""

    OFFICIAL = "official"
    SOURCE_CODE = "source code"
    MEASURED = "measured"
    CLAIMED = "claimed"


class Limit(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One number of the preview a network draws.

    `of` is html, title, description, site_name, image_width, image_height or image_bytes; `most` and `least` are in `unit`:
    bytes, characters or pixels. `checked` is an ISO date.
    """

    of: str
    most: int | None = None
    least: int | None = None
    unit: str
    source: str
    grade: Grade
    checked: str


class Intent(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An address that shares a page: any of `hosts`, a path that starts with `path`, the parameters that carry address and text.

    With `exact` the path must be the whole of it; with `needs` one of the parameters must be there. `without` names a parameter
    that makes it something else (a chat with one number).
    """

    hosts: tuple[str, ...]
    path: str = "/"
    url: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    exact: bool = False
    needs: bool = False
    without: str = ""


class Network(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A network or service that people share pages on.

    `name` is its id, `title` what readers call it. `share` is the address that shares a page, with {url}, {title} and {image}
    to be replaced by percent-encoded values; empty when there is none that works without a script of theirs. `evidence` says
    where that (or the end of the service) was read. `died` is the ISO date, or year and month, when it stopped working; `hosts`
    are those that readers come from. `title_from` is the order in which its preview looks for a title; `needs_image` says that
    it shares pictures only. `icon` is our own drawing of it: an SVG path on 24 × 24, stroked 2 wide.
    """

    name: str
    title: str
    share: str = ""
    evidence: str = ""
    grade: Grade = Grade.CLAIMED
    checked: str = ""
    died: str | None = None
    hosts: tuple[str, ...] = ()
    intents: tuple[Intent, ...] = ()
    limits: tuple[Limit, ...] = ()
    title_from: tuple[str, ...] = ("opengraph", "twitter", "html")
    needs_image: bool = False
    icon: str = ""

    @property
    def alive(self) -> bool:
        """Whether sharing there still works."""
        return self.died is None

    def limit(self, of: str) -> Limit | None:
        """The limit of this name; None where nothing is known."""
        return next((limit for limit in self.limits if limit.of == of), None)

    def link(self, url: str, title: str, image: str | None = None) -> str:
        """The address that shares the page at `url`; ValueError when the network has none."""
        if not self.share:
            raise ValueError(f"{self.title} has no address that shares a page")
        values = {"{url}": url, "{title}": title, "{image}": image or ""}
        link = self.share
        # Left to right and once: a title may itself hold the word {url}.
        for part in ("{url}", "{title}", "{image}"):
            link = link.replace(part, f"\0{part[1:-1]}\0")
        for part, value in values.items():
            link = link.replace(f"\0{part[1:-1]}\0", quote(value, safe=""))
        return link
