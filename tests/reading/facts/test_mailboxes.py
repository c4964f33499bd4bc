from documents import at, told
from samara.core.facts import Said


def test_mailboxes_are_whom_a_link_writes_to() -> None:
    html = """<a href=" MAILTO:a%40b.example?subject=Tea">Write</a>
<a href="mailto:?body=https://example.org/">Send this page</a><a href="/mailto:x@y">No</a>"""
    assert told("mailboxes", html) == (Said("a@b.example", at(html, "<a ")),)


def test_a_page_without_mailboxes_has_none() -> None:
    assert told("mailboxes", "<a href=/contact>Contact</a>") == ()
