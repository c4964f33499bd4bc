"""Cards: what each part came from, where it is cut, what is lost, and why."""

import msgspec
import pytest

from mending import URL, page_of
from samara.networks.catalogue import networks
from samara.networks.evidence import Grade, Known, Limit
from samara.networks.network import Large, Network, Over, Profile
from samara.previews.card import Note, Shape, Weight
from samara.previews.composing import card
from samara.reading.embed import Embed
from samara.reading.probes import ImageFile
from samara.reading.sent import Sent

SOURCE = {"source": "https://rules.example/", "grade": Grade.OFFICIAL, "checked": "2026-11-23"}
LONG = "A title of some words that goes on and on until no network will show all of it, ever"
PAGE = page_of(
    f'<title>Html</title><meta property="og:title" content="{LONG}">\n<meta name="twitter:title" content="For X">'
    '<meta name="description" content="Plain"><meta property="og:image" content="/a.jpg"><meta property="og:site_name" content="Tea">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Headline"}</script>'
)
PICTURE = "https://example.org/a.jpg"


def network(*limits: Limit, **rules: object) -> Network:
    """A network with these rules and numbers, all of them known."""
    known = Known(of=Profile.__struct_fields__, **SOURCE)
    return Network(name="salon", title="Salon", limits=limits, profile=Profile(evidence=(known,), **rules))


def limit(of: str, unit: str, **ends: int) -> Limit:
    return Limit(of=of, unit=unit, **ends, **SOURCE)


def said(shown, weight=None):
    """The sentences of a card's notes."""
    return [note.text for note in shown.notes if weight is None or note.weight is weight]


def test_a_card_says_where_each_part_came_from():
    shown = card(PAGE)
    assert (shown.network, shown.domain, shown.shape, shown.notes) == ("", "example.org", Shape.LARGE, ())
    assert [(part.value, part.source) for part in (shown.title, shown.description, shown.image, shown.site)] == [
        (LONG, "og:title"),
        ("Plain", "meta description"),
        (PICTURE, "og:image"),
        ("Tea", "og:site_name"),
    ]
    assert (shown.title.at.line, shown.title.at.offset) == (1, 19)


def test_another_source_is_named_with_its_line_and_its_evidence():
    shown = card(PAGE, network(titles=("twitter:title", "og:title")))
    assert shown.title.value == "For X"
    known = Known(of=Profile.__struct_fields__, **SOURCE)
    text = "Salon takes twitter:title in line 2, not og:title in line 1."
    assert shown.notes == (Note(weight=Weight.CHANGED, part="title", text=text, at=shown.title.at, evidence=known),)


def test_data_may_come_before_tags():
    shown = card(PAGE, network(titles=("jsonld:headline", "og:title")))
    assert shown.title.value == "Headline"
    assert said(shown) == ["Salon takes headline in JSON-LD in line 2, not og:title in line 1."]


@pytest.mark.parametrize(
    ("unit", "most", "title", "cut"),
    [
        ("characters", 10, "Tea 👩‍👩‍👧…", "👩‍👩‍👧‍👦"),
        ("graphemes", 6, "Tea 👩‍👩‍👧‍👦…", "and cake"),
        ("bytes", 5, "Tea ...", "and"),
    ],
)
def test_each_unit_cuts_in_its_own_way(unit, most, title, cut):
    whole = "Tea 👩‍👩‍👧‍👦 and cake"
    shown = card(page_of(f"<title>{whole}</title>"), network(limit("title", unit, most=most)))
    if unit == "characters":
        assert shown.title.value == "Tea…"
    else:
        assert shown.title.value == title
    assert (shown.title.cut, shown.title.whole) == (True, whole)
    assert said(shown) == [f"Salon shows {most} {unit} of the title in line 1, and cuts the rest."]


def test_tags_that_stand_too_late_are_not_read():
    late = page_of('<title>T</title>\n<meta property="og:title" content="Late">')
    shown = card(late, network(limit("html", "bytes", most=17)))
    assert shown.title.value == "T"
    assert said(shown, Weight.LOST) == ["Salon reads the first 17 bytes; og:title stands behind them in line 2."]
    assert card(late).title.value == "Late"


def test_a_page_that_is_too_long_may_have_no_card_at_all():
    shown = card(page_of("<title>T</title>" + " " * 100), network(limit("html", "bytes", most=50), over=Over.FAILS))
    assert shown.shape is Shape.NONE
    assert said(shown) == ["Salon reads no page of more than 50 bytes; this one has 116."]


def test_tags_in_another_attribute_are_not_read():
    page = page_of('<title>T</title><meta name="og:title" content="Name">')
    assert card(page, network()).title.value == "Name"
    shown = card(page, network(og=("property",)))
    assert shown.title.value == "T"
    assert said(shown) == ["Salon reads og:title from property= only; in line 1 it is in name=."]


def test_the_last_of_several_may_count():
    page = page_of('<meta property="og:title" content="One"><meta property="og:title" content="Two">')
    assert card(page, network()).title.value == "One"
    assert card(page, network(last=("og:title",))).title.value == "Two"


def test_a_missing_part_may_leave_no_card():
    shown = card(page_of("<title>T</title>"), network(needs=("title", "description")))
    assert (shown.shape, said(shown)) == (Shape.NONE, ["Salon shows no card without a description."])


def test_a_site_name_that_loses_the_card_is_noted():
    wide = page_of(f'<title>T</title><meta property="og:site_name" content="{"é" * 127}">')
    shown = card(wide, network(limit("site_name", "bytes", most=253), fails=("long-site-name",)))
    assert said(shown, Weight.NO_CARD) == ["With a site name of more than 253 bytes Salon shows no card at all."]


@pytest.mark.parametrize(
    ("rule", "limits", "tags", "text"),
    [
        (
            "long-alt",
            limit("alt", "characters", most=5),
            '<meta property="og:image" content="/a.jpg"><meta property="og:image:alt" content="A leaf">',
            "With an alternative text of more than 5 characters Salon shows no card at all.",
        ),
        (
            "long-address",
            limit("address", "characters", most=30),
            f'<meta name="twitter:image" content="/{"a" * 2_000}.jpg">',
            "With an address of more than 30 characters Salon shows no card at all.",
        ),
    ],
)
def test_what_is_too_long_may_leave_no_card(rule, limits, tags, text):
    page = page_of(f"<title>T</title>{tags}")
    assert said(card(page, network(limits, fails=(rule,))), Weight.NO_CARD) == [text]
    assert said(card(page, network(limits)), Weight.NO_CARD) == []
    wide = limit(limits.of, limits.unit, most=3_000)
    assert said(card(page, network(wide, fails=(rule,))), Weight.NO_CARD) == []


def test_tags_may_count_as_one_and_the_earlier_is_taken():
    page = page_of('<title>T</title><meta name="twitter:title" content="Early"><meta property="og:title" content="Later">')
    names = ("title", "og:title", "twitter:title")
    assert card(page, network(titles=names[1:])).title.value == "Later"
    assert card(page, network(titles=names[1:], together=True)).title.value == "Early"
    assert card(page, network(titles=names, together=True)).title.value == "T"
    assert card(page_of("<title>T</title>"), network(titles=(*names[1:], "title"), together=True)).title.value == "T"


def test_a_tag_behind_the_window_is_no_loss_where_an_earlier_one_counts_the_same():
    page = page_of('<meta name="twitter:title" content="Early">\n<meta property="og:title" content="Later">')
    shown = card(page, network(limit("html", "bytes", most=44), titles=("og:title", "twitter:title"), together=True))
    assert (shown.title.value, said(shown)) == ("Early", [])
    assert said(card(page, network(limit("html", "bytes", most=44), titles=("og:title", "twitter:title"))), Weight.LOST) != []


def test_what_is_not_known_is_said_to_be_unknown():
    shown = card(PAGE, Network(name="salon", title="Salon"))
    assert said(shown) == [
        "Where Salon looks for title, description and image, and which parts it draws, is not documented; this is what most "
        "networks do."
    ]
    assert shown.notes[0].weight is Weight.UNKNOWN


@pytest.mark.parametrize(
    ("measured", "rules", "limits", "text"),
    [
        (ImageFile(error="is missing"), {}, (), "The picture is missing."),
        (
            ImageFile("image/svg+xml", 0, 0, 900),
            {"image_types": ("image/png",)},
            (),
            "Salon does not show SVG pictures.",
        ),
        (
            ImageFile("image/png", 900, 600, 9_000),
            {},
            (limit("image_bytes", "bytes", most=5_000),),
            "Salon shows pictures of up to 5,000 bytes; this one has 9,000.",
        ),
        (
            ImageFile("image/png", 90, 600, 900),
            {},
            (limit("image_width", "pixels", least=200),),
            "Salon needs a width of 200 pixels; this picture has 90.",
        ),
        (
            ImageFile("image/png", 900, 600, 900, attached=True),
            {"fails": ("attached-image",)},
            (),
            "Salon does not show a picture that is sent as a file to keep (Content-Disposition: attachment).",
        ),
    ],
)
def test_a_picture_that_is_refused_is_lost_and_says_why(measured, rules, limits, text):
    shown = card(PAGE, network(*limits, **rules), {PICTURE: measured})
    assert (shown.image, shown.shape, shown.picture) == (None, Shape.TEXT, measured)
    assert said(shown, Weight.LOST) == [text]


def test_the_size_of_the_picture_may_decide_how_large_it_is():
    salon = network(
        limit("large_width", "pixels", least=600), limit("large_height", "pixels", least=315), large=Large.SIZE, crop=(2, 1)
    )
    wide = card(PAGE, salon, {PICTURE: ImageFile("image/png", 1200, 630, 900)})
    assert (wide.shape, wide.notes) == (Shape.LARGE, ())
    small = card(PAGE, salon, {PICTURE: ImageFile("image/png", 500, 500, 900)})
    assert small.shape is Shape.SMALL
    assert said(small) == ["Salon shows pictures large from a width of 600 pixels; this one has 500."]
    square = card(PAGE, salon, {PICTURE: ImageFile("image/png", 1000, 1000, 900)})
    assert said(square) == ["Salon crops the picture of 1000 × 1000 to 2 : 1; 50 % of it is not seen."]


@pytest.mark.parametrize(
    ("width", "height", "shape"), [(900, 899, Shape.LARGE), (900, 900, Shape.SMALL), (400, 900, Shape.SMALL)]
)
def test_a_picture_may_have_to_be_wider_than_high(width, height, shape):
    shown = card(PAGE, network(large=Large.LANDSCAPE), {PICTURE: ImageFile("image/png", width, height, 900)})
    text = f"Salon shows pictures large that are wider than high; this one has {width} × {height}."
    assert (shown.shape, said(shown)) == (shape, [text] if shape is Shape.SMALL else [])


def test_a_picture_of_unknown_size_is_taken_for_a_wide_one():
    assert card(PAGE, network(large=Large.LANDSCAPE)).shape is Shape.LARGE


def test_a_page_can_ask_for_a_small_picture():
    assert (
        card(page_of('<meta name="twitter:card" content="summary"><meta property="og:image" content="/a.jpg">')).shape
        is Shape.SMALL
    )


def test_the_strictest_of_two_sources_counts():
    both = network(limit("title", "characters", most=10), limit("title", "characters", most=5))
    assert card(page_of("<title>Green tea</title>"), both).title.value == "Gree…"


def test_a_page_that_says_nothing_has_an_empty_card():
    shown = card(page_of("<html><body><p>x</p>"))
    assert (shown.title, shown.image, shown.shape, shown.domain) == (None, None, Shape.TEXT, "example.org")


def test_a_card_is_plain_data():
    assert msgspec.json.decode(msgspec.json.encode(card(PAGE)))["title"]["source"] == "og:title"


EMBED = '{"component": {"type": 17, "components": [{"type": 10, "content": "Tea"}]}}'


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            f'<script id="discord:component-embed" type="application/json">{EMBED}</script>',
            "Discord draws the component embed in line 1 instead of this card.",
        ),
        (
            '<link rel="discord:component-embed" type="application/json" href="https://example.org/tea.json">',
            "Discord draws the component embed of https://example.org/tea.json, linked in line 1, if that is valid, "
            "instead of this card.",
        ),
    ],
)
def test_a_component_embed_is_drawn_instead_of_the_card(html, text):
    page = page_of(html + '<title>Tea</title><meta property="og:title" content="Tea">')
    evidence = networks()["discord"].limit("component")
    assert (
        Note(weight=Weight.CHANGED, part="card", text=text, at=page.components[0].at, evidence=evidence)
        in card(page, networks()["discord"]).notes
    )
    assert text not in said(card(page, networks()["slack"]))


def test_a_component_embed_that_is_not_valid_leaves_the_card():
    page = page_of('<script id="discord:component-embed">{}</script><meta property="og:title" content="Tea">')
    text = 'Discord does not draw the component embed in line 1: its type must be application/json or application/vnd.discord.component-embed+json, not "".'
    told = [note.text for note in card(page, networks()["discord"]).notes if note.part == "card"]
    assert told == [text]


def test_a_component_embed_of_too_many_components_leaves_nothing():
    parts = ", ".join(['{"type": 10, "content": "Tea"}'] * 40)
    embed = EMBED.replace('{"type": 10, "content": "Tea"}', parts)
    page = page_of(f'<script id="discord:component-embed" type="application/json">{embed}</script><title>Tea</title>')
    shown = card(page, networks()["discord"])
    assert shown.shape is Shape.NONE
    assert said(shown, Weight.NO_CARD) == ["With a component embed of more than 40 components Discord shows no card at all."]
    assert card(page, networks()["slack"]).shape is not Shape.NONE


THINGS = (
    '<meta property="og:title" content="Graph">\n<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", '
    '"headline": "In a graph"}]}</script>\n<script type="application/ld+json">[{"@type": "Event", "headline": "Fair"}, '
    '{"@type": "WebPage"}, {"@type": "NewsArticle", "headline": "Second"}]</script>'
)


@pytest.mark.parametrize(
    ("rules", "title"),
    [
        ({}, "Fair"),  # what the page is about: two articles of different names are a list
        ({"graphs": False}, "Fair"),
        ({"things": ("Event",)}, "Fair"),
        ({"things": ("NewsArticle",)}, "In a graph"),
        ({"things": ("NewsArticle",), "graphs": False}, "Second"),
        ({"things": ("WebPage", "NewsArticle"), "graphs": False}, "Graph"),  # the first is the one, and it has no headline
    ],
)
def test_a_fetcher_may_read_some_data_only(rules, title):
    shown = card(page_of(THINGS), network(titles=("jsonld:headline", "og:title"), **rules))
    assert shown.title.value == title


OFFER = (
    '<title>Html</title>\n<link rel="alternate" type="application/json+oembed" href="/o.json"><meta property="og:image" content="/a.jpg">'
    '<meta name="description" content="Plain">'
)
FIRST = {"titles": ("oembed:title", "title"), "images": ("oembed:thumbnail_url", "og:image")}


def told(kind="link", fault="", **said):
    return {"https://example.org/o.json": Embed({"type": kind, "version": "1.0", **said}, fault)}


@pytest.mark.parametrize(
    ("rules", "embeds", "title", "description", "image"),
    [
        ({}, told(title="Embed", thumbnail_url="t.png"), "Embed", "Plain", "https://example.org/t.png"),
        ({}, told(title="Embed"), "Embed", "Plain", PICTURE),
        ({}, told(title="Embed", fault="it has no type"), "Html", "Plain", PICTURE),
        ({"alone": True}, told(title="Embed"), "Embed", None, None),
        ({"alone": True, "embeds": ("photo",)}, told(title="Embed"), "Html", "Plain", PICTURE),
        ({"embeds": ("photo",)}, told("photo", title="Embed"), "Embed", "Plain", PICTURE),
    ],
)
def test_an_oembed_answer_is_a_source(rules, embeds, title, description, image):
    shown = card(page_of(OFFER), network(**FIRST, **rules), None, embeds)
    parts = (shown.title, shown.description, shown.image)
    assert [part.value if part else None for part in parts] == [title, description, image]
    assert said(shown, Weight.UNKNOWN) == []
    if title == "Embed":
        assert (shown.title.source, shown.title.at.line) == ("title in the oEmbed answer", 2)


def test_an_oembed_answer_that_was_not_asked_for_is_unknown():
    shown = card(
        page_of(OFFER), network(titles=("oembed:title", "title"), descriptions=("meta:description", "oembed:description"))
    )
    text = "Salon takes title from the oEmbed answer offered in line 2, which was not asked for."
    assert (shown.title.value, said(shown, Weight.UNKNOWN)) == ("Html", [text])
    assert said(card(page_of(OFFER), network()), Weight.UNKNOWN) == []


@pytest.mark.parametrize(
    ("name", "html", "value", "source"),
    [
        ("link:image_src", "<link rel=image_src href=/i.png>", "https://example.org/i.png", "link image_src"),
        ("meta:thumbnail", "<meta name=thumbnail content=/t.png>", "https://example.org/t.png", "meta thumbnail"),
    ],
)
def test_words_older_than_open_graph_are_sources(name, html, value, source):
    shown = card(page_of("<title>T</title>" + html), network(images=("og:image", name)))
    assert (shown.image.value, shown.image.source) == (value, source)


PICTURED = '<meta property="og:title" content="T"><meta property="og:image" content="/a.jpg">'
ASKS = '<meta name="twitter:card" content="{}">'


@pytest.mark.parametrize(
    ("rule", "said", "shape"),
    [
        (Large.CARD, None, Shape.LARGE),
        (Large.CARD, "summary", Shape.SMALL),
        (Large.CARD, "summary_large_image", Shape.LARGE),
        (Large.ASKED, None, Shape.SMALL),
        (Large.ASKED, "summary", Shape.SMALL),
        (Large.ASKED, "summary_large_image", Shape.LARGE),
    ],
)
def test_a_large_picture_may_have_to_be_asked_for(rule, said, shape):
    html = PICTURED + (ASKS.format(said) if said else "")
    made = card(page_of(html), network(large=rule))
    assert made.shape is shape
    silent = [note.text for note in made.notes]
    wanted = "Salon shows the picture large only where twitter:card says summary_large_image."
    assert silent == ([wanted] if rule is Large.ASKED and said is None else [])


@pytest.mark.parametrize(
    ("html", "shape"),
    [
        ("<title>T</title>", Shape.NONE),
        (ASKS.format("summary") + "<title>T</title>", Shape.TEXT),
        ('<meta property="og:type" content="article"><meta property="og:title" content="T">', Shape.TEXT),
        ('<meta property="og:type" content="article"><title>T</title>', Shape.NONE),
    ],
)
def test_one_of_several_ways_may_have_to_be_whole(html, shape):
    made = card(page_of(html), network(ways=(("twitter:card",), ("og:type", "og:title"))))
    assert made.shape is shape
    lost = ["Salon shows no card without twitter:card, or og:type and og:title."] if shape is Shape.NONE else []
    assert said(made, Weight.NO_CARD) == lost


@pytest.mark.parametrize(
    ("html", "title", "description"),
    [
        ('<title>T</title><meta name="description" content="D">', "T", "D"),
        ("<title>T</title>", None, None),
        ('<title>T</title><meta name="description" content="D"><meta property="og:title" content="O">', "O", None),
    ],
)
def test_title_and_description_of_the_page_may_count_as_a_pair_only(html, title, description):
    made = card(page_of(html), network(paired=True))
    assert [part.value if part else None for part in (made.title, made.description)] == [title, description]


@pytest.mark.parametrize(
    ("rule", "address", "text"),
    [
        ("relative-image", "/a.jpg", "Salon needs the whole address of a picture; this one is /a.jpg."),
        ("relative-image", "https://example.org/a.jpg", None),
        ("unrooted-image", "a.jpg", "Salon needs the address of a picture whole or from the first slash on; this one is a.jpg."),
        ("unrooted-image", "/a.jpg", None),
    ],
)
def test_the_address_of_a_picture_may_have_to_be_whole(rule, address, text):
    made = card(page_of(f'<title>T</title><meta property="og:image" content="{address}">'), network(fails=(rule,)))
    assert said(made, Weight.LOST) == ([text] if text else [])
    assert (made.image is None) is bool(text)


def test_a_picture_may_be_too_wide_for_its_height():
    rules = network(limit("image_ratio", "times", most=4))
    shapes = [card(page_of(PICTURED), rules, {PICTURE: ImageFile("image/png", width, 100)}).shape for width in (400, 401)]
    assert shapes == [Shape.LARGE, Shape.TEXT]


def test_several_pictures_are_told_where_several_are_shown():
    html = PICTURED + "".join(f'<meta property="og:image" content="/{name}.jpg">' for name in "bcdef")
    made = card(page_of(html), network(limit("images", "times", most=4)))
    assert said(made) == ["Salon shows 4 of the page's 6 pictures side by side; only the first is drawn here."]
    assert said(card(page_of(html), network(limit("images", "times", most=1)))) == []


def test_one_of_two_parts_may_be_enough():
    rules = network(needs=("title", "description|image"))
    assert said(card(page_of("<title>T</title>"), rules)) == ["Salon shows no card without a description or a picture."]
    assert card(page_of('<title>T</title><meta name="description" content="D">'), rules).shape is Shape.TEXT
    assert card(page_of("<title>T</title>" + PICTURED), rules).shape is Shape.LARGE


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ('<title>T</title><meta property="og:title" content="O"><body><p>x', "O"),
        ('<title>T</title><body>\n<meta property="og:title" content="O">', "T"),
        ('<title>T</title><p>x</p>\n<meta property="og:title" content="O">', "T"),
        ('<title>T</title>words\n<meta property="og:title" content="O">', "T"),
    ],
)
def test_tags_in_the_body_may_not_be_read(html, title):
    made = card(page_of(html), network(head=True))
    assert made.title.value == title
    late = ["Salon reads tags in the head only; og:title stands in the body in line 2."] if title == "T" else []
    assert said(made, Weight.LOST) == late
    assert card(page_of(html), network()).title.value == "O"


def test_a_page_without_anything_to_show_has_no_card():
    made = card(page_of("<html><body><p>x</p>"), network(titles=("og:title",)))
    assert (made.shape, said(made, Weight.NO_CARD)) == (Shape.NONE, ["Salon finds nothing on the page that a card could show."])


def test_a_picture_in_the_body_may_not_be_read():
    html = '<title>T</title><body><meta property="og:image" content="/a.jpg">'
    assert card(page_of(html), network(head=True)).image is None
    assert card(page_of(html), network()).image.value == PICTURE


@pytest.mark.parametrize(
    ("how", "rules", "limits", "text"),
    [
        (Sent("text/html", False, ("https://a.example/", URL)), {}, (limit("redirects", "times", most=1),), None),
        (
            Sent("text/html", False, ("https://a.example/", "https://b.example/", URL)), {}, (limit("redirects", "times", most=1),),
            f"Salon follows up to 1 redirect; the page takes more (https://a.example/ → https://b.example/ → {URL}).",
        ),
        (Sent("text/html"), {"page_types": ("text/html",)}, (), None),
        (
            Sent("application/xhtml+xml"), {"page_types": ("text/html",)}, (),
            "Salon takes text/html; the page is sent as application/xhtml+xml.",
        ),
        (Sent("text/html", True), {}, (), None),
        (
            Sent("text/html", True), {"fails": ("attachment",)}, (),
            "Salon makes no card of a page that is sent as a file to keep (Content-Disposition: attachment).",
        ),
    ],
)  # fmt: skip
def test_how_a_page_is_sent_may_leave_no_card(how, rules, limits, text):
    made = card(page_of("<title>T</title>"), network(*limits, **rules), sent=how)
    assert (said(made, Weight.NO_CARD), made.shape) == (([text], Shape.NONE) if text else ([], Shape.TEXT))


@pytest.mark.parametrize(
    ("url", "shape"),
    [
        ("https://tea.example/", Shape.TEXT),
        ("http://tea.example/", Shape.NONE),
        ("http://localhost:8000/", Shape.TEXT),  # readers will have another address
        ("http://127.0.0.1:8000/", Shape.TEXT),
    ],
)
def test_a_page_may_have_to_be_sent_over_https(url, shape):
    assert card(page_of("<html><title>T</title>", url), network(fails=("page-not-https",))).shape is shape


def test_a_picture_of_unknown_weight_is_told():
    rules = network(limit("image_bytes", "bytes", most=1000))
    text = "Salon shows pictures of up to 1,000 bytes; the server does not tell how many this one has."
    assert said(card(page_of(PICTURED), rules, {PICTURE: ImageFile("image/png", 1200, 630, 0)}), Weight.UNKNOWN) == [text]
    assert said(card(page_of(PICTURED), rules, {PICTURE: ImageFile("image/png", 1200, 630, 9)}), Weight.UNKNOWN) == []


def test_a_small_picture_may_be_cropped_too():
    html = PICTURED + ASKS.format("summary")
    made = card(page_of(html), network(thumb=(1, 1)), {PICTURE: ImageFile("image/png", 1200, 600, 9)})
    assert said(made) == ["Salon crops the picture of 1200 × 600 to 1 : 1; 50 % of it is not seen."]


def test_a_picture_that_has_no_address_is_lost():
    html = '<title>T</title>\n<meta property="og:image" content="data:image/png;base64,AAAA">'
    text = "og:image in line 2 is no address that can be fetched: data:image/png;base64,AAAA"
    assert said(card(page_of(html), network()), Weight.LOST) == [text]
