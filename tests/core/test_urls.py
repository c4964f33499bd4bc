"""Addresses made absolute, comparable and relative again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core import urls
from samara.core.errors import NotFound

HERE = "https://example.org/shop/tea.html"


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("pot.html", "https://example.org/shop/pot.html"),
        ("../", "https://example.org/"),
        ("/a b", "https://example.org/a%20b"),
        (" \n/pot.html\t", "https://example.org/pot.html"),
        ("//EXAMPLE.com:443/x", "https://example.com/x"),
        ("http://example.com:8080", "http://example.com:8080/"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("?page=2", "https://example.org/shop/tea.html?page=2"),
        ("#brew", "https://example.org/shop/tea.html#brew"),
        ("mailto:tea@example.org", None),
        ("javascript:alert(1)", None),
        ("http://[::1", None),
        ("http://a b/", None),
    ],
)
def test_absolute_gives_the_normal_address(href: str, address: str | None) -> None:
    assert urls.absolute(HERE, href) == address


@given(st.text(max_size=40))
def test_absolute_gives_what_it_leaves_as_it_is(href: str) -> None:
    address = urls.absolute(HERE, href)
    assert address is None or urls.absolute("", address) == address


def test_bare_and_fragment_are_the_two_parts() -> None:
    assert urls.bare("https://example.org/tea#white%20tea") == "https://example.org/tea"
    assert urls.fragment("https://example.org/tea#white%20tea") == "white tea"


def test_host_keeps_a_port_of_its_own() -> None:
    assert urls.host("https://tea@Example.org:8000/x") == "example.org:8000"


@pytest.mark.parametrize(
    ("address", "home"),
    [("", True), ("/", True), ("/index.html", True), ("/tea/", False), ("/tea/index.html", False), ("/?p=7", False)],
)
def test_is_root_knows_the_home_page_of_a_host(address: str, home: bool) -> None:
    assert urls.is_root(f"https://example.org{address}") == home


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("example.org", "https://example.org/"),
        ("http://example.org/blog?x=1#y", "http://example.org/blog/"),
    ],
)
def test_site_url_ends_in_a_slash(text: str, address: str) -> None:
    assert urls.site_url(text) == address


def test_site_url_refuses_what_is_no_address() -> None:
    with pytest.raises(NotFound) as fault:
        urls.site_url("ftp://example.org")
    assert fault.value.hint == "Write it as https://example.org/."


def test_tracking_parameters_are_told_and_dropped() -> None:
    url = "https://example.org/tea?size=2&utm_source=x&FBCLID=1"
    assert urls.tracking(url) == ("utm_source", "FBCLID")
    assert urls.untracked(url) == "https://example.org/tea?size=2"


paths = st.lists(st.sampled_from(["tea", "pot.html", "a:b", "ü"]), max_size=4).map("/".join)


@given(paths, paths)
def test_a_reference_leads_back_to_its_target(here: str, there: str) -> None:
    source, target = urls.absolute("", f"https://example.org/{here}"), urls.absolute("", f"https://example.org/{there}")
    assert source is not None
    assert target is not None
    assert urls.absolute(source, urls.reference(source, target)) == target


def test_reference_to_another_host_is_whole() -> None:
    assert urls.reference(HERE, "https://example.com/x") == "https://example.com/x"
    assert urls.relative(HERE, "https://example.com/x") == "https://example.com/x"
    assert urls.relative(HERE, "https://example.org/x?y#z") == "/x?y#z"


@pytest.mark.parametrize(
    ("url", "named"),
    [
        ("https://example.org/tags/green-tea/", "green-tea"),
        ("https://example.org/blog/tag/tea", "tea"),
        ("https://example.org/tags/tea.html", "tea"),
        ("https://example.org/Category/tea/index.html", "tea"),
        ("https://example.org/tags/%E7%B7%91%E8%8C%B6/", "緑茶"),
        ("https://example.org/tags/", ""),
        ("https://example.org/tags/tea/cups", ""),
        ("https://example.org/tea/", ""),
    ],
)
def test_the_page_of_a_tag_is_told_by_its_address(url, named):
    assert urls.tag(url) == named
