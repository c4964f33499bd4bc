"""Text that runs from right to left on a page that does not say so."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

START = '<!doctype html><html lang="ar"{direction}><title>الشاي الأبيض</title>'
TEXT = "<main><p>الشاي الأبيض يحتاج إلى ماء غير مغلي ثم خمس دقائق من الانتظار.</p></main>"


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/International/questions/qa-html-dir",
    fix="linkability/language",
    when=lambda page: page.language.script_direction == "rtl",
    good=START.format(direction=' dir="rtl"') + TEXT,
    bad=START.format(direction="") + TEXT,
)
def direction_missing(page: Page) -> Iterator[Found]:
    """Pages in a script that runs from right to left say dir="rtl".

    Direction that only the style sheet knows is lost in readers, in feeds, in embeds and in copies, where punctuation
    then jumps.
    """
    if page.language.direction not in ("rtl", "auto"):
        said = f'says dir="{page.language.direction}"' if page.language.direction else "does not say so"
        yield Found(f"text runs from right to left, but the page {said}", page.language.at or page.language.root)
