"""Edits of bytes: made where they belong, taken out again exactly, the rest of the page untouched."""

import json
import random
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samara.core.edit import (
    Amend,
    Block,
    Drawing,
    Edit,
    HeadEntry,
    NewFile,
    Reason,
    Refusal,
    Remove,
    Where,
    apply,
    ours,
    plan_page,
    script,
    strip,
)
from samara.core.html import Document

URL = "https://example.org/tea/green.html"
HEAD = HeadEntry("og:title", '<meta property="og:title" content="Grüner Tee"/>')
BLOCK = Block('<aside data-samara="sharing/share-bar"><p><a href="../x.html">Tee für Zwei</a></p></aside>')
OFFERS = {"sharing/head-tags": [HEAD], "sharing/share-bar": [BLOCK]}
HEAD_WRITTEN = '<!--samara sharing/head-tags-->\n<meta property="og:title" content="Grüner Tee"/>\n<!--/samara-->'
BLOCK_WRITTEN = f"<!--samara sharing/share-bar-->{BLOCK.html}<!--/samara-->"


def optimised(data, offers=OFFERS):
    plan = plan_page(Document(data, URL), offers)
    return apply(data, plan.edits)


def written(text):
    """The page with [head] and [block] replaced by what is written there."""
    return text.replace("[head]", HEAD_WRITTEN).replace("[block]", BLOCK_WRITTEN)


@pytest.mark.parametrize(
    "page",
    [
        # written tags
        "<!doctype html><html><head><meta charset=utf-8><title>T</title>[head]</head><body><main>é[block]</main></body></html>",
        # the end of the head is implied by the first element of the body, by text, by <body>, by the end
        "<!doctype html><meta charset=utf-8><title>T</title>[head]\n<h1>é</h1><p>x[block]",
        "<meta charset=utf-8><title>T</title>[head] text é[block]",
        "<html><head><meta charset=utf-8>[head]<body>é[block]</body></html>",
        "<html><head><meta charset=utf-8>[head]\n<p>é</head>é[block]",
        # no head at all
        "<!doctype html><html lang=de>[head]<body><meta charset=utf-8><p>é[block]</body>",
        "<!-- first --><!doctype html>[head]<p><meta charset=utf-8>é[block]",
        # signs of an end that are none
        "<head><meta charset=utf-8><script>'</head>'</script><!-- </head> --><style></head></style>[head]</head><p>é[block]",
        "<head><meta charset=utf-8><template></head></template>[head]</head><body>é[block]</body>",
        "<head><meta charset=utf-8>[head]<noscript><img src=x></noscript><title>T</title></head><p>é[block]</body>",
        "<head><meta charset=utf-8><noscript><link rel=x></noscript>[head]</head><body>é[block]</body>",
        # the main content
        "<meta charset=utf-8>[head]<main><article>é[block]</article><p></main>",
        "<meta charset=utf-8>[head]<main><article>é</article><article></article>[block]</main>",
        "<meta charset=utf-8>[head]<article>é<article></article>[block]</article><footer></footer>",
        "<meta charset=utf-8>[head]<div role=main><div>é</div>[block]</div><footer></footer>",
        "<meta charset=utf-8>[head]<div>é</div>[block]<footer></footer>",
        "<meta charset=utf-8>[head]<div><article>1</article><article>2</article>é</div>[block]</body>",
        "<meta charset=utf-8>[head]<main><a href=x>é</main>",
        "<meta charset=utf-8>[head]<table><td><main>é</main></table><p>[block]</body>",
    ],
)
def test_additions_stand_where_they_belong(page):
    source = page.replace("[head]", "").replace("[block]", "").encode()
    assert optimised(source).decode() == written(page)
    assert strip(optimised(source)) == source


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-16-le", "cp1251", "shift_jis", "iso-2022-jp", "koi8-r"])
def test_additions_are_in_the_encoding_of_the_page(charset):
    letters = "Чай без сахара, только вода и листья. " * 3 if charset in ("cp1251", "koi8-r") else "緑茶をいれます。おいしいお茶"
    declared = "" if charset.startswith("utf") else f"<meta charset={charset}>"
    source = f"<!doctype html><title>{letters}</title>{declared}<main><p>{letters}</p></main>".encode(charset)
    result = optimised(source)
    assert strip(result) == source
    text = Document(result, URL)
    assert text.tree.css_first("title").text() == letters
    assert text.tree.css_first("meta[property]").attributes["content"] == "Grüner Tee"
    assert text.tree.css_first("main > aside a").text() == "Tee für Zwei"


def test_a_page_that_names_no_encoding_gets_references():
    assert b"Gr&#252;ner Tee" in optimised(b"<title>T</title><main></main>")


def test_a_page_with_windows_line_ends_keeps_them():
    result = optimised(b"<head>\r\n<title>T</title>\r\n</head>\r\n<main></main>")
    assert result.count(b"\n") == result.count(b"\r\n")


def test_relative_addresses_survive_a_base():
    result = optimised(b'<base href="https://cdn.example.com/"><main>x</main>')
    assert b'href="https://example.org/x.html"' in result


def test_data_cannot_end_its_script():
    assert script({"a": "</script><!--<script>&amp; é"}) == (
        '<script type="application/ld+json">{"a":"\\u003c/script\\u003e\\u003c!--\\u003cscript\\u003e\\u0026amp; \\u00e9"}</script>'
    )


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text())),
    st.sampled_from(["utf-8", "utf-16", "cp1251", "shift_jis", ""]),
)
def test_law_data_says_the_same_in_html_and_xml_and_every_encoding(value, charset):
    element = script(value)
    assert json.loads(ET.fromstring(element).text) == value
    declared = f"<meta charset={charset}>" if charset and charset != "utf-16" else ""
    source = f"<!doctype html><title>T</title>{declared}<main>x</main>".encode(charset or "ascii")
    result = optimised(source, {"a/b": [HEAD, HeadEntry("JSON-LD", element)]})
    assert strip(result) == source
    found = Document(result, URL).tree.css_first("head > script")
    assert json.loads(found.text_lexbor()) == value


def test_in_a_long_head_only_what_networks_read_stands_early():
    start, end = "<title>T</title>", f"<style>{' ' * 30_000}</style></head><p>x"
    element = script({"a": 1})
    offers = {"a/b": [HeadEntry("JSON-LD", element), HeadEntry("x", "<link/>")], "c/d": [HeadEntry("y", element)]}
    result = optimised(f"{start}{end}".encode(), offers).decode()
    early = f"{start}<!--samara a/b-->\n<link/>\n<!--/samara--><style>"
    late = f"</style><!--samara a/b-->\n{element}\n<!--/samara--><!--samara c/d-->\n{element}\n<!--/samara--></head>"
    assert result.startswith(early)
    assert result.endswith(f"{late}<p>x")
    assert strip(result.encode()).decode() == start + end


def test_one_key_is_written_once_and_the_first_offer_wins():
    other = HeadEntry("og:title", '<meta property="og:title" content="Other"/>')
    result = optimised(b"<title>T</title><p>", {"a/first": [HEAD], "b/second": [other]})
    assert result.count(b"og:title") == 1
    assert b"Other" not in result


@pytest.mark.parametrize(
    ("page", "fix", "reason"),
    [
        ("<head><title>T", "sharing/head-tags", Reason.TOO_BROKEN),
        ("<head><script>", "sharing/head-tags", Reason.TOO_BROKEN),
        ("<p>text<!-- open", "sharing/share-bar", Reason.TOO_BROKEN),
        ("<p>text<textarea>", "sharing/share-bar", Reason.TOO_BROKEN),
        ("<table><td>text", "sharing/share-bar", Reason.TOO_BROKEN),
        ("<p>text<div class", "sharing/share-bar", Reason.TOO_BROKEN),
        ("<frameset><frame src=x></frameset>", "sharing/share-bar", Reason.FRAMES),
    ],
)
def test_a_broken_page_is_refused_not_damaged(page, fix, reason):
    plan = plan_page(Document(page.encode(), URL), {fix: OFFERS[fix]})
    assert plan.edits == ()
    assert [(each.fix, each.reason) for each in plan.refused] == [(fix, reason)]


def test_refusals_of_fixes_are_kept():
    plan = plan_page(Document(b"<p>", URL), {"a/b": [Refusal(Reason.NO_TEXT, "Nothing to say.", "description")]})
    assert [(each.fix, each.reason, each.part) for each in plan.refused] == [("a/b", Reason.NO_TEXT, "description")]


def corrected(source, *offers):
    return apply(source, plan_page(Document(source, URL), {"a/b": offers}).edits)


@pytest.mark.parametrize(
    ("source", "offer", "result"),
    [
        ("<meta name=og:title content=T>", Amend(0, "name", name="property"), "<meta property=og:title content=T>"),
        ("<META NAME='og:image' content='/a'>", Amend(0, "content", value="x&y"), "<META NAME='og:image' content='x&amp;y'>"),
        ("<meta content=/a >", Amend(0, "content", value='say "x"'), '<meta content="say &quot;x&quot;" >'),
        ("<meta content>", Amend(0, "content", value="x"), '<meta content="x">'),
        ('<meta content="">', Amend(0, "content", value="x"), '<meta content="x">'),
        ("<p><meta name=a><p>", Remove(3), "<p><p>"),
        ("<p>\n  <meta name=a>\n<p>", Remove(6), "<p>\n<p>"),
        ("<p>\r\n<meta name=a>\r\n<p>", Remove(5), "<p>\r\n<p>"),
        ("<img src=a>", Amend(0, "loading", value="lazy"), '<img loading="lazy" src=a>'),
        ("<h2>Tea</h2>", Amend(0, "id", value='a"b'), '<h2 id="a&quot;b">Tea</h2>'),
        ("<p>a<script>if (a < b) '</p>'</script>b", Remove(4, whole=True), "<p>ab"),
        ("<div>\n <div class=x><div>1</div><b>2</b></div>\n</div>", Remove(7, whole=True), "<div>\n</div>"),
        ("<ul><li>1<iframe src=x></iframe><li>2</ul>", Remove(9, whole=True), "<ul><li>1<li>2</ul>"),
        ("<main><a href=x><b>1</b></a> 2</main>", Remove(6, whole=True), "<main> 2</main>"),
        ("<ul>\n<li><b>1</b></li>\n<li>2</ul>", Remove(5, whole=True), "<ul>\n<li>2</ul>"),
    ],
)
def test_corrections_touch_only_what_they_correct(source, offer, result):
    assert corrected(source.encode(), offer).decode() == result


def test_a_correction_of_nothing_is_our_error():
    with pytest.raises(ValueError, match="none starts"):
        corrected(b"<p>", Remove(1))


def test_one_element_is_corrected_once():
    source = b"<meta name=a content=b>"
    offers = {"a/b": [Remove(0)], "c/d": [Amend(0, "name", name="property")]}
    assert apply(source, plan_page(Document(source, URL), offers).edits) == b""


def test_one_attribute_is_corrected_once_and_others_too():
    source = b"<img src=a>"
    offers = {
        "a/b": [Amend(0, "loading", value="lazy")],
        "c/d": [Amend(0, "loading", value="eager"), Amend(0, "alt", value="")],
        "e/f": [Remove(0)],
    }
    assert apply(source, plan_page(Document(source, URL), offers).edits) == b'<img loading="lazy" alt="" src=a>'


def test_nothing_happens_in_what_is_taken_out():
    source = b"<div><img src=a><p>1</div><p>2"
    offers = {"a/b": [Amend(5, "alt", value="")], "c/d": [Remove(0, whole=True), Block("<hr/>", 0)], "e/f": [Block("<br/>", 5)]}
    plan = plan_page(Document(source, URL), offers)
    assert (apply(source, plan.edits), plan.fixes) == (b"<!--samara c/d--><hr/><!--/samara--><p>2", ("c/d",))


def test_what_a_fix_takes_out_goes_together_or_stays():
    source = b"<p><i>1</i><div><b>2</div>3</b>"
    offers = {"a/b": [Remove(3, whole=True), Remove(16, whole=True)], "c/d": [Remove(3, whole=True)]}
    plan = plan_page(Document(source, URL), {"a/b": offers["a/b"]})
    assert (plan.edits, [each.reason for each in plan.refused]) == ((), [Reason.TOO_BROKEN])
    plan = plan_page(Document(source, URL), offers)
    assert (apply(source, plan.edits), plan.fixes) == (b"<p><div><b>2</div>3</b>", ("c/d",))


@pytest.mark.parametrize(
    "source",
    [
        "<ul><li class=x>1<li>2</ul>",
        "<ul><li>1<ul><li>2</li></ul></ul>",
        "<div><p>1",
        "<div><b>1</div>2</b>",
        "<div><dl><dd>1<div class=x>2</dd><dt>3</dt><dd>4</dd></dl></div>5",
        "<table><div>1</div></table>",
    ],
)
def test_what_has_no_certain_end_stays(source):
    at = source.index("<", 1) if source.startswith(("<ul", "<table")) else 0
    plan = plan_page(Document(source.encode(), URL), {"a/b": [Remove(at, whole=True)]})
    kept = apply(source.encode(), plan.edits).decode()
    if plan.refused:
        assert (kept, plan.refused[0].reason) == (source, Reason.TOO_BROKEN)
    else:
        assert kept == "<table></table>"


@pytest.mark.parametrize(
    ("where", "result"),
    [
        (Where.BEFORE, "<p>1[block]<h2>Tea <i>x</i></h2>2"),
        (Where.AFTER, "<p>1<h2>Tea <i>x</i></h2>[block]2"),
        (Where.INSIDE, "<p>1<h2>Tea <i>x</i>[block]</h2>2"),
    ],
)
def test_a_block_may_stand_by_an_element(where, result):
    source = b"<p>1<h2>Tea <i>x</i></h2>2"
    offers = {"a/b": [Block('<a data-samara="a/b" href="#t">#</a>', 4, where)]}
    written = result.replace("[block]", '<!--samara a/b--><a data-samara="a/b" href="#t">#</a><!--/samara-->').encode()
    assert optimised(source, offers) == written
    assert strip(written) == source


def test_a_block_that_would_change_the_page_is_left_out_alone():
    source = b"<main><h2>1</h2><h2><a href=x>2</a></h2><table><tr><td>3</table></main>"
    block = '<div data-samara="a/b"></div>'
    offers = {"a/b": [Block(block, 6), Block(block, source.index(b"<tr"), Where.BEFORE)]}
    plan = plan_page(Document(source, URL), offers)
    assert apply(source, plan.edits) == source.replace(
        b"<h2>1</h2>", b"<h2>1</h2><!--samara a/b-->" + block.encode() + b"<!--/samara-->"
    )
    assert [(each.fix, each.reason) for each in plan.refused] == [("a/b", Reason.TOO_BROKEN)]


def test_a_block_is_not_written_into_text():
    source = b"</body><title>T</title><frameset>"
    plan = plan_page(Document(source, URL), {"a/b": [Block('<i data-samara="a/b">x</i>', 7, Where.INSIDE)]})
    assert (plan.edits, [each.reason for each in plan.refused]) == ((), [Reason.TOO_BROKEN])


def test_an_entry_may_stand_where_a_tag_is_taken_out():
    source = b"<title>T</title>\n<meta name=a>\n<p>x"
    plan = plan_page(Document(source, URL), {"a/b": [Remove(17), HeadEntry("x", "<link/>")]})
    assert apply(source, plan.edits) == b"<title>T</title><!--samara a/b-->\n<link/>\n<!--/samara-->\n<p>x"


def test_edits_that_overlap_are_our_error():
    with pytest.raises(ValueError, match="overlaps"):
        apply(b"abcdef", [Edit(0, 3, b"x", "a"), Edit(2, 4, b"y", "b")])


def test_files_come_with_what_needs_them_and_only_once():
    file = NewFile("samara.css", b"p{}")
    plan = plan_page(Document(b"<main>x</main>", URL), {"a/b": [BLOCK, file], "c/d": [BLOCK, file], "e/f": [NewFile("no", b"")]})
    assert plan.files == (file,)
    with pytest.raises(ValueError, match="two fixes"):
        plan_page(Document(b"<main>x</main>", URL), {"a/b": [BLOCK, file], "c/d": [BLOCK, NewFile("samara.css", b"")]})


def test_a_drawing_is_made_when_it_is_asked_for():
    made = []
    drawing = Drawing("card.png", lambda: made.append(1) or b"png")
    assert plan_page(Document(b"<main>x</main>", URL), {"a/b": [BLOCK, drawing]}).files == (drawing,)
    assert made == []
    assert drawing.data == b"png"


def test_comments_like_ours_that_never_close_are_left_alone():
    source = b"<p><!--samara x--><p>"
    assert strip(source) is source or strip(source) == source
    assert ours(source) == []


def elements(data):
    """Every element outside of what we added, with its parent, in order; what is open around us may be reopened within us."""
    document = Document(data, URL)
    added = ours(data)
    original = document.encoded.original
    within = {node.mem_id for block in document.tree.css("[data-samara]") for node in block.css("*")}
    found = []
    for node in document.tree.css("*"):
        place = node.attributes.get("$")
        if node.mem_id in within or (place and any(start <= original(int(place)) < end for start, end in added)):
            continue
        found.append((node.tag, node.parent.tag if node.parent else ""))
    return found


PIECES = st.sampled_from([
    "<html>", "<head>", "</head>", "<body>", "</body>", "</html>", "<title>T</title>", "<title>",
    "<meta/>", "<link>", "<script>1</script>", "<main>", "</main>", "<article>", "</article>", "<div>",
    "</div>", "<div/role=main>", "<p>", "</p>", "text", "é", "<a/href=x>", "</a>",
    "<b>", "</b>", "<table>", "<tr><td>", "</table>", "<ul><li>", "</ul>", "<footer>",
    "</footer>", "<svg>", "</svg>", "<select>", "</select>", "<button>", "</button>", "<!--c-->",
    "<!--", "-->", "<noscript>", "</noscript>", "<template>", "</template>", "<style></main></style>", "<form>",
    "</form>", "<h1>", "</h1>", "<br>", "</br>", "<math>", "<textarea>", "</textarea>",
    "<!doctype>", "<frameset>", "<![CDATA[</head>]]>", "<!--[if IE]></head><body><![endif]-->", "<![if !IE]>", "{{ '</head>' }}",
    "<?php echo '</head>' ?>", "<script>document.write('</head><main>')</script>", "<META NAME=a />", "<BR/>", "<noframes></head></noframes>",
    "<iframe></body></iframe>", "<p {{ x }}>", "<div class=a class=b>", "<p", "</", "<", "<plaintext>",
])  # fmt: skip
ENCODINGS = {
    "utf-8": b"", "utf-8-sig": b"", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff", "windows-1252": b"<meta charset=windows-1252>",
    "shift_jis": b"<meta charset=shift_jis>", "koi8-r": b'<meta http-equiv=content-type content="text/html; charset=koi8-r">',
}  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=14), st.sampled_from(list(ENCODINGS)), st.sampled_from(["\n", "\r\n", ""]))
def test_law_additions_leave_any_page_as_it_was(pieces, charset, between):
    source = ENCODINGS[charset] + between.join(pieces).encode(charset, "xmlcharrefreplace")
    result = optimised(source)
    assert strip(result) == source
    assert elements(result) == elements(source)
    assert optimised(strip(result)) == result


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=14), st.integers(0, 13), st.sampled_from(Where))
def test_law_what_happens_by_an_element_leaves_the_others(pieces, number, where):
    source = "\n".join(pieces).encode()
    document = Document(source, URL)
    starts = [document.encoded.original(token.start) for token in document.tokens() if token.kind == "start"]
    if not starts or not document.agrees:
        return
    at = starts[number % len(starts)]
    beside = optimised(source, {"a/b": [Block('<i data-samara="a/b">x</i>', at, where)]})
    assert strip(beside) == source
    assert elements(beside) == elements(source)
    left, whole = elements(optimised(source, {"a/b": [Remove(at, whole=True)]})), elements(source)
    fewer = len(whole) - len(left)
    assert any(whole[:start] + whole[start + fewer :] == left for start in range(len(left) + 1))


@pytest.mark.parametrize("path", sorted(Path(__file__).parents[2].glob("examples/**/*.html"))[:40], ids=lambda path: path.stem)
def test_law_holds_on_the_example_site(path):
    source = path.read_bytes()
    result = optimised(source)
    assert strip(result) == source
    assert result != source
    assert elements(result) == elements(source)


def test_edits_made_in_any_order_give_the_same_page():
    edits = [Edit(at, at + 1, b"", "a") for at in range(0, 20, 2)]
    shuffled = random.Random(1).sample(edits, len(edits))
    assert apply(bytes(range(20)), shuffled) == apply(bytes(range(20)), edits)


def test_a_block_that_has_no_place_takes_its_style_along():
    offers = {"a/bar": [HeadEntry("style", '<link rel="stylesheet" href="/s.css"/>'), BLOCK], "a/head": [HEAD]}
    plan = plan_page(Document(b"<title>T</title><frameset><frame src=x></frameset>", URL), offers)
    assert plan.fixes == ("a/head",)


def test_a_page_with_line_ends_of_old_macs_keeps_them():
    assert b"\n" not in optimised(b"<head>\r<meta charset=utf-8>\r<title>T</title>\r</head>\r<main>x</main>")
