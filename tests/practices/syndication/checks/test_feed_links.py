from pathlib import Path

from judging import said_of
from samara.practices.syndication.examples import LINK, feed

CHECK = "syndication/feed-links"


def test_parameters_do_not_lose_a_page(tmp_path: Path) -> None:
    files = {"index.html": LINK, "white.html": "<title>White tea</title>"}
    entry = feed(link="https://example.org/white.html?utm_source=rss")
    assert said_of(CHECK, files | {"feed.xml": entry}, tmp_path) == []


def test_a_page_that_is_not_there_is_lost_with_parameters_too(tmp_path: Path) -> None:
    entry = feed(link="https://example.org/black.html?utm_source=rss")
    assert said_of(CHECK, {"index.html": LINK, "feed.xml": entry}, tmp_path) == [
        (
            "https://example.org/feed.xml",
            "an entry links to a page that is not there: https://example.org/black.html?utm_source=rss",
        )
    ]


def test_entries_without_a_link_are_told(tmp_path: Path) -> None:
    items = "<item><link>https://example.org/</link></item>{}"
    rss = f"<rss><channel>{items}</channel></rss>"
    whole = {"index.html": LINK, "feed.xml": rss.format("<item><guid>https://example.org/</guid></item>")}
    assert said_of(CHECK, whole, tmp_path) == []
    assert said_of(CHECK, whole | {"feed.xml": rss.format("<item><title>White tea</title></item>")}, tmp_path) == [
        ("https://example.org/feed.xml", "1 of 2 entries link to no page")
    ]
