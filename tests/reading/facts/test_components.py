from documents import at, told
from samara.core.facts import Component

PAYLOAD = '{"component": {"type": 17, "components": [{"type": 10, "content": "Weißer Tee"}]}}'


def test_components_are_scripts_then_links() -> None:
    html = f"""<link rel="discord:component-embed" type="application/json" href="/tea.json">
<script id="discord:component-embed" type="application/json">{PAYLOAD}</script><script id="other">{PAYLOAD}</script>"""
    assert told("components", html) == (
        Component(
            "script", "discord:component-embed", "application/json", PAYLOAD, len(PAYLOAD.encode()), at=at(html, "<script")
        ),
        Component(
            "link",
            "discord:component-embed",
            "application/json",
            url="https://example.org/tea.json",
            raw="/tea.json",
            at=at(html, "<link"),
        ),
    )


def test_components_keep_what_is_almost_right_as_it_is_written() -> None:
    html = '<script id="Discord:Component-Embed">{}</script><link rel="alternate discord:component-embed">'
    assert told("components", html) == (
        Component("script", "Discord:Component-Embed", "", "{}", 2, at=at(html, "<script")),
        Component("link", "alternate discord:component-embed", "", at=at(html, "<link")),
    )


def test_components_are_none_on_a_page_that_only_speaks_of_them() -> None:
    assert told("components", "<p>Put discord:component-embed into the head.") == ()


def test_components_of_any_length_are_kept_short() -> None:
    [found] = told("components", f'<script id="discord:component-embed">"{"x" * 100_000}"</script>')
    assert (len(found.text), found.size) == (20_000, 100_002)
