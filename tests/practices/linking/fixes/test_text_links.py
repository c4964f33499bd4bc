"""Links around words of the text: what the owner wants, where it stands, and nothing else."""

from pathlib import Path

from mending import SITE, URL, mended
from samara import api
from samara.core.edit import Reason, strip
from samara.core.settings import Settings
from samara.practices.linking.textlinks import Wish, Wishes

FIX = "linking/text-links"
WHITE, IRON = SITE + "tea/white.html", SITE + "pots/iron.html"


def wishes(*wished: tuple[str, str]) -> Wishes:
    return Wishes({URL: [Wish(target, "", -1, words, 1.0, 1.0) for target, words in wished]}, {URL: "en"}, None, None)


def linked(words: str, href: str) -> str:
    return f'<!--samara {FIX}--><a data-samara="{FIX}" href="{href}"><!--/samara-->{words}<!--samara {FIX}--></a><!--/samara-->'


def page(text: str) -> str:
    return f"<!doctype html><html lang=en><meta charset=utf-8><title>Tea</title><main><h1>White tea</h1>{text}</main>"


def test_words_become_links_where_they_first_stand() -> None:
    before = page("<p>Pour white teas into iron pots. White tea!</p>")
    after, plan = mended(before, FIX, prepared=wishes((WHITE, "white tea"), (IRON, "iron pot")))
    told = f"<p>Pour {linked('white teas', 'white.html')} into {linked('iron pots', '../pots/iron.html')}. White tea!</p>"
    assert after == page(told)
    assert strip(after.encode()).decode() == before
    assert plan.fixes == (FIX,)


def test_pages_that_are_linked_already_are_left_alone() -> None:
    before = page('<p>Pour <a href="white.html">it</a>: white tea.</p>')
    assert mended(before, FIX, prepared=wishes((WHITE, "white tea")))[0] == before


def test_words_that_stand_nowhere_are_refused() -> None:
    before = page("<p>Pour <code>white tea</code>.</p><blockquote>White tea</blockquote>")
    after, plan = mended(before, FIX, prepared=wishes((WHITE, "white tea")))
    assert after == before
    assert [(each.reason, each.fix) for each in plan.refused] == [(Reason.NO_PLACE, FIX)]


def test_a_page_of_which_nothing_is_wished_stays() -> None:
    before = page("<p>White tea</p>")
    assert mended(before, FIX, prepared=Wishes({}, {}, None, None), settings=Settings())[0] == before


def test_the_law_holds_where_the_owner_asks_for_links(tmp_path: Path) -> None:
    texts = {
        "index.html": '<p>All about <a href="white.html">white tea</a>, <a href="brew.html">brewing</a> and <a href="pot.html">pots</a>.',
        "white.html": "<p>Picked in spring &amp; withered.<p>Brewing it in iron pots is a sin.",
        "brew.html": "<ul><li>Pour <b>white teas</b> cool<li>Iron pots are for black tea</ul>",
        "pot.html": "<blockquote>White tea</blockquote><p>They keep white tea warm after brewing.",
    }
    root = tmp_path / "site"
    root.mkdir()
    titles = {"index.html": "Home", "white.html": "Pai Mu Tan", "brew.html": "Brewing", "pot.html": "Iron pots"}
    for name, text in texts.items():
        title = titles[name]
        (root / name).write_text(f"<!doctype html><html lang=en><title>{title}</title><main><h1>{title}</h1>{text}</main>")
    settings = Settings().replace(
        url=SITE, data=str(tmp_path / "state"), workers=1, fixes=[FIX], text_links=3, link_precision=0.1
    )
    before = {path: path.read_bytes() for path in root.iterdir()}
    done = api.optimize(str(root), settings=settings, in_place=True)
    assert done.acted == {FIX: 3}
    assert {path: strip(path.read_bytes()) for path in before} == before
    assert api.optimize(str(root), settings=settings, in_place=True).written == ()
    # Readers still see the words in their text.
    assert "Pour white teas cool" in next(
        page.text.main for page in api.read(str(root), settings=settings).pages if "brew" in page.url
    )
    api.undo(str(root), settings=settings)
    assert {path: path.read_bytes() for path in before} == before
