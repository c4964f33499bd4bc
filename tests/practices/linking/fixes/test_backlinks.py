"""Pages that link here: from their texts, in the page's language, the most linked first, and only where the owner asks."""

from pathlib import Path

from mending import SITE, mended
from samara import api
from samara.core.edit import strip
from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.practices.linking.fixes.backlinks import Referrer, gather
from samara.reading.sites import Wish, read

FIX = "linking/backlinks"
URL = SITE + "tea/green.html"
ARTICLE = '<!doctype html><html lang="{lang}"><meta charset="utf-8"><meta property="og:type" content="article"><title>{title}</title><main><p>{text}</p></main>'


def article(title: str, text: str, lang: str = "en") -> str:
    return ARTICLE.format(title=title, text=text, lang=lang)


PAGES = {
    "index.html": '<title>Home</title><main><a href="green.html">Green</a></main>',
    "green.html": article("Green tea", 'Like <a href="white.html">white</a>.'),
    "white.html": article("White tea", 'Unlike <a href="green.html">green</a> and <a href="pot.html">in a pot</a>.'),
    "pot.html": article("Pots | Tea house", 'For <a href="green.html">green tea</a> and <a href="white.html">white</a>.'),
    "menu.html": article("Menus", "Nothing.").replace("<main>", '<nav><a href="green.html">Green</a></nav><main>'),
    "gruen.html": article("Grüner Tee", 'Wie <a href="green.html">Green tea</a>.', "de"),
    "hidden.html": article("Hidden", 'See <a href="green.html">green</a>.').replace(
        "<title>", "<meta name=robots content=noindex><title>"
    ),
}


def site(folder: Path) -> tuple[str, Settings]:
    for name, html in PAGES.items():
        (folder / name).write_text(html, encoding="utf-8")
    return str(folder), Settings().replace(url=SITE, site_name="Tea house", workers=1)


def test_the_pages_are_those_whose_text_links_here(tmp_path: Path) -> None:
    source, settings = site(tmp_path)
    found = read(source, settings, Wish(keep=False))
    assert gather(found, Graph(found), settings) == {
        SITE + "green.html": (Referrer(SITE + "white.html", "White tea"), Referrer(SITE + "pot.html", "Pots")),
        SITE + "white.html": (Referrer(SITE + "green.html", "Green tea"), Referrer(SITE + "pot.html", "Pots")),
        SITE + "pot.html": (Referrer(SITE + "white.html", "White tea"),),
    }


PAGE = ARTICLE.format(title="Thé", text="Vert.", lang="fr")
THERE = {URL: (Referrer(SITE + "tea/white.html", "Thé <blanc>"), Referrer(SITE + "pots.html", "Théières"))}


def test_the_block_is_drawn_up_to_the_number_that_is_asked_for() -> None:
    after, plan = mended(PAGE, FIX, prepared=THERE, settings=Settings().replace(backlinks=1))
    assert (
        '<p class="samara-title">Pages qui renvoient ici</p><ul role="list"><li><a href="white.html">Thé &lt;blanc&gt;</a></li></ul>'
        in after
    )
    assert [file.path for file in plan.files] == ["samara.css"]
    assert strip(after.encode()).decode() == PAGE


def test_a_page_that_no_text_links_to_is_refused() -> None:
    after, plan = mended(PAGE, FIX, prepared={}, settings=Settings().replace(backlinks=5))
    assert (after, [str(each.reason) for each in plan.refused]) == (PAGE, ["nothing-alike"])


def test_nobody_gets_the_block_unasked(tmp_path: Path) -> None:
    source, settings = site(tmp_path)
    asked = settings.replace(backlinks=3, data=str(tmp_path.parent / "state"))
    assert all(b"samara-backlinks" not in each.after for each in api.plan(source, settings=settings).pages)
    assert sum(b'class="samara-backlinks"' in each.after for each in api.plan(source, settings=asked).pages) == 3
