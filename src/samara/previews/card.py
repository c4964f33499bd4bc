"""The noun of this room: the card that a link to a page becomes, with what each part came from and what was lost on the way."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from samara.core.facts import Place
from samara.networks.evidence import Evidence
from samara.reading.attempt import Attempt
from samara.reading.probes import ImageFile


class Shape(StrEnum):
    """How a card is drawn."""

    LARGE = "large"  # the picture above the text, as wide as the card
    SMALL = "small"  # the picture beside the text
    TEXT = "text"  # no picture
    NONE = "none"  # no card: the address alone


class Part(msgspec.Struct, frozen=True, omit_defaults=True):
    """One text or address of a card. `source` is what said it ("og:title", "<title>") and `at` where; `cut` says that the page
    says more, which is `whole`. `lines` are those after which the network ends it, wherever the screen breaks them; 0 when it is
    shown to its end, or nobody knows."""

    value: str
    source: str
    cut: bool = False
    at: Place | None = None
    whole: str = ""
    lines: int = 0


class Weight(StrEnum):
    """What a note means for the page's owner."""

    NO_CARD = "no card"
    LOST = "lost"  # a part is not shown
    CHANGED = "changed"  # a part is shown otherwise than the page's Open Graph says, or cut
    UNKNOWN = "unknown"  # nobody has told how this network does it
    NEVER = "never shown"  # the network draws this part of no page


class Note(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Why a card is as it is, in a sentence: which `part` (title, description, image, site, author or card), the element that
    caused it, and what says that the network does so."""

    weight: Weight
    part: str
    text: str
    at: Place | None = None
    evidence: Evidence | None = None

    def __str__(self) -> str:
        """The sentence."""
        return self.text


class Card(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a network shows for a link.

    `network` is its name, empty for what networks have in common. `picture` is the image as it was measured, None when nobody
    looked. `notes` say what is lost or changed, the gravest first. `tried` are the requests of the network's own fetcher, when
    they were made.
    """

    network: str
    domain: str
    shape: Shape = Shape.TEXT
    title: Part | None = None
    description: Part | None = None
    image: Part | None = None
    site: Part | None = None
    author: Part | None = None
    picture: ImageFile | None = None
    notes: tuple[Note, ...] = ()
    tried: tuple[Attempt, ...] = ()

    @property
    def large(self) -> bool:
        """Whether the picture is drawn as wide as the card."""
        return self.shape is Shape.LARGE
