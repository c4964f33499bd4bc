"""Structured data: what a page says of itself, once, and nothing else."""

import json

import pytest
from PIL import Image

from mending import mended, page_of
from samara import api
from samara.core.edit import strip
from samara.core.html import Document
from samara.core.settings import Settings
from samara.core.wording import Wording
from samara.practices.linkability.checks.author_missing import author_missing
from samara.practices.linkability.checks.date_missing import date_missing
from samara.practices.remix.checks.citation_data import citation_data
from samara.practices.sharing.checks.data_conflict import data_conflict
from samara.practices.showcase.checks.product_data import product_data
from samara.practices.skeleton import ARTICLE, PRODUCT
from samara.reading.probes import ImageFile

FIX = "sharing/structured-data"
URL = "https://example.org/tea/green.html"
LEAD = "White tea is made of young leaves, and the water for it must not be boiling."
DATED = '<meta property="article:published_time" content="2026-05-04">'
SIGNED = '<meta name="author" content="Ana Lima">'
TEXT = f"<main><p>{LEAD}</p></main>"


def told(html, **given):
    """The data, the other tags, and what was refused."""
    after, plan = mended(html, FIX, **given)
    assert strip(after.encode()).decode() == html
    found = Document(after.encode(), URL).tree.css("script[type='application/ld+json']")
    lines = [line for line in after.splitlines() if line.startswith("<meta ") and line.endswith("/>")]
    data = json.loads(found[-1].text_lexbor()) if found else None
    return data, lines, [(each.reason.value, each.part) for each in plan.refused]


def test_an_article_is_described_by_what_it_says():
    page = (
        ARTICLE + SIGNED + '<meta property="article:modified_time" content="2026-05-05">' + DATED + TEXT
        + '<footer><a href="https://creativecommons.org/licenses/by/4.0/">CC BY</a></footer>'
    )  # fmt: skip
    data, lines, refused = told(page, name="Tea house")
    assert data == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "White tea",
        "description": LEAD,
        "url": URL,
        "datePublished": "2026-05-04",
        "dateModified": "2026-05-05",
        "author": [{"@type": "Person", "name": "Ana Lima"}],
        "inLanguage": "en",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isPartOf": {"@type": "WebSite", "name": "Tea house", "url": "https://example.org/"},
    }
    assert (lines, refused) == ([], [])
    after = page_of(mended(page, FIX, name="Tea house")[0])
    assert list(citation_data.judge(after)) == list(data_conflict.judge(after)) == []


def test_an_article_names_its_tags():
    data, _, _ = told(ARTICLE + SIGNED + DATED + '<meta name="keywords" content="Tea, Cups">' + TEXT)
    assert data["keywords"] == ["Tea", "Cups"]


def test_what_an_article_does_not_say_is_left_out():
    data, lines, refused = told(ARTICLE)
    assert data == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "White tea",
        "url": URL,
        "inLanguage": "en",
    }
    assert (lines, refused) == ([], [("not-said", "author"), ("not-said", "datePublished")])


def test_dates_and_authors_of_the_text_go_into_the_tags_that_networks_read():
    page = ARTICLE + (
        '<main><article class="h-entry"><h1 class="p-name">White tea</h1><a class="p-author h-card" href="/ana">Ana Lima</a>'
        '<time class="dt-published" datetime="2026-05-04">4 May</time><p class="e-content">Cool water.</p></article></main>'
    )
    data, lines, refused = told(page)
    assert lines == [
        '<meta property="article:published_time" content="2026-05-04"/>',
        '<meta property="article:author" content="https://example.org/ana"/>',
        '<meta name="author" content="Ana Lima"/>',
    ]
    assert data["author"] == [{"@type": "Person", "name": "Ana Lima", "url": "https://example.org/ana"}]
    assert refused == []


def test_a_link_to_the_author_is_told_in_tags():
    page = ARTICLE + '<main><p>By <a rel="author" href="/ana">Ana Lima</a></p></main>'
    assert told(page)[1] == [
        '<meta property="article:author" content="https://example.org/ana"/>',
        '<meta name="author" content="Ana Lima"/>',
    ]


def test_a_byline_counts_as_said():
    page = ARTICLE + '<main><p class="byline">By <a href="/ana">Ana Lima</a>, 4 May 2026</p></main>'
    data, lines, refused = told(page)
    assert lines == [
        '<meta property="article:published_time" content="2026-05-04"/>',
        '<meta property="article:author" content="https://example.org/ana"/>',
        '<meta name="author" content="Ana Lima"/>',
    ]
    assert data["author"] == [{"@type": "Person", "name": "Ana Lima", "url": "https://example.org/ana"}]
    assert (data["datePublished"], refused) == ("2026-05-04", [])
    after = page_of(mended(page, FIX)[0])
    assert [*author_missing.judge(after), *date_missing.judge(after), *citation_data.judge(after)] == []
    two = page + '<p class="byline">By Bo Ek</p>'
    assert [part for _, part in told(two)[2]] == ["author", "datePublished"]


def test_an_article_signed_with_the_name_of_the_site_is_by_the_site():
    assert told(ARTICLE + SIGNED, name="Ana Lima")[0]["author"] == [{"@type": "Organization", "name": "Ana Lima"}]


def test_the_picture_and_the_words_are_those_of_the_card():
    shown = ARTICLE + TEXT.replace("</main>", '<img src="/a.png" alt=""></main>')
    image = "https://example.org/a.png"
    measured = {image: ImageFile("image/png", 1200, 630)}
    assert told(shown, images=measured)[0]["image"] == [image]
    tags = '<meta property="og:title" content="White"><meta property="og:image" content="/b.png">'
    found = told(ARTICLE + tags + TEXT, images=measured)[0]
    assert (found["headline"], found["image"]) == ("White", ["https://example.org/b.png"])
    said = Wording("Mine", "My text", "https://example.org/mine.png")
    found = told(ARTICLE + tags + TEXT, said=said)[0]
    assert (found["headline"], found["description"], found["image"]) == ("Mine", "My text", ["https://example.org/mine.png"])


def test_without_an_address_of_the_site_there_are_none():
    assert told(ARTICLE + TEXT, known=False)[0].keys() == {"@context", "@type", "headline", "description", "inLanguage"}


@pytest.mark.parametrize(
    ("amount", "stock", "offer"),
    [
        ("39,00", "in stock", {"@type": "Offer", "price": "39.00", "priceCurrency": "EUR", "availability": "https://schema.org/InStock"}),
        ("39.00", "soon", {"@type": "Offer", "price": "39.00", "priceCurrency": "EUR"}),
        ("", "oos", None),
    ],
)  # fmt: skip
def test_a_product_is_offered_at_the_price_that_its_tags_name(amount, stock, offer):
    page = (
        f'{PRODUCT}<meta property="product:price:amount" content="{amount}"><meta property="product:price:currency" content="EUR">'
        f'<meta property="product:availability" content="{stock}"><meta property="product:brand" content="Larch">'
        "<main><p>A tea pot.</p></main>"
    )
    data, lines, refused = told(page)
    assert data == {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": "Tea pot",
        "description": "A tea pot.",
        "url": URL,
        "brand": {"@type": "Brand", "name": "Larch"},
    } | ({"offers": offer} if offer else {})
    assert (lines, refused) == ([], [] if offer else [("not-said", "offers")])
    after = page_of(mended(page, FIX)[0])
    assert list(product_data.judge(after)) == list(data_conflict.judge(after)) == []


def test_breadcrumbs_are_those_that_the_page_shows():
    page = '<!doctype html><title>Green tea</title><nav class="breadcrumb"><a href="/">Home</a> <a href="/tea/">Tea</a></nav>'
    data, lines, refused = told(page)
    assert data == {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Home", "item": "https://example.org/"},
            {"@type": "ListItem", "position": 2, "name": "Tea", "item": "https://example.org/tea/"},
            {"@type": "ListItem", "position": 3, "name": "Green tea"},
        ],
    }
    assert (lines, refused) == ([], [])
    own = page + '<script type="application/ld+json">{"@type": "BreadcrumbList"}</script>'
    assert mended(own, FIX)[0] == own
    assert mended(page, FIX, known=False)[0] == page


@pytest.mark.parametrize(
    ("title", "heading", "said"),
    [
        ("Tea pot – buy online at Larch", "Tea pot", "Tea pot"),
        ("Tea pot", "The pot", "Tea pot"),
        ("Tea pot", "Tea pot</h1><h1>Tea", "Tea pot"),
        ("Tea pot", "", "Tea pot"),
    ],
)
def test_a_product_and_the_last_of_its_breadcrumbs_bear_the_name_that_readers_see(title, heading, said):
    page = (
        f'{PRODUCT.replace("<title>Tea pot</title>", f"<title>{title}</title>")}<nav class="breadcrumb"><a href="/">Home</a> Tea pot</nav>'
        f"<main><h1>{heading}</h1><p>A tea pot.</p></main>"
    )
    after = page_of(mended(page, FIX)[0])
    product, trail = (thing.properties for thing in after.jsonld.things)
    assert (product["name"], trail["itemListElement"][-1]["name"]) == (said, said)


@pytest.mark.parametrize(
    ("page", "refused"),
    [
        (ARTICLE + '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Tea"}</script>', ["own"]),
        (ARTICLE + '<script type="application/ld+json">{"@type": "Recipe", "name": "Tea"}</script>', ["own"]),
        (
            ARTICLE + '<script type="application/ld+json">{"@type": "Article", "headline": "Tea", "author": "Ana", '
            '"datePublished": "soon"}</script>' + SIGNED,
            ["own"],
        ),
        (
            ARTICLE + '<script type="application/ld+json">{"@type": "Article", "headline": "Tea", "author": "Ana", '
            '"datePublished": "2026-05-04"}</script>' + DATED + SIGNED,
            [],
        ),
        (PRODUCT + '<main><div itemscope itemtype="https://schema.org/Product"><b itemprop="name">Tea pot</b></div></main>', []),
        ("<title>Tea</title>", []),
    ],
)
def test_what_is_there_stays_alone(page, refused):
    after, plan = mended(page, FIX)
    assert (after, [each.reason.value for each in plan.refused]) == (page, refused)


def test_the_home_page_names_the_site(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><title>Tea house</title><p>Tea.</p>")
    settings = Settings().replace(url="https://example.org/", site_name="Tea house", fixes=[FIX], data=str(tmp_path / "state"))
    [page] = api.plan(str(tmp_path), settings=settings).pages
    assert b'{"@context":"https://schema.org","@type":"WebSite","name":"Tea house","url":"https://example.org/"}' in page.after


def pictured(folder, *, head="", **settings):
    """The pictures that an optimised article names, and the sizes of the files that were drawn for it, by address."""
    (folder / "site").mkdir()
    (folder / "site" / "white.html").write_text(ARTICLE + head + SIGNED + DATED + TEXT)
    chosen = Settings().replace(url="https://example.org/", fixes=["sharing/card-image", FIX], **settings)
    api.optimize(str(folder / "site"), settings=chosen, out=folder / "out")
    page = page_of((folder / "out" / "white.html").read_text(), "https://example.org/white.html")
    drawn = {f"https://example.org/samara/cards/{file.name}": file for file in (folder / "out").rglob("*.png")}
    sizes = {}
    for address, file in drawn.items():
        with Image.open(file) as image:
            sizes[address] = image.size
    assert [image.url for image in page.card.images] == [address for address, size in sizes.items() if size == (1200, 630)]
    return page.jsonld.things[0].properties.get("image"), sizes


def test_an_article_names_its_drawn_card_wide_and_square_and_networks_see_the_wide_one(tmp_path):
    named, sizes = pictured(tmp_path)
    assert [sizes[address] for address in named] == [(1200, 630), (800, 800)]
    assert len(sizes) == 2


@pytest.mark.parametrize("settings", [{"card_images": False}, {"without": ["sharing/card-image"]}])
def test_no_card_is_named_where_none_is_drawn(tmp_path, settings):
    assert pictured(tmp_path, **settings) == (None, {})


def test_a_look_of_the_owners_own_has_one_shape(tmp_path):
    (tmp_path / "card.html").write_text("<!doctype html><title>x</title><h1>{{title}}</h1>")
    named, sizes = pictured(tmp_path, card_template=str(tmp_path / "card.html"))
    assert [sizes[address] for address in named] == [(1200, 630)]
