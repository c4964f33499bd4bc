"""Related pages: the right ones, in the reader's language, with the reason; never itself, never a listing."""

from pathlib import Path

from mending import mended
from samara.core.edit import strip
from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.practices.linking.fixes.related_pages import Next, choose
from samara.reading.sites import Wish, read

FIX = "linking/related-pages"
URL = "https://example.org/tea/green.html"


def site(folder: Path, pages: dict[str, str]):
    for name, html in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f'<!doctype html><html lang="en"><meta charset="utf-8">{html}', encoding="utf-8")
    settings = Settings().replace(url="https://example.org/", workers=1)
    found = read(str(folder), settings, Wish(keep=False))
    return choose(found, Graph(found), settings)


ARTICLE = '<meta property="og:type" content="article"><title>{0}</title><main><h1>{0}</h1><p>{1}</p></main>'
TEAS = {
    "index.html": '<title>Home</title><main><a href="green.html">Green</a> <a href="white.html">White</a></main>',
    "green.html": ARTICLE.format("Green tea", "Sencha and gyokuro are steamed. Sencha is the everyday one."),
    "white.html": ARTICLE.format("White tea", "Silver needle is dried in the sun, as sencha never is. Sencha again."),
    "bread.html": ARTICLE.format("Bread", "Flour, a long night."),
    "list.html": "<title>Sencha list</title><main>" + "<article><h2>Sencha</h2></article>" * 6 + "</main>",
}


def test_pages_like_it_come_first_then_neighbours(tmp_path):
    chosen = site(tmp_path, TEAS)
    assert chosen["https://example.org/green.html"][:2] == (
        Next("https://example.org/white.html", "White tea", ("sencha",)),
        Next("https://example.org/bread.html", "Bread", neighbour=True),
    )


def test_no_page_is_related_to_itself_and_none_twice(tmp_path):
    for url, found in site(tmp_path, TEAS).items():
        urls = [each.url for each in found]
        assert url not in urls
        assert len(set(urls)) == len(urls)


def test_what_the_text_links_to_is_not_repeated(tmp_path):
    linked = TEAS | {"green.html": TEAS["green.html"].replace("steamed.", 'steamed. See <a href="white.html">white</a>.')}
    assert "https://example.org/white.html" not in [each.url for each in site(tmp_path, linked)["https://example.org/green.html"]]


def test_languages_are_kept_apart(tmp_path):
    german = '<title>Sencha</title><script>document.documentElement.lang="de"</script><main><p>Sencha.</p></main>'
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "sencha.html").write_text(
        f'<!doctype html><html lang="de"><meta charset="utf-8">{german}', encoding="utf-8"
    )
    chosen = site(tmp_path, TEAS)
    assert chosen["https://example.org/de/sencha.html"] == ()
    assert not any("de/" in each.url for found in chosen.values() for each in found)


PAGE = '<html lang="fr"><head><meta charset="utf-8"><title>Thé</title><meta property="og:type" content="article"></head><main><p>Thé.</p></main></html>'


def test_the_block_is_drawn_with_reasons_and_relative_addresses():
    found = (
        Next("https://example.org/tea/white.html", "Thé <blanc>", ("vapeur", "feuilles")),
        Next("https://example.org/", "Accueil", neighbour=True),
    )
    after, plan = mended(PAGE, FIX, prepared={URL: found})
    assert '<li><a href="white.html">Thé &lt;blanc&gt;</a> <small>Parle aussi de vapeur, feuilles</small></li>' in after
    assert '<li><a href="../">Accueil</a> <small>Dans la même rubrique</small></li>' in after
    assert [file.path for file in plan.files] == ["samara.css"]
    assert strip(after.encode()).decode() == PAGE


def test_a_page_like_no_other_is_refused():
    after, plan = mended(PAGE, FIX, prepared={})
    assert (after, [str(each.reason) for each in plan.refused]) == (PAGE, ["nothing-alike"])


def test_none_are_wanted_when_the_setting_is_0():
    after, plan = mended(PAGE, FIX, prepared={}, settings=Settings().replace(related=0))
    assert (after, plan.refused) == (PAGE, ())
