from documents import at, told
from samara.core.facts import Form


def test_forms_know_where_they_go_and_what_they_ask() -> None:
    html = """<form><input type=submit></form>
<form action=/s method=POST><input name=q><select name=k></select><textarea name=t></textarea></form>"""
    assert told("forms", html) == (
        Form("https://example.org/shop/tea.html", "get", ("submit",), at(html, "<form")),
        Form("https://example.org/s", "post", ("q", "t", "k"), at(html, "<form", 1)),
    )
