"""A site as entries: texts without lists and code, links by the addresses of pages, and who is offered to whom."""

from pathlib import Path

from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.practices.linking.entries import entries
from samara.practices.linking.entry import Entry
from samara.reading.sites import Wish, read

HOME = "https://example.org/"


def told(folder: Path, pages: dict[str, str]) -> dict[str, Entry]:
    """The entries of a site of these pages, by the paths of their addresses."""
    for name, html in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f'<!doctype html><html lang="en"><meta charset="utf-8">{html}', encoding="utf-8")
    settings = Settings().replace(url=HOME, workers=1)
    site = read(str(folder), settings, Wish(keep=False))
    return {entry.url.removeprefix(HOME): entry for entry in entries(site, Graph(site), settings)}


PAGE = "<title>{0}</title><meta property=og:type content=article><main><h1>{0}</h1><p>{1}</p></main>"


def test_an_entry_has_the_fields_of_the_page(tmp_path: Path) -> None:
    green = (
        "<title>Green tea</title><meta property=og:type content=article><meta property=article:published_time content=2026-05-01>"
        "<link rel=alternate hreflang=de href=/de/gruen.html><nav><a href=/shop.html>Shop</a></nav><main><h1>Green tea</h1><h2>Steam</h2>"
        "<p>Steamed, unlike <a href=white.html#sun>white tea</a>, says <a href=https://farm.example/>the farm</a>.</p>"
        "<pre>brew --cool\ndrink</pre><p>Drink soon.</p><h2>See also</h2>"
        '<ul><li><a href="black.html">Black tea</a><li><a href="https://other.example/">Elsewhere</a></ul></main>'
    )
    pages = {"green.html": green, "shop.html": PAGE.format("Shop", "Buy.")}
    pages |= {"white.html": PAGE.format("White", "Sun."), "black.html": PAGE.format("Black", "Boil.")}
    pages["de/gruen.html"] = PAGE.format("Grüner Tee", "Gedämpft.")
    assert told(tmp_path, pages)["green.html"] == Entry(
        url=HOME + "green.html",
        title="Green tea",
        headings=("Steam",),
        body="Green tea\nSteam\nSteamed, unlike white tea, says the farm.\nDrink soon.",
        code="brew --cool drink",
        links=((HOME + "white.html", "white tea"),),
        related=(HOME + "black.html",),
        external=(("https://farm.example/", "the farm"), ("https://other.example/", "Elsewhere")),
        lang="en",
        twins=(HOME + "de/gruen.html",),
        date="2026-05-01",
    )


def test_links_lead_to_pages_in_whatever_spelling_and_never_to_the_page_itself(tmp_path: Path) -> None:
    text = (
        '<a href="white/index.html?utm_source=x">a</a> <a href="old.html">b</a> <a href="/white/#top">c</a> <a href="?page=2">d</a> '
        '<a href="gone.html">e</a> <a href="tea.pdf">f</a> <a href="green.html#x">g</a>'
    )
    stub = '<meta http-equiv=refresh content="0; url=/white/"><title>Moved</title>'
    (tmp_path / "tea.pdf").write_bytes(b"%PDF")
    found = told(
        tmp_path, {"green.html": PAGE.format("Green", text), "white/index.html": PAGE.format("White", "Sun."), "old.html": stub}
    )
    assert found["green.html"].links == ((HOME + "white/", "a"), (HOME + "white/", "b"), (HOME + "white/", "c"))


def test_lists_are_without_what_most_pages_lead_to(tmp_path: Path) -> None:
    listed = '<h2>See also</h2><ul><li><a href="a0.html">Start</a><li><a href="a{}.html">Next</a></ul>'
    pages = {
        f"a{number}.html": PAGE.format(f"Tea {number}", "Leaves.") + listed.format((number + 1) % 45) for number in range(45)
    }
    assert told(tmp_path, pages)["a7.html"].related == (HOME + "a8.html",)


def test_who_is_offered_and_who_asks(tmp_path: Path) -> None:
    items = "".join(f'<li><a href="a{number}.html">A tea that has number {number}</a>' for number in range(30))
    pages = {
        "index.html": PAGE.format("Home", "Teas."),
        "green.html": PAGE.format("Green", "Steam."),
        "tags/green.html": PAGE.format("Tag", "Steam."),
        "privacy-policy.html": PAGE.format("Privacy", "None."),
        "de/impressum/index.html": PAGE.format("Impressum", "Wir."),
        "hidden.html": "<meta name=robots content=noindex>" + PAGE.format("Hidden", "Steam."),
        "copy.html": '<link rel=canonical href="/green.html">' + PAGE.format("Copy", "Steam."),
        "all.html": PAGE.format("All", f"<ul>{items}</ul>"),
        "nameless.html": "<main><p>Steam.</p></main>",
    }
    found = told(tmp_path, pages)
    assert {name: (entry.offered, entry.asks) for name, entry in found.items()} == {
        "": (False, False),
        "green.html": (True, True),
        "tags/green.html": (False, False),
        "privacy-policy.html": (False, False),
        "de/impressum/": (False, False),
        "hidden.html": (False, True),
        "copy.html": (False, False),
        "all.html": (False, False),
        "nameless.html": (False, True),
    }


def test_pages_whose_title_is_that_of_many_are_called_by_their_heading(tmp_path: Path) -> None:
    pages = {f"{name}.html": f"<title>Tea house</title><main><h1>{name}</h1><p>Tea.</p></main>" for name in ("a", "b", "c", "d")}
    assert [entry.title for entry in told(tmp_path, pages).values()] == ["a", "b", "c", "d"]
