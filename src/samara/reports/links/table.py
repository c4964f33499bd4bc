"""A review for people who read it in a terminal."""

from __future__ import annotations

from typing import TextIO

from samara.practices.linking.review import Review
from samara.reports.links import said
from samara.reports.links.format import ReviewFormat
from samara.reports.words import count, harmless

SHOWN = 10
"""Lines of each list of the plan; all of them stand in the other formats."""


def write(review: Review, out: TextIO) -> None:
    """Write the links in the text, each with its place, then the plan."""
    quality = said.quality(review.quality) if review.quality else ""
    out.write(f"Links in the text: {len(review.links):,}\n{quality}\n\n")
    page = ""
    for each in review.links:
        if each.page != page:
            page = each.page
            out.write(harmless(page) + "\n")
        sure = "wanted" if each.decided else f"{each.precision:.0%}" if each.precision else ""
        place = f"{each.line}:{each.column}"
        sentence = f"{each.sentence[: each.first]}[{each.anchor}]{each.sentence[each.last :]}"
        out.write(f"  {place:<9} → {harmless(each.target)}  {sure}\n            {harmless(sentence)}\n")
    turns = [("", said.STAGES), *said.turns(review)]
    wide = [max(len(figures[at]) for _, figures in turns) for at in range(len(said.STAGES))]
    out.write("\nWhat the suggestions would change\n")
    for what, figures in turns:
        row = "  ".join(f"{figure:>{width}}" for figure, width in zip(figures, wide, strict=True))
        out.write(f"  {what:<40}{row}\n")
    if review.plan.orphans is None:
        out.write("  Not all of the site was read, so nobody can tell which pages are orphans.\n")
    for title, advice, lines in said.lists(review):
        if lines:
            out.write(f"\n{title}: {len(lines):,}. {advice}\n")
            out.writelines(f"  {harmless(said.plain(line))}\n" for line in lines[:SHOWN])
            if len(lines) > SHOWN:
                out.write(f"  and {count(len(lines) - SHOWN, 'more', 'more')}\n")


TABLE = ReviewFormat(help="The links in the text with their places, and the plan, for a terminal.", write=write)
