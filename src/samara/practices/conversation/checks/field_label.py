"""Fields of a form that nothing names."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/WAI/WCAG22/Understanding/labels-or-instructions",
    when=lambda page: bool(page.fields),
    good='<form method="post"><label>Comment <textarea name="comment"></textarea></label></form>',
    bad='<form method="post"><textarea name="comment" placeholder="Comment"></textarea></form>',
)
def field_label(page: Page) -> Iterator[Found]:
    """Every field of a form has a label.

    A placeholder goes away with the first letter and many screen readers never read it; who does not know what belongs into
    a field leaves the form.
    """
    for field in page.fields:
        if not field.label:
            name = f' "{field.name}"' if field.name else ""
            lacks = "button{} has no alt text" if field.kind == "image" else "field{} has no label"
            yield Found(f"the {field.kind} {lacks.format(name)}", field.at)
