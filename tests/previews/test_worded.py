"""A page whose card says what the owner typed draws the card that the page will have once it is written."""

import pytest

from mending import mended, page_of
from samara.core.wording import Wording
from samara.networks.catalogue import networks
from samara.previews.composing import card
from samara.previews.worded import answers, worded
from samara.reading.embed import Embed

SAID = Wording("Green tea", "Steamed, not roasted.", "https://example.org/new.jpg")
PAGES = [
    "<title>Tea</title><p>Tea.",
    '<title>Tea</title><meta property="og:title" content="Old"><meta property="og:image" content="/old.jpg"><p>Tea.',
    '<meta name="twitter:title" content="X"><meta name="twitter:image" content="/x.jpg"><meta name="og:description" content="D">',
    '<title>Tea</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Data"}</script><p>Tea.',
]


@pytest.mark.parametrize("html", PAGES)
@pytest.mark.parametrize("network", [None, "facebook", "x", "mastodon", "discord", "whatsapp", "bluesky"])
def test_what_is_shown_while_typing_is_what_is_written(html: str, network: str | None) -> None:
    html = f"<!doctype html><html lang=en><head>{html.replace('<p>', '</head><body><main><p>')}"
    written, _ = mended(html, "sharing/head-tags", said=SAID)
    mended_alone, _ = mended(html, "sharing/head-tags")
    shown = card(worded(page_of(mended_alone), SAID), networks()[network] if network else None)
    real = card(page_of(written), networks()[network] if network else None)
    assert [part and part.value for part in (shown.title, shown.description, shown.image)] == [
        part and part.value for part in (real.title, real.description, real.image)
    ]


def test_answers_of_ours_say_what_is_typed_and_others_do_not() -> None:
    ours, theirs = "https://example.org/samara/oembed/tea.html.json", "https://example.org/answer.json"
    said = answers({ours: Embed({"title": "Old"}), theirs: Embed({"title": "Old"})}, SAID, "https://example.org/")
    assert said[ours].said == {"title": "Green tea", "thumbnail_url": "https://example.org/new.jpg"}
    assert said[theirs].said == {"title": "Old"}


def test_nothing_typed_changes_nothing() -> None:
    page = page_of(PAGES[1])
    assert worded(page, Wording()) == page
