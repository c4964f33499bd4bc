"""What is told of Messenger's cards: that Facebook's crawler makes them.

https://developers.facebook.com/docs/sharing/webmasters/crawler names it among the apps that this crawler serves.
"""

import pytest

from carding import drawn, shown

CARD = {"title": "Tea", "site": "example.org", "shape": "text"}
PAGES = {
    "within the first megabyte": f'<title>Html</title><!--{" " * 900_000}--><meta property="og:title" content="Tea">',
    "behind the first megabyte": f'<title>Tea</title><!--{" " * 1_000_000}--><meta property="og:title" content="Late">',
}


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)
def test_the_crawler_reads_a_megabyte(html):
    assert shown("messenger", html) == CARD


def test_what_messenger_draws_of_it_is_not_known():
    notes = drawn("messenger", '<meta property="og:title" content="Tea">').notes
    assert [str(note) for note in notes] == [
        "Where Messenger looks for title, description and image, and which parts it draws, is not "
        "documented; this is what most networks do."
    ]
