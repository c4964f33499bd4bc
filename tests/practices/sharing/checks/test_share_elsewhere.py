"""Share links that share another page, on every kind of page; teasers that share what they lead to are well."""

import pytest

from judging import said
from samara.practices.skeleton import ARTICLE

CHECK = "sharing/share-elsewhere"
LISTING = '<!doctype html><html lang="en"><title>Tea</title><body>'


def link(path: str, host: str = "example.org") -> str:
    return f'<a href="https://bsky.app/intent/compose?text=https%3A%2F%2F{host}%2F{path}">Share on Bluesky</a>'


@pytest.mark.parametrize("start", [ARTICLE, LISTING, ""])
def test_another_page_is_told_on_any_kind_of_page(start):
    assert said(CHECK, start + link("tea.html")) == []
    assert said(CHECK, start + link("cup.html")) == [
        "the link that shares to Bluesky shares another page: https://example.org/cup.html"
    ]
    assert said(CHECK, start + link("", "other.org")) == [
        "the link that shares to Bluesky shares another page: https://other.org/"
    ]


def test_a_letter_about_another_page_is_told():
    html = '<main><a href="mailto:?subject=x&amp;body=https://example.org/cup.html">Mail</a></main>'
    assert said(CHECK, html) == ["the link that shares to E-mail shares another page: https://example.org/cup.html"]


def test_teasers_share_what_they_lead_to():
    teasers = "".join(f'<article><h2><a href="/{name}.html">T</a></h2>{link(f"{name}.html")}</article>' for name in "abc")
    assert said(CHECK, f"{LISTING}<main>{teasers}</main>") == []
    assert said(CHECK, f"{ARTICLE}<main>{teasers}</main>") != []


def test_the_site_s_navigation_is_no_teaser():
    html = f'{LISTING}<nav><a href="/">Home</a></nav><main><p>Tea</p>{link("")}</main>'
    assert said(CHECK, html) == ["the link that shares to Bluesky shares another page: https://example.org/"]
