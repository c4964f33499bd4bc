"""Checks, fixes and practices in words."""

from collections.abc import Iterator

import pytest

from samara.core.check import page_check
from samara.core.edit import Offer
from samara.core.errors import SettingsError
from samara.core.explanation import explain
from samara.core.finding import Effort, Found, Level
from samara.core.fix import SiteView, fix
from samara.core.page import Kind, Page


@page_check(
    level=Level.ERROR, effort=Effort.TEMPLATE, source="https://example.org/rule", fix="tea/pour", kinds=(Kind.PRODUCT, Kind.ARTICLE),
    good="<p>Hot</p>", bad="<p>Cold</p>",
)  # fmt: skip
def warm(page: Page) -> Iterator[Found]:
    """Every cup is warm.

    Cold tea
    is a pity.
    """
    yield Found("is cold")


@fix()
def pour(page: Page, site: SiteView) -> Iterator[Offer]:
    """Pours anew."""
    yield from ()


KNOWN = {"tea": "Tea worth\n    drinking."}, {"tea/warm": warm}, {"tea/pour": pour}


def test_a_check_says_what_it_promises_and_why() -> None:
    assert explain("tea/warm", *KNOWN) == (
        "tea/warm (error)\n\nEvery cup is warm.\n\nCold tea is a pity.\n\n"
        "Applies to   article, product\n"
        "By hand      one change in a template\n"
        "Mended by    samara optimize (tea/pour)\n"
        "Source       https://example.org/rule\n\n"
        "Good:\n    <p>Hot</p>\n\nBad:\n    <p>Cold</p>"
    )


def test_a_fix_says_what_it_closes() -> None:
    assert explain("tea/pour", *KNOWN) == "tea/pour (fix)\n\nPours anew.\n\nCloses the findings of\n    tea/warm"


def test_a_practice_lists_its_checks_and_fixes_and_nothing_lists_all() -> None:
    listed = "tea: Tea worth drinking.\n    tea/warm  Every cup is warm.\n    tea/pour (fix)  Pours anew."
    assert explain("tea", *KNOWN) == explain("", *KNOWN) == listed


@pytest.mark.parametrize(
    ("name", "hint"),
    [("warm", "Did you mean 'tea/warm'?"), ("tea/por", "Did you mean 'tea/pour'?"), ("xyz", "`samara explain` lists them all.")],
)
def test_an_unknown_name_gets_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(SettingsError) as fault:
        explain(name, *KNOWN)
    assert fault.value.hint == hint
