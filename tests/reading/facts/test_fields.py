from documents import at, told
from samara.core.facts import Field


def test_fields_know_what_names_them() -> None:
    html = """<form><label>Name <input name=who autocomplete="Name"></label><label for=m>Mail</label>
<input type=EMAIL id=m name=mail><input type=hidden name=token><textarea name=text placeholder="Say it"></textarea>
<select name=tea aria-label="Tea"></select><input type=submit></form>"""
    assert told("fields", html) == (
        Field("who", "text", True, "name", at(html, "<input ")),
        Field("mail", "email", True, "", at(html, "<input ", 1)),
        Field("text", "textarea", False, "", at(html, "<textarea")),
        Field("tea", "select", True, "", at(html, "<select")),
    )


def test_a_page_without_fields_has_none() -> None:
    assert told("fields", "<p>Tea</p>") == ()
