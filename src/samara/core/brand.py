"""What a site is called where no tag says it: the ending that the titles of its pages share and that its home page bears."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from samara.core.page import Kind, Summary

LEAST = 3
"""Pages that have to end alike."""
LONGEST = 60
"""Characters beyond which an ending is a sentence more often than a name."""
_BREAK = re.compile(r"\s[|–—·•:»-]\s|\s?｜\s?")


def brand(summaries: Sequence[Summary]) -> str | None:
    """The name in "Green tea | Tea House", if half of the pages are called so and the home page names it; None for any other.

    That the home page has to name it tells names from "Buy online" and "Documentation".
    """
    homes = [text for summary in summaries if summary.kind is Kind.HOME for text in _called(summary)]
    if not homes:
        return None
    others = [summary for summary in summaries if summary.kind is not Kind.HOME and not summary.noindex]
    endings = Counter(ending for summary in others for ending in {_ending(text) for text in _called(summary)} if ending)
    for ending, pages in endings.most_common(1):
        if pages >= LEAST and pages * 2 >= len(others) and any(_names(home, ending) for home in homes):
            return ending
    return None


def _called(summary: Summary) -> Iterable[str]:
    return (each for each in (summary.title, *summary.titles) if each)


def _ending(title: str) -> str:
    """What stands behind the last sign that cuts a title; empty where there is none, or too much."""
    ending = _BREAK.split(title)[-1].strip()
    return ending if len(ending) < min(len(title), LONGEST) else ""


def _names(home: str, ending: str) -> bool:
    """Whether one of the parts of the home page's title is that name."""
    return ending in (part.strip() for part in _BREAK.split(home))
