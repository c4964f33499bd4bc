import pytest

from judging import said

CHECK = "conversation/field-label"
FIELD = '<input name="website">'


@pytest.mark.parametrize(
    "trap",
    [
        '<input name="website" style="display:none">',
        f'<div style="position: absolute; left: -5000px" aria-hidden="true">{FIELD}</div>',
        f"<p hidden>{FIELD}</p>",
        f'<p class="form-honeypot">{FIELD}</p>',
    ],
)
def test_traps_for_robots_need_no_label(trap: str) -> None:
    assert said(CHECK, f'<form method="post">{trap}<label>Name <input name="author"></label></form>') == []


def test_fields_of_a_form_that_opens_later_need_labels() -> None:
    message = ['the text field "website" has no label']
    assert said(CHECK, f'<form method="post" style="display:none">{FIELD}</form>') == message
    assert said(CHECK, f'<form method="post"><p>{FIELD}</p></form>') == message


def test_a_label_must_be_there() -> None:
    field = '<form><b id="q">Search</b><input name="s" aria-labelledby="{}"></form>'
    assert said(CHECK, field.format("q")) == []
    assert said(CHECK, field.format("nobody")) == ['the text field "s" has no label']


def test_a_picture_to_press_has_an_alt_text() -> None:
    assert said(CHECK, '<form><input type="image" src="go.png" alt="Go"></form>') == []
    assert said(CHECK, '<form><input type="image" src="go.png" name="go"></form>') == ['the image button "go" has no alt text']
