import pytest

from documents import at, told
from samara.core.facts import Dated


def test_dates_come_from_every_vocabulary_in_order_of_belief() -> None:
    html = """<meta property="article:published_time" content="2026-03-01T09:30:00Z">
<meta name="last-modified" content="2026-03-04">
<script type="application/ld+json">{"@type":"BlogPosting","datePublished":"2026-03-02","dateModified":"2026-03-03"}</script>
<article class=h-entry><time class=dt-published datetime="2026-03-05">x</time></article>"""
    assert told("dates", html) == (
        Dated("published", "2026-03-01T09:30:00+00:00", "opengraph", at(html, "<meta")),
        Dated("published", "2026-03-02", "jsonld", at(html, "<script")),
        Dated("modified", "2026-03-03", "jsonld", at(html, "<script")),
        Dated("published", "2026-03-05", "microformats", at(html, "<article")),
        Dated("modified", "2026-03-04", "html", at(html, "<meta", 1)),
        Dated("published", "2026-03-05", "html", at(html, "<time")),
    )


def test_dates_of_microdata_are_read() -> None:
    html = "<div itemscope itemtype=https://schema.org/Article><time itemprop=datePublished datetime=2026-03-01>x</time></div>"
    assert told("dates", html)[0] == Dated("published", "2026-03-01", "microdata", at(html, "<div"))


def test_dates_of_a_list_are_not_the_pages() -> None:
    html = "<article><time datetime=2026-03-01>a</time></article><article><time datetime=2026-03-02>b</time></article>"
    assert told("dates", html) == ()


def test_dates_that_cannot_be_read_are_left_out() -> None:
    assert told("dates", '<meta name=date content="soon"><time datetime="99999-99-99">x</time>') == ()


@pytest.mark.parametrize(
    "html",
    [
        "<p>The festival is on <time datetime=2030-06-01>1 June</time> in the park.</p>",
        "<p>When: <time datetime=2030-06-01>1 June 2030</time></p>",
        '<p class="h-event"><time class="dt-start" datetime=2030-06-01>1 June</time></p>',
        "<p><time itemprop=startDate datetime=2030-06-01>1 June</time></p>",
    ],
)
def test_dates_of_what_the_page_tells_of_are_not_the_pages(html: str) -> None:
    assert told("dates", f"<main><h1>Tea</h1>{html}</main>") == ()


@pytest.mark.parametrize(
    "html",
    [
        "<p><time datetime=2026-06-01>1 June</time></p>",
        "<header><span>Ana Lima, <time datetime=2026-06-01>1 June</time></span></header>",
        "<p>Published on <time datetime=2026-06-01>1 June</time> by Ana Lima.</p>",
        "<p>Zuletzt aktualisiert am <b><time datetime=2026-06-01>1. Juni</time></b>.</p>",
        "<p>We met on <time class=entry-date datetime=2026-06-01>1 June</time>.</p>",
    ],
)
def test_dates_beside_a_label_are_the_pages(html: str) -> None:
    assert [date.value for date in told("dates", f"<main><h1>Tea</h1>{html}</main>")] == ["2026-06-01"]
