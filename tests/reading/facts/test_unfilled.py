"""Pages that a template has still to fill in."""

import pytest

from documents import told


@pytest.mark.parametrize(
    ("html", "is_unfilled"),
    [
        ("<title>{{ page.title }}</title><p>Tea", True),
        ("<title>Tea</title><?php echo $tea ?>", True),
        ("<title>Jinja</title><p>Write <code>{{ tea }}</code>.", False),
        ('<?xml version="1.0"?><html><title>Tea</title></html>', False),
    ],
)
def test_a_page_is_unfilled_when_signs_of_a_template_stand_outside_of_its_code(html: str, is_unfilled: bool) -> None:
    assert told("unfilled", html) is is_unfilled
