import pytest

from documents import at, told
from samara.core.facts import Allowance


def test_allowances_are_comments_of_the_source() -> None:
    html = """<p>x</p>
<!-- samara-ignore sharing/card-image until=2027-01-01: drawn in  May,
     see the plan: page 3 -->
<!--samara-ignore linking remix/table-caption: a list of links-->"""
    assert told("allowances", html) == (
        Allowance("sharing/card-image", "drawn in May, see the plan: page 3", "2027-01-01", at(html, "<!--")),
        Allowance("linking", "a list of links", "", at(html, "<!--", 1)),
        Allowance("remix/table-caption", "a list of links", "", at(html, "<!--", 1)),
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p>samara-ignore sharing/card-image: not a comment",
        "<script>'<!-- samara-ignore sharing/card-image: in a script -->'</script>",
        "<p title='<!-- samara-ignore sharing/card-image: in an attribute -->'>",
        "<!-- about samara-ignore sharing/card-image: another comment -->",
        "<!-- samara-ignored sharing/card-image: another word -->",
        "<!-- samara-ignore -->",
    ],
)
def test_nothing_else_is_an_allowance(html: str) -> None:
    assert told("allowances", html) == ()


def test_what_an_allowance_leaves_out_is_empty() -> None:
    html = "<!-- samara-ignore sharing/card-image until= -->"
    assert told("allowances", html) == (Allowance("sharing/card-image", "", "", at(html, "<!--")),)
