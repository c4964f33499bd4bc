from documents import at, told
from samara.core.facts import Form


def test_newsletters_are_told_from_other_forms_with_an_address() -> None:
    html = """<form action="https://x.us1.list-manage.com/subscribe/post" method=post><input name=EMAIL></form>
<form action=/newsletter method=post><input type=email name=email></form>
<form action=/login method=post><input name=email><input name=password></form><form action=/subscribe><input name=q></form>"""
    assert told("newsletters", html) == (
        Form("https://x.us1.list-manage.com/subscribe/post", "post", ("EMAIL",), at(html, "<form")),
        Form("https://example.org/newsletter", "post", ("email",), at(html, "<form", 1)),
    )
