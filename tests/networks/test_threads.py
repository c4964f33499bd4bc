"""What is told of Threads: that Facebook's crawler makes its cards, and how long a post may be.

Crawler: https://developers.facebook.com/docs/sharing/webmasters/crawler; posts:
https://developers.facebook.com/documentation/threads/posts; intents: …/documentation/threads/threads-web-intents.
"""

import pytest

from carding import drawn, shown
from samara.networks.catalogue import networks

CARD = {"title": "Tea", "site": "example.org", "shape": "text"}
PAGES = {
    "within the first megabyte": f'<title>Html</title><!--{" " * 900_000}--><meta property="og:title" content="Tea">',
    "behind the first megabyte": f'<title>Tea</title><!--{" " * 1_000_000}--><meta property="og:title" content="Late">',
}


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)
def test_the_crawler_reads_a_megabyte(html):
    assert shown("threads", html) == CARD


def test_what_threads_draws_of_it_is_not_known():
    notes = drawn("threads", '<meta property="og:title" content="Tea">').notes
    assert [str(note) for note in notes] == [
        "Where Threads looks for title, description and image is not documented; this is what most networks do."
    ]


def test_a_post_has_five_hundred_characters():
    limit = networks()["threads"].limit("post")
    assert (limit.most, limit.unit) == (500, "characters")


def test_the_intent_takes_text_and_address():
    link = networks()["threads"].link("https://example.org/?a=1&b=2", "Tea & cake")
    assert link == "https://www.threads.com/intent/post?text=Tea%20%26%20cake&url=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D2"
