import pytest

from documents import at, told
from samara.core.facts import SeeAlso
from samara.reading.signposts import SIGNPOSTS
from samara.widgets.words import languages

LIST = '<ul><li><a href="/green.html">Green tea</a></li><li><a href="/black.html">Black tea</a></li></ul>'


def listed(html: str) -> list[list[str]]:
    """The addresses of each list on a page, below its host."""
    return [[link.url.removeprefix("https://example.org") for link in each.links] for each in told("seealso", html)]


def test_seealso_names_the_label_the_links_and_the_range_in_the_text() -> None:
    html = f"<main><h1>Tea</h1><p>Young leaves.</p><h2>See also</h2>{LIST}<h2>Notes</h2><p>None.</p></main>"
    text = told("text", html).main
    (found,) = told("seealso", html)
    assert found == SeeAlso("See also", told("links", html), text.index("See also"), text.index("\nNotes"), at(html, "<h2>"))
    assert text[found.start : found.end] == "See also\nGreen tea\nBlack tea"


def test_seealso_outside_the_main_text_has_no_range() -> None:
    (found,) = told("seealso", f"<main><p>Young leaves.</p></main><aside><h2>Related articles</h2>{LIST}</aside>")
    assert (found.start, found.end) == (0, 0)


@pytest.mark.parametrize("lang", sorted({each.partition("-")[0] for each in languages()} | {"pl", "sv", "ko", "el"}))
def test_seealso_knows_its_words_in_every_language(lang: str) -> None:
    for words in SIGNPOSTS[lang].split("|"):
        label = " ".join(words.split()).capitalize()
        assert listed(f"<h2>{label}</h2>{LIST}") == [["/green.html", "/black.html"]], label


@pytest.mark.parametrize(
    "html",
    [
        f"<section><h2 id=see>4.2. See Also:</h2><a id=x></a><p>Read on:</p>{LIST}</section>",
        "<h2>SEE ALSO</h2> <b><a href=/green.html>green</a></b>(1), <b><a href=/black.html>black</a></b>(1)<p><hr><a href=/index>Index</a>",
        f'<div class=mw-heading><h2>See also</h2><span>[<a href="/?title=Tea&action=edit">edit</a>]</span></div>{LIST}',
        f'<h2><span>See also</span><span>[<a href="/?title=Tea&action=edit">edit</a>]</span></h2>{LIST}',
        "<h3>Further reading</h3><dl><dt>Tea: <a href=/green.html>Green</a><dd>Short and cool.<dt><a href=/black.html>Black</a><dd>Boiling.</dl>",
        "<div class=note><p class=title>See also</p><dl><dt><a href=/green.html>Green</a><dd>Short.<dt><a href=/black.html>Black</a></dl></div>",
        "<p><strong>Related articles:</strong> <a href=/green.html>Green tea</a>, <a href=/black.html>Black tea</a></p><p>More tea.</p>",
        "<p>See also <a href=/green.html>Green tea</a> and <a href=/black.html>Black tea</a>.</p>",
        "<p>See also: <a href=/green.html>Green tea</a>, which is short, and <a href=/black.html>Black tea</a> for the winter</p>",
        f"<p><b>See also</b></p>{LIST}<p>Prose.</p>",
        "<dl><dt><span>See Also:</span></dt><dd><a href=/green.html>Green</a>, <a href=/black.html>Black</a></dd><dt>Author<dd><a href=/ann>Ann</a></dl>",
        "<main><table><tr><th>See also</th><td><a href=/green.html>Green</a>, <a href=/black.html>Black</a></td></tr></table></main>",
        f'<nav aria-label="Related pages">{LIST}</nav>',
        f"<aside><div><div><p>You may also like</p>{LIST}</div></div></aside>",
        f"<details><summary>Related topics</summary>{LIST}</details>",
        "<section><h2>Related posts</h2><div><article><a href=/green.html><img alt=''></a><h3><a href=/green.html>Green</a></h3></article>"
        "<article><h3><a href=/black.html>Black</a></h3><p>Boiling water.</p></article></div></section>",
        f"<main><article><p>Tea.</p><footer><h2>Related posts</h2>{LIST}</footer></article></main>",
        "<h2>See also</h2><ul><li><a href=/green.html>Green</a></li><li><a href=/black.html>Black</a></li><li>A book, out of print</li></ul>",
        "<p>See also</p><dl><dt>tea.pot<dd>Holds it.<dt>tea.cup<dd>Too.<dt><a href=/green.html>green</a><dt><a href=/black.html>black</a></dl>",
    ],
)
def test_seealso_is_told_by_structure(html: str) -> None:
    assert [list(dict.fromkeys(urls)) for urls in listed(f"<body>{html}")] == [["/green.html", "/black.html"]]


@pytest.mark.parametrize(
    "html",
    [
        f"<footer><h2>Related links</h2>{LIST}</footer>",
        f"<header><p>See also</p>{LIST}</header>",
        f'<div class=related role=navigation aria-label="related navigation"><h3>Navigation</h3>{LIST}</div>',
        f'<nav data-samara=linking/related-pages aria-label="See also"><p>See also</p>{LIST}</nav>',
        f"<div class='yarpp yarpp-related'><h3>Related posts</h3>{LIST}</div>",
        "<h2>See also</h2><p>What the old books say of tea is long, and whoever wants to know it reads them all, one after the other, in "
        "the library of the town, where they stand beside <a href=/green.html>green tea</a> in a glass case.</p>",
        "<h2>See also</h2><p>None.</p><p>None at all.</p>" + LIST,
        "<h2>See also</h2><ul><li><a href=https://other.example/>Elsewhere</a></ul>",
        "<h2>See also</h2><ul><li><a href=#brew>Brewing</a><li><a href=tea.html#x>This page</a></ul>",
        "<h2>See also</h2><h2>Shop</h2>" + LIST,
        "<h2>See also</h2><form><a href=/green.html>Green</a></form>",
        "<p>See also the chapter on <a href=/green.html>green tea</a> for how long it takes to draw in the cold of the winter.</p>",
        "<p>We should see also <a href=/green.html>green tea</a></p>",
        "<p>Related to tea: <a href=/green.html>green</a></p>",
        f"<ul><li><a href=/related>Related articles</a>{LIST}</ul>",
        f"<p><a href=/x>See also</a></p>{LIST}",
        f"<h2>Latest posts</h2>{LIST}",
        f"<h2>References</h2>{LIST}",
        "<h2>See also</h2><ul>" + "".join(f"<li><a href=/{number}.html>Tea {number}</a>" for number in range(300)) + "</ul>",
        "<h2>See also</h2>",
        "<h2>See also",
        "See also",
    ],
)
def test_seealso_passes_over_what_only_looks_like_it(html: str) -> None:
    assert listed(f"<body>{html}") == []


def test_seealso_tells_several_lists_in_their_order_and_each_link_once() -> None:
    html = (
        "<main><p>See also: <a href=/a.html>A</a></p><p>Tea.</p>"
        f"<section aria-label='See also'><h2>See also</h2>{LIST}</section><p>See also <a href=/b.html>B</a>.</p></main>"
    )
    text = told("text", html).main
    assert listed(html) == [["/a.html"], ["/green.html", "/black.html"], ["/b.html"]]
    assert [text[each.start : each.end] for each in told("seealso", html)] == [
        "See also: A", "See also\nGreen tea\nBlack tea", "See also B.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "piece",
    ["<p>See also</p>", "<div>See also ", "<b>See also</b>: <a href=/a>a</a> ", f"<dt>See also<dd>{LIST}", "<ul><li>See also"],
)
def test_seealso_reads_endless_pages_in_time(piece: str) -> None:
    assert len(told("seealso", piece * 4_000)) <= 100
