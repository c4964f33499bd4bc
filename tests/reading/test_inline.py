import pytest

from samara.core.html import Document
from samara.reading.inline import MOST, inline, runs


def test_code_is_what_browsers_run_without_an_address() -> None:
    html = r"""<script>a("https:\/\/x.example\/")</script><script src="/b.js">ignored</script>
<script type="application/ld+json">{}</script><script type="text/plain">later()</script><script type=module>c()</script>"""
    assert [code.text for code in inline(Document(html.encode(), "https://example.org/"))] == ['a("https://x.example/")', "c()"]


def test_endless_code_is_cut() -> None:
    [code] = inline(Document(b"<script>" + b"x" * 2 * MOST + b"</script>", "https://example.org/"))
    assert len(code.text) == MOST


@pytest.mark.parametrize(("kind", "there"), [(None, True), ("", True), ("Text/JavaScript", True), ("text/plain", False)])
def test_what_runs_is_told_by_its_type(kind: str | None, there: bool) -> None:
    assert runs({"type": kind}) is there
