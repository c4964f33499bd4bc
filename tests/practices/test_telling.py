"""What pages are called and described by: in their own words, no two alike, and nothing that others said or a template left."""

import pytest

from mending import SITE, page_of
from samara.core.fix import SiteView, Told
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.wording import Wording
from samara.practices import telling
from samara.practices.telling import lead, leads, tell

NOTICE = "This document is kept until a better one is written, which may take some years."
TEA = "Green tea is steamed within hours of plucking, so that it keeps its colour."
HAND = "Its leaves are rolled by hand, which takes an afternoon."


def page(name, *paragraphs, head="", title=None, h1=None):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    html = f'<title>{title or name}</title><meta property="og:site_name" content="Tea House">{head}'
    where = SITE if name == "home" else f"{SITE}{name}.html"
    return page_of(f"{html}<main><h1>{h1 or name}</h1>{text}</main>", where)


def told(*pages):
    site = Site(url=SITE, source="x", pages=pages, summaries=tuple(each.summary for each in pages))
    found = tell(site, Settings())
    return [found[each.url] for each in pages]


def og(part, text):
    return f'<meta property="og:{part}" content="{text}">'


def test_a_page_is_described_by_its_first_words():
    green = page("green", NOTICE, TEA)
    assert (lead(green), list(leads(green))) == (NOTICE, [NOTICE, TEA])
    assert lead(page("empty")) is None


@pytest.mark.parametrize(
    "said",
    [
        f"<blockquote><p>{NOTICE}</p></blockquote>",
        f"<figure><img src=a.png><figcaption>{NOTICE}</figcaption></figure>",
        f"<table><caption>{NOTICE}</caption><tr><td>1</td></tr></table>",
        f"<pre>git add [--verbose] [--dry-run] {NOTICE}</pre>",
        f'<p class="pullquote">{NOTICE}</p>',
        "<p>By Walter Kanda on the ninth of December 2025, revised</p>",
        f'<ul><li><a href="/a.html">{NOTICE}</a></li></ul>',
        f"<p>is kept in \\(x\\). {NOTICE}</p>",
        f"<p>, where {NOTICE}</p>",
        f"<div>\\[x = {NOTICE}\\]</div>",
        f"<dl><dt>--keep</dt><dd><p>{NOTICE}</p></dd><dt>--tell</dt><dd>{NOTICE}</dd></dl>",
        f"<p>{{{{ page.text }}}} {NOTICE[:30]}</p>",
    ],
)
def test_words_of_others_and_of_templates_describe_no_page(said):
    assert lead(page_of(f"<title>T</title><main><h1>T</h1>{said}<p>{TEA}</p></main>")) == TEA


def test_a_manual_is_described_by_what_it_says_before_its_longest_part():
    """The text is the longest part, here the options; what the page is about stands above it."""
    line, about = "tea-pour - Pour tea into one cup or several", "Pours what is in the pot, and stops when it is empty."
    options = "".join(f"<dt>--{n}</dt><dd><p>The number {n} of the cups that tea is poured into.</p></dd>" for n in range(30))
    html = (
        "<title>tea-pour(1)</title><body><div><h1>tea-pour(1) Manual Page</h1><p>Found on 4 May in the kitchen drawer, below cups</p>"
        f"<h2>NAME</h2><p>{{}}</p></div><div><h2>DESCRIPTION</h2><p>{about}</p></div><div><h2>OPTIONS</h2><dl>{options}</dl></div>"
    )
    assert page_of(html.format(line)).text.main.startswith(("OPTIONS", "--0"))
    assert list(leads(page_of(html.format(line))))[:2] == [line, about]
    assert lead(page_of(html.format("cup"))) == about
    short = "tea-pour - Pour tea"
    assert lead(page_of(html.format(short))) == short


def test_labels_of_links_describe_no_page():
    assert lead(page_of("<title>T</title><main><h1>T</h1><a href=/a><p>previous</p>Green</a></main>")) is None
    assert lead(page_of("<title>T</title><main><h1>T</h1><p>A tea pot.</p></main>")) == "A tea pot."


def test_a_page_of_terms_alone_is_described_by_the_first_and_what_it_is():
    terms = f"<dl><dt>Green</dt><dd>{TEA}</dd></dl>"
    assert lead(page_of(f"<title>T</title><main><h1>T</h1>{terms}</main>")) == f"Green: {TEA}"
    assert lead(page_of(f"<title>T</title><main><h1>T</h1><dl><dd>{TEA}</dd></dl></main>")) == TEA


def test_an_answer_is_told_with_its_question():
    page = f"<title>T</title><main><h1>Why tea?</h1>{{}}<h2>Does it float?</h2><p>{TEA}</p></main>"
    assert lead(page_of(page.format(""))) == f"Does it float? {TEA}"
    assert lead(page_of(page.format(f"<p>{HAND}</p>"))) == HAND
    long = "Does it float, and if it does, for how long, and in which kinds of water, and will it ever sink?"
    asked = page.format("").replace("Does it float?", long).replace(TEA, "Tea" + " and tea" * 99)
    assert lead(page_of(asked)).startswith("Tea and tea")
    assert lead(page_of(f"<title>Does it float?</title><main><h2>Does it float?</h2><p>{TEA}</p></main>")) == TEA


def test_no_two_pages_say_the_same():
    stated = page("told", "Something else.", head=f'<meta name="description" content="{TEA}">')
    pages = (stated, page("one", NOTICE), page("two", NOTICE, TEA, HAND), page("three", NOTICE, TEA))
    assert [(each.description, "description" in each.alike) for each in told(*pages)] == [
        (TEA, False),
        (NOTICE, False),
        (HAND, False),
        ("", True),
    ]


def test_articles_that_carry_the_name_of_the_site_are_called_as_their_title_or_heading_says():
    head = og("title", "Tea House")
    pages = (
        page("home", head=head, title="Tea House"),
        page("white", head=head, title="White tea | Tea House", h1="On white tea"),
        page("green", head=head, title="Tea House", h1="Green tea"),
        page("bare", head=head, title="Tea House", h1="Tea House"),
    )
    assert [(each.title, "title" in each.alike) for each in told(*pages)] == [
        ("Tea House", True),
        ("White tea", False),
        ("Green tea", False),
        ("Tea House", True),
    ]
    assert told(*pages[:3])[0].title == "Tea House"
    assert not told(*pages[:3])[0].alike


def test_a_title_of_two_pages_stays_with_the_one_that_has_no_other():
    head = og("title", "White tea")
    first, second = told(page("a", head=head, title="White tea", h1="White tea"), page("b", head=head, title="Black tea", h1="x"))
    assert [(first.title, first.alike), (second.title, second.alike)] == [("White tea", frozenset()), ("Black tea", frozenset())]


def test_a_title_that_is_two_pages_own_is_told_of_both_and_said_to_be():
    assert [each.alike for each in told(page("a", title="Tea", h1="Tea"), page("b", title="Tea", h1="Tea"))] == [{"title"}] * 2


def test_one_sentence_for_all_gives_way_but_on_the_home_page():
    boiler = '<meta name="description" content="Teas and pots.">'
    pages = (
        page("home", NOTICE, head=boiler),
        page("a", TEA, head=boiler),
        page("b", HAND, head=f'{boiler}<meta name="description" content="How a pot is made.">'),
    )
    assert [each.description for each in told(*pages)] == ["Teas and pots.", TEA, "How a pot is made."]
    assert told(*pages)[1].common == {"Teas and pots."}


def test_what_a_template_left_names_nothing():
    left = page("a", head=og("title", "{{ page.title }}"), title="undefined", h1="Green tea")
    assert (left.summary.title, left.summary.titles) == ("Green tea", ())
    spoken = page("b", "In Jinja you write {{ page.title }} for it.", head=og("title", "What {{ page.title }} does in Jinja"))
    assert spoken.summary.title == "What {{ page.title }} does in Jinja"


def test_the_owner_has_the_first_word():
    green = page("green", TEA)
    site = SiteView(
        url=SITE,
        known=True,
        told={green.url: Told("green", TEA, frozenset({"title", "description"}))},
        wordings={green.url: Wording(title="Green!")},
    )
    assert telling.of(green, site) == Told("Green!", TEA, frozenset({"description"}))
    assert telling.card_title(green, site) == "Green!"
