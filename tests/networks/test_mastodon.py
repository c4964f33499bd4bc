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
    "not one of several types": (GRAPH + script(ARTICLE.replace('"NewsArticle"', '["NewsArticle", "Article"]')), OF_GRAPH),
    "not one whose type is an address": (GRAPH + script(ARTICLE.replace("NewsArticle", "https://schema.org/NewsArticle")), OF_GRAPH),
    "not one in a comment": (GRAPH + script(f"<!--{ARTICLE}-->"), OF_GRAPH),
    "references in tags": (
        '<title>T</title><meta property="og:title" content="Tom &amp;amp; Jerry &amp;notit; &amp;copy"><meta name="description" content="A &amp;#8217;s">',
        {**BARE, "title": "Tom & Jerry &notit; &copy", "description": "A ’s"},
    ),
    "references in JSON-LD": (GRAPH + script(ARTICLE.replace('"Tea"', '"Tea &amp; cake&#8217;s"')), {**OF_ARTICLE, "title": "Tea & cake’s"}),
    "no JSON-LD that a reference breaks": (GRAPH + script(ARTICLE.replace('"Tea"', '"The &quot;tea&quot;"')), OF_GRAPH),
    "names in any case": ('<title>Html</title><meta property="OG:title" content="Tea">', BARE),
    "a description in any case": (
        '<title>Tea</title><meta name="descripTION" content="A dog&#39;s tale">',
        {**BARE, "description": "A dog's tale"},
    ),
    "no name with spaces": ('<title>Tea</title><meta property=" og:title " content="Spaced">', BARE),
    "no name among others": ('<title>Tea</title><meta property="og:title twitter:title" content="Both">', BARE),
    "no other name of a picture": ('<title>Tea</title><meta property="og:image:url" content="/tea.jpg">', BARE),
    "no secure picture either": ('<title>Tea</title><meta property="og:image:secure_url" content="/tea.jpg">', BARE),
    "an empty name of the site": ('<title>Tea</title><meta property="og:site_name" content="">', BARE),
    "no card for an empty title, whatever comes behind": (
        '<title>Html</title><meta property="og:title" content=""><meta property="og:title" content="Second">',
        {"site": "example.org", "shape": "none"},
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
    "the picture of a photo": (
        answer(type="photo", title="Tea", url=PICTURE, width="1200", height="630", thumbnail_url="/thumb.jpg"),
        LARGE,
    ),
    "no address of a link": (answer(type="link", title="Tea", url=PICTURE), BARE),
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


@pytest.mark.parametrize(
    ("html", "embeds", "note", "file"),
    [
        (GRAPH + script(ARTICLE), None, "Mastodon takes headline in JSON-LD in line 1, not og:title in line 1.", "link_details_extractor"),
        (GRAPH + OFFER, answer(type="link", title="Tea"), "Mastodon takes title in the oEmbed answer in line 1, not og:title in line 1.",
         "fetch_link_card_service"),
        (GRAPH + OFFER, None, "Mastodon takes title and image from the oEmbed answer offered in line 1, which was not asked for.",
         "fetch_link_card_service"),
        ('<title>T</title><meta property="og:title" content="">', None, "Mastodon takes the first og:title, and that is empty in line 1.",
         "link_details_extractor"),
        ('<title>T</title><meta property="og:title x" content="O">', None,
         "Mastodon reads og:title where it stands alone; in line 1 the tag is named “og:title x”.", "nokogiri_handler"),
    ],
)  # fmt: skip
def test_a_reason_names_the_file_that_says_it(html, embeds, note, file):
    notes = {str(told): told.evidence for told in drawn("mastodon", html, None, embeds).notes}
    assert notes[note].source.endswith(f"/{file}.rb")
