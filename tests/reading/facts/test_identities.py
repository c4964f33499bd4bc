from documents import at, told
from samara.core.facts import Identity


def test_identities_are_me_and_creator() -> None:
    html = """<meta name="fediverse:creator" content="@ann@social.example"><a rel="me noopener" href="https://social.example/@ann">A</a>
<link rel=me href="mailto:ann@example.org"><a rel=home href=/>H</a>"""
    assert told("identities", html) == (
        Identity("me", "mailto:ann@example.org", at(html, "<link")),
        Identity("me", "https://social.example/@ann", at(html, "<a")),
        Identity("creator", "@ann@social.example", at(html, "<meta")),
    )
