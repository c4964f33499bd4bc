from documents import at, told
from samara.core.facts import Icon


def test_icons_and_manifest() -> None:
    html = """<link rel="shortcut icon" href=/f.ico><link rel=apple-touch-icon sizes=180x180 href=a.png>
<link rel=manifest href=/m.json>"""
    assert told("icons", html) == (
        Icon("icon", "https://example.org/f.ico", None, at(html, "<link")),
        Icon("apple-touch-icon", "https://example.org/shop/a.png", "180x180", at(html, "<link", 1)),
        Icon("manifest", "https://example.org/m.json", None, at(html, "<link", 2)),
    )
