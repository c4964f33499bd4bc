"""One thing that speaks for showing a page beside another, and how it is said: to editors in English, to readers in theirs."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from samara.core.text import listed
from samara.widgets.words import NONE, Texts, spoken


class Kind(StrEnum):
    """What speaks for a page, the strongest first."""

    PICKED = "picked"
    WORDS = "words"
    CITING = "citing"
    TOGETHER = "together"
    LEADS = "leads"
    SECTION = "section"
    ALIKE = "alike"
    GIVEN = "given"


class Reason(msgspec.Struct, frozen=True):
    """One thing that speaks for a page.

    Which `words` both explain (WORDS); how many pages that few others share are linked to by both (CITING) or link to both
    (TOGETHER), and the titles of some; that it links here, lies in the same folder or was picked by the owner; where there is
    nothing else, which words both merely say, if any (ALIKE); that it is hardly shown elsewhere (GIVEN).
    """

    kind: Kind
    count: int = 0
    words: tuple[str, ...] = ()


def sentence(reasons: Sequence[Reason]) -> str:
    """The reasons in English, for an editor: `both explain pacman and mirrors; both linked from “Archiso” and 13 more`."""
    return "; ".join(
        {
            Kind.PICKED: "chosen by hand",
            Kind.WORDS: f"both explain {listed(reason.words)}",
            Kind.CITING: f"both link to {_pages(reason)}",
            Kind.TOGETHER: f"both linked from {_pages(reason)}",
            Kind.LEADS: "links to this page",
            Kind.SECTION: "in the same folder",
            Kind.ALIKE: f"both say {listed(reason.words)}" if reason.words else "nothing nearer was found",
            Kind.GIVEN: "hardly shown elsewhere",
        }[reason.kind]
        for reason in reasons
    )


def line(reasons: Sequence[Reason], lang: str | None, texts: Texts = NONE) -> str:
    """The first of the reasons that says something to readers, in the language of their page; empty where none does."""
    _, words = spoken(lang, texts)
    for reason in reasons:
        named = words.comma.join(reason.words)
        said = {
            Kind.PICKED: words.picked,
            Kind.WORDS: words.about.format(named) if named else "",
            Kind.CITING: words.citing.format(named) if named else "",
            # One page that names both may do so by chance.
            Kind.TOGETHER: words.together.format(named) if len(reason.words) > 1 else "",
            Kind.LEADS: words.leads,
        }.get(reason.kind)
        if said:
            return said
    return ""


def _pages(reason: Reason) -> str:
    """The pages that are named, and how many others."""
    named = [f"“{title}”" for title in reason.words]
    rest = reason.count - len(named)
    if not named:
        return f"{rest} of the same pages"
    return listed([*named, *([f"{rest} more"] if rest else [])])
