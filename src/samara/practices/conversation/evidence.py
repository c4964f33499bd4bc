"""What is known about a comment when it is judged, and what is noticed about it."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from samara.practices.conversation.rules import Writer


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """What the classifier made of the words: how likely they are spam (0 to 1), how many decisions it has learned from, and the
    words that told most for spam."""

    probability: float = 0.5
    lessons: int = 0
    telling: tuple[str, ...] = ()


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known about a comment when it is judged.

    `text` is what was sent, as it was sent. `links` are the addresses that its HTML leads to, without those of the site itself;
    `images` says how many pictures it shows or links to. `languages` are those that the owner expects (BCP 47), `language` that
    of the text where it is known. `seconds` is how long the form was open (None: unknown), `trap` whether the field was filled
    that people do not see, `plain` whether it came without the page's script, `work` how many bits of work the browser did.
    `repeated` is how often the same words were sent within the hour before, `alike` how often nearly the same, `shared` how often
    links to the same host were, with that `host`.
    """

    text: str
    name: str = ""
    writer: Writer = Writer()
    links: tuple[str, ...] = ()
    images: int = 0
    languages: tuple[str, ...] = ()
    language: str | None = None
    seconds: float | None = None
    trap: bool = False
    plain: bool = False
    work: int = 0
    repeated: int = 0
    alike: int = 0
    shared: int = 0
    host: str = ""
    said: Said = Said()


class Notice(NamedTuple):
    """Something that was noticed: the `name` of the signal or rule; its `weight` in natural logarithms of odds, 0 for a rule,
    which decides by itself; and a sentence for the moderator, without its full stop."""

    name: str
    weight: float
    words: str
