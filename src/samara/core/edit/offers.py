"""What a fix may offer for one page."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import msgspec


class HeadEntry(msgspec.Struct, frozen=True):
    """An element for the head. A head gets one entry per `key` ("og:title", "canonical"): the first that is offered.

    `html` is one well-formed void element, a script of data (see `script`) or a script that another file holds; relative
    addresses in attributes are meant from the page's own address.
    """

    key: str
    html: str


class Where(StrEnum):
    """Where a block stands to an element of the page."""

    BEFORE = "before"
    AFTER = "after"
    INSIDE = "inside"  # behind the last of what it holds


class Block(msgspec.Struct, frozen=True):
    """Something for readers. `html` is one element, well-formed as HTML and XML, with `data-samara`.

    It stands after the main content, or, with `at`, by the element that starts at that byte of the source; with a `selector`, by
    the first element that it finds, and after the main content where it finds none.
    """

    html: str
    at: int | None = None
    where: Where = Where.AFTER
    selector: str = ""


class Amend(msgspec.Struct, frozen=True):
    """A correction of one attribute of the element that starts at byte `at` of the source: another name, value, or both. A value
    for an attribute that it lacks adds that."""

    at: int
    attribute: str
    name: str | None = None
    value: str | None = None


class Remove(msgspec.Struct, frozen=True):
    """The element that starts at byte `at` of the source is taken out: its tag, or `whole` with its end tag and all it holds."""

    at: int
    whole: bool = False


class Move(msgspec.Struct, frozen=True):
    """The void element of the head that starts at byte `at` of the source is put among the entries of the head, as it is."""

    at: int


class Wrap(msgspec.Struct, frozen=True):
    """The words from byte `start` to before byte `end` of the source, which hold no markup, are put into an element.

    `opening` is its start tag, well-formed as HTML and XML, with `data-samara`.
    """

    start: int
    end: int
    opening: str


class NewFile(msgspec.Struct, frozen=True):
    """A file of the site, once for all pages. `path` is relative to the site's root, with /."""

    path: str
    data: bytes


class Drawing(msgspec.Struct, frozen=True):
    """A file of the site that is made only when it is written. Its `path`, as a NewFile's, names by a digest all that it is made
    of: where it lies as we wrote it, it is not made again."""

    path: str
    make: Callable[[], bytes]

    @property
    def data(self) -> bytes:
        """What it holds."""
        return self.make()


class Reason(StrEnum):
    """Why a fix leaves a page as it is."""

    ADDRESS_UNKNOWN = "address-unknown"
    NO_TEXT = "no-text"
    NO_TITLE = "no-title"
    NO_IMAGE = "no-image"
    SIZE_UNKNOWN = "size-unknown"
    NO_FONT = "no-font"
    NO_BROWSER = "no-browser"
    NOTHING_ALIKE = "nothing-alike"
    NO_NETWORK = "no-network"
    TOO_BROKEN = "too-broken"
    FRAMES = "frames"
    OWN = "own"
    TOO_LONG = "too-long"
    NOTHING_DATED = "nothing-dated"
    NO_HUB = "no-hub"
    FILES_UNKNOWN = "files-unknown"
    NOT_SAID = "not-said"
    NO_PLACE = "no-place"
    NOT_UNIQUE = "not-unique"
    NOT_CERTAIN = "not-certain"
    OTHER_CODE = "other-code"
    TEMPLATE = "template"
    OTHER_KIND = "other-kind"


class Refusal(msgspec.Struct, frozen=True):
    """The fix, or a part of it, does not do it here. `part` names the part ("og:image"), `note` says more in a sentence."""

    reason: Reason
    note: str = ""
    part: str = ""


def unaddressed(part: str = "") -> Refusal:
    """The refusal of what needs the site's public address, where nobody has said it."""
    return Refusal(Reason.ADDRESS_UNKNOWN, "Set url to the public address of the site.", part)


Offer = HeadEntry | Block | Amend | Remove | Move | Wrap | NewFile | Drawing | Refusal
