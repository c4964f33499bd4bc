from documents import at, told
from samara.core.facts import Code


def test_code_knows_its_lines_and_language() -> None:
    html = (
        '<pre><code class="language-python">a\nb\n</code></pre>'
        '<div class="highlight-sh notranslate"><div class=highlight><pre>c</pre></div>'
        "</div><pre> </pre><pre>d</pre>"
    )
    assert told("code", html) == (
        Code(2, "python", at(html, "<pre")),
        Code(1, "sh", at(html, "<pre", 1)),
        Code(1, None, at(html, "<pre", 3)),
    )
