"""What Mastodon's source code makes of a page.

Sources and their order: app/lib/link_details_extractor.rb with spec/lib/link_details_extractor_spec.rb; oEmbed and failures:
app/services/fetch_link_card_service.rb; pictures: app/models/preview_card.rb; shape:
app/javascript/mastodon/features/status/components/card.tsx; all in https://github.com/mastodon/mastodon.
"""

import pytest

from carding import OFFER, answer, drawn, shown
from samara.reading.probes import ImageFile

PICTURE = "https://example.org/tea.jpg"
PICTURED = f'<title>Tea</title><meta property="og:image" content="{PICTURE}">'
BARE = {"title": "Tea", "site": "example.org", "shape": "text"}
SMALL = {**BARE, "image": PICTURE, "shape": "small"}
LARGE = {**BARE, "image": PICTURE, "shape": "large"}
GRAPH = (
    '<title>Html</title><meta property="og:title" content="Graph"><meta property="og:description" content="From the graph">'
    '<meta property="og:site_name" content="Graph House">'
)
OF_GRAPH = {"title": "Graph", "description": "From the graph", "site": "Graph House", "shape": "text"}
ARTICLE = (
    '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Tea", "description": "Leaves",'
    ' "publisher": {"@type": "NewsMediaOrganization", "name": "Tea News"}}'
)
OF_ARTICLE = {"title": "Tea", "description": "Leaves", "site": "Tea News", "shape": "text"}


def script(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


PAGES = {
    "only what HTML has": (
        '<title>Tea</title><meta name="description" content="A leaf&#39;s tale">',
        {**BARE, "description": "A leaf's tale"},
    ),
    "Open Graph": (
        '<meta property="og:title" content="Tea"><meta property="og:description" content="Leaves">'
        f'<meta property="og:image" content="{PICTURE}"><meta property="og:site_name" content="Tea News">',
        {**OF_ARTICLE, "image": PICTURE, "shape": "large"},
    ),
    "Open Graph before HTML": ('<meta name="description" content="Html">' + GRAPH, OF_GRAPH),
    "Open Graph in name=": ('<title>Html</title><meta name="og:title" content="Tea">', BARE),
    "the first in either attribute": (
        '<meta name="og:title" content="Tea"><meta property="og:title" content="Second">',
        BARE,
    ),
    "no tags of X": (
        '<title>Tea</title><meta name="twitter:title" content="X"><meta name="twitter:description" content="X">'
        f'<meta name="twitter:image" content="{PICTURE}">',
        BARE,
    ),
    "JSON-LD before Open Graph": (GRAPH + script(ARTICLE), OF_ARTICLE),
    "a WebPage too": (GRAPH + script(ARTICLE.replace("NewsArticle", "WebPage")), OF_ARTICLE),
    "no other type": (GRAPH + script(ARTICLE.replace("NewsArticle", "Article")), OF_GRAPH),
    "not what stands in a @graph": (GRAPH + script(f'{{"@graph": [{ARTICLE}]}}'), OF_GRAPH),
    "one in a list": (GRAPH + script(f'[{{"@type": "ItemList", "description": "Cups"}}, {ARTICLE}]'), OF_ARTICLE),
    "after a list of other things": (
        GRAPH + script('[{"@type": "ItemList"}, {"@type": "BreadcrumbList"}]') + script(ARTICLE),
        OF_ARTICLE,
    ),
    "after a broken script": (GRAPH + script("invalid") + script(ARTICLE), OF_ARTICLE),
    "after an empty one": (GRAPH + script("null") + script(ARTICLE), OF_ARTICLE),
    "in a CDATA section": (GRAPH + script(f"\n//<![CDATA[\n{ARTICLE}\n//]]>\n"), OF_ARTICLE),
    "what JSON-LD leaves out from Open Graph": (
        GRAPH + script('{"@type": "NewsArticle", "headline": "Tea"}'),
        {**OF_GRAPH, "title": "Tea"},
    ),
    "no picture of JSON-LD": (
        f'<title>Tea</title>{script(f"""{{"@type": "NewsArticle", "image": "{PICTURE}"}}""")}',
        BARE,
    ),
    "a picture beside the page": ('<title>Tea</title><meta property="og:image" content="/tea.jpg">', LARGE),
    "the first of several pictures": (PICTURED + '<meta property="og:image" content="/second.jpg">', LARGE),
    "tags in the body": ("<title>Html</title><body><meta property='og:title' content='Tea'></body>", BARE),
    "no card without a title": (
        '<meta property="og:description" content="Leaves">',
        {"description": "Leaves", "site": "example.org", "shape": "none"},
    ),
    "nothing behind the first mebibyte": (
        f'<title>Tea</title><!--{" " * 1_048_576}--><meta property="og:title" content="Late">',
        BARE,
    ),
}  # fmt: skip

ANSWERS = {
    "a link before everything else": (
        answer(type="link", title="Tea", provider_name="Tea News", thumbnail_url=PICTURE),
        {"title": "Tea", "site": "Tea News", "image": PICTURE, "shape": "large"},
    ),
    "a video too": (answer(type="video", title="Tea", provider_name="Tea News"), {**BARE, "site": "Tea News"}),
    "nothing of the page beside it": (answer(type="link", title="Tea"), BARE),
    "not a rich one": (answer(type="rich", title="Rich"), OF_ARTICLE),
}

PICTURES = {
    "wider than high": (ImageFile("image/jpeg", 1200, 630, 90_000), LARGE),
    "as high as wide": (ImageFile("image/jpeg", 1200, 1200, 90_000), SMALL),
    "higher than wide": (ImageFile("image/jpeg", 630, 1200, 90_000), SMALL),
    "PNG": (ImageFile("image/png", 1200, 630, 90_000), LARGE),
    "GIF": (ImageFile("image/gif", 1200, 630, 90_000), LARGE),
    "WebP": (ImageFile("image/webp", 1200, 630, 90_000), LARGE),
    "no AVIF": (ImageFile("image/avif", 1200, 630, 90_000), BARE),
    "no SVG": (ImageFile("image/svg+xml", 1200, 630, 90_000), BARE),
    "less than two mebibytes": (ImageFile("image/jpeg", 1200, 630, 2_097_151), LARGE),
    "more than two mebibytes": (ImageFile("image/jpeg", 1200, 630, 2_097_153), BARE),
}


@pytest.mark.parametrize(("html", "card"), PAGES.values(), ids=PAGES)
def test_a_card_follows_the_source_code(html, card):
    assert shown("mastodon", html) == card


@pytest.mark.parametrize(("embeds", "card"), ANSWERS.values(), ids=ANSWERS)
def test_an_oembed_answer_is_asked_first(embeds, card):
    assert shown("mastodon", GRAPH + script(ARTICLE) + OFFER, None, embeds) == card


@pytest.mark.parametrize(("picture", "card"), PICTURES.values(), ids=PICTURES)
def test_a_picture_decides_the_shape_or_is_left_out(picture, card):
    assert shown("mastodon", PICTURED, {PICTURE: picture}) == card


def test_a_large_picture_is_cropped_to_its_ratio():
    notes = drawn("mastodon", PICTURED, {PICTURE: ImageFile("image/jpeg", 3000, 1000, 90_000)}).notes
    assert [str(note) for note in notes] == ["Mastodon crops the picture of 3000 × 1000 to 191 : 100; 36 % of it is not seen."]
