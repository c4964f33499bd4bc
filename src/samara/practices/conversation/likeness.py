"""What two comments of nearly the same words have in common, so that a changed word hides nobody who sends them by the hundred.

Of all rows of three words that a comment holds, those with the lowest checksums are taken: comments that share most of their rows
share most of these, too. https://doi.org/10.1109/SEQUEN.1997.666900 (A. Broder, 1997)
"""

from __future__ import annotations

import re
from zlib import crc32

ROW = 3
TAKEN = 4
SHARED = 2
"""Of the rows that are taken, so many have to be met again: one is soon a phrase that everybody uses."""
FEWEST, MOST = 6, 300
"""Rows below which a comment is too short to be like another, and words that are looked at."""
_APART = re.compile(r"(?m)^ {0,3}>.*$|https?://\S+")
"""What is quoted, and addresses, of which other signals tell."""
_WORD = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\\W\\d_]+")


def rows(text: str) -> tuple[str, ...]:
    """A few rows of words of a comment, without those that it quotes; none of a short one."""
    said = [found[0] for found, _ in zip(_WORD.finditer(_APART.sub("", text.casefold())), range(MOST), strict=False)]
    every = {" ".join(said[at : at + ROW]) for at in range(len(said) - ROW + 1)}
    if len(every) < FEWEST:
        return ()
    return tuple(sorted(every, key=lambda row: (crc32(row.encode()), row))[:TAKEN])


def alike(counts: list[int]) -> int:
    """How many comments there were before that shared enough of the rows, each of which was met so often."""
    return sorted(counts, reverse=True)[SHARED - 1] if len(counts) >= SHARED else 0
