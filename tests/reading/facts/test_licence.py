from documents import at, told
from samara.core.facts import Said


def test_licence_is_linked_or_stated() -> None:
    html = """<a rel=license href=/licence>CC</a>
<script type="application/ld+json">{"@type":"Article","license":"https://creativecommons.org/licenses/by/4.0/"}</script>"""
    assert told("licence", html) == (
        Said("https://example.org/licence", at(html, "<a"), "/licence"),
        Said("https://creativecommons.org/licenses/by/4.0/", at(html, "<script")),
    )
