import pytest

from documents import at, told
from samara.core.facts import Said


@pytest.mark.parametrize("sign", ["amp", "⚡"])
def test_an_amp_page_says_so_on_its_root(sign: str) -> None:
    html = f"<!doctype html><html {sign}><title>Tea</title>"
    assert told("amp", html) == (Said("amp", at(html, "<html")),)


def test_other_pages_are_not_amp() -> None:
    assert told("amp", "<!doctype html><html lang=en><title>amp</title>") == ()
