import pytest

from documents import URL, read
from samara.core.page import Other, Page

HEAD = "<!doctype html><html><head><title>Tea</title>"


@pytest.mark.parametrize(
    ("data", "why", "target", "note"),
    [
        (b"", "empty", "", ""),
        (b" \r\n\t", "empty", "", ""),
        (bytes(range(256)) * 20, "binary", "", ""),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", "binary", "", ""),
        ('<?xml version="1.0"?><!-- x --><rss version="2.0"><channel/></rss>', "feed", "", ""),
        ('<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "feed", "", ""),
        ('{"version":"https://jsonfeed.org/version/1.1","items":[]}', "feed", "", ""),
        ("\ufeff<?xml version='1.0'?>\n<urlset></urlset>", "sitemap", "", ""),
        ('  {"a": [1]}\n', "json", "", ""),
        ("<?xml version='1.0'?><svg></svg>", "missing-type", "", "XML of another kind: <svg>"),
        ('<meta http-equiv=Refresh content="0; URL=\'../new.html#x\'">', "stub", "https://example.org/new.html", "meta refresh"),
        (f"{HEAD}<meta http-equiv=refresh content=0;/a></head><p>Moved to <a href=/a>a</a>", "stub", "https://example.org/a", "meta refresh"),
        (f"{HEAD}<script>window.location.replace('/a')</script>", "stub", "https://example.org/a", "script"),
        (f'{HEAD}<body><script>location.href = "https://b.example/"</script>Moved.', "stub", "https://b.example/", "script"),
        ("<html ⚡><link rel=canonical href=/tea>Tea", "amp", "https://example.org/tea", ""),
        ("<html amp lang=en><link rel=canonical href=/tea>Tea", "amp", "https://example.org/tea", ""),
        ("<div class=menu><a href=/>Home</a> now</div>", "fragment", "", "Home now"),
        (f"{HEAD}{'<div>' * 25_000}", "not-readable", "", "its elements are nested beyond any use"),
    ],
)  # fmt: skip
def test_what_is_no_page_is_told_apart(data: str | bytes, why: str, target: str, note: str) -> None:
    assert read(data) == Other(URL, "tea.html", why, target, 200, note)


@pytest.mark.parametrize("path", ["404.html", "404", "404/", "404/index.html", "de/404.html", "not-found.html", "page-not-found"])
def test_what_is_shown_where_no_page_is_is_no_page(path: str) -> None:
    found = read(f"{HEAD}<p>Nothing here", f"https://example.org/{path}")
    assert isinstance(found, Other)
    assert found.why == "error-page"


@pytest.mark.parametrize("path", ["", "tea/", "tea/index.html", "tea/index.htm"])
def test_what_is_read_at_the_address_of_a_folder_is_a_page_whatever_it_lacks(path: str) -> None:
    assert isinstance(read("<h1>Tea</h1><p>White tea is picked in spring.", f"https://example.org/{path}"), Page)


@pytest.mark.parametrize("path", ["posts/404.html", "404-roses.html", "4040.html", "lost-and-not-found-again.html"])
def test_a_page_about_being_lost_is_a_page(path: str) -> None:
    assert isinstance(read(f"{HEAD}<p>Tea", f"https://example.org/{path}"), Page)


@pytest.mark.parametrize(
    "data",
    [
        f"{HEAD}<meta http-equiv=refresh content=300><p>Live scores",
        f"{HEAD}<meta http-equiv=refresh content='60;/a'>Read me",
        f"{HEAD}<meta http-equiv=refresh content='0;url=#top'>Read me",
        f"{HEAD}<button onclick=\"location.href='/a'\">Go</button><script>function go() {{ location.href = '/a' }}</script>",
        f"{HEAD}<script>location.href='/a'</script>{'<p>many words here' * 30}",
        "<html amp><link rel=canonical href=tea.html>Tea",
        "<title>Tea</title><p>A page of the shortest kind.",
        "<!doctype html><p>Tea",
        "{% block %} <html><p>Tea",
        "ŽŽŽ <html><p>Tea".encode("utf-16"),
    ],
)  # fmt: skip
def test_what_is_a_page_is_left_a_page(data: str | bytes) -> None:
    assert isinstance(read(data), Page)


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- Mirrored from example.net/tea.html by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 01 Mar 2026 -->",
        "<!-- saved from url=(0026)https://example.net/tea -->",
    ],
)
def test_relative_canonicals_of_mirrored_copies_are_artefacts(comment: str) -> None:
    found = read(f"{HEAD}{comment}<link rel=canonical href=tea.html></head><p>Tea")
    assert isinstance(found, Page)
    assert found.summary.canonical is None
    assert [(said.value, said.raw) for said in found.canonical] == [("", "tea.html")]
    kept = read(f"{HEAD}{comment}<link rel=canonical href=https://example.net/tea></head><p>Tea")
    assert isinstance(kept, Page)
    assert kept.summary.canonical == "https://example.net/tea"
