"""Related pages: the right ones, in the reader's language, with the reason; never itself, never a listing."""

from pathlib import Path

import pytest

from mending import mended
from samara.core.edit import strip
from samara.core.errors import SettingsError
from samara.core.fix import Told
from samara.core.graph import Graph
from samara.core.settings import Settings, site_folder
from samara.core.verdict import Verdict, keep
from samara.practices.linking.fixes.related_pages import Prepared, prepare
from samara.practices.linking.leading import lead
from samara.practices.linking.onward import Next, Onward
from samara.reading.probes import ImageFile
from samara.reading.sites import Wish, read

FIX = "linking/related-pages"
URL = "https://example.org/tea/green.html"


def onward(folder: Path, pages: dict[str, str]) -> Onward:
    for name, html in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f'<!doctype html><html lang="en"><meta charset="utf-8">{html}', encoding="utf-8")
    settings = Settings().replace(url="https://example.org/", workers=1, data=str(folder / "state"))
    found = read(str(folder), settings, Wish(keep=False))
    return lead(found, Graph(found), settings)


ARTICLE = '<meta property="og:type" content="article"><title>{0}</title><main><h1>{0}</h1><p>{1}</p></main>'
TEAS = {
    "index.html": '<title>Home</title><main><a href="green.html">Green</a> <a href="white.html">White</a></main>',
    "green.html": ARTICLE.format("Green tea", "Sencha and gyokuro are steamed. Sencha is the everyday one."),
    "white.html": ARTICLE.format("White tea", "Silver needle is dried in the sun, as sencha never is. Sencha again."),
    "bread.html": ARTICLE.format("Bread", "Flour, a long night."),
    "list.html": "<title>Sencha list</title><main>" + "<article><h2>Sencha</h2></article>" * 6 + "</main>",
}


def test_pages_like_it_come_first_then_neighbours(tmp_path):
    chosen = onward(tmp_path, TEAS).next
    assert [(each.url, each.title, each.why, each.reason) for each in chosen["https://example.org/green.html"][:2]] == [
        ("https://example.org/white.html", "White tea", "Also about tea, sencha", "both explain tea and sencha"),
        ("https://example.org/bread.html", "Bread", "", "in the same folder"),
    ]


def test_no_page_is_related_to_itself_and_none_twice(tmp_path):
    for url, found in onward(tmp_path, TEAS).next.items():
        urls = [each.url for each in found]
        assert url not in urls
        assert len(set(urls)) == len(urls)


def test_what_the_text_links_to_is_not_repeated(tmp_path):
    linked = TEAS | {"green.html": TEAS["green.html"].replace("steamed.", 'steamed. See <a href="white.html">white</a>.')}
    assert "https://example.org/white.html" not in [
        each.url for each in onward(tmp_path, linked).next["https://example.org/green.html"]
    ]


def test_languages_are_kept_apart(tmp_path):
    german = '<title>Sencha</title><script>document.documentElement.lang="de"</script><main><p>Sencha.</p></main>'
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "sencha.html").write_text(
        f'<!doctype html><html lang="de"><meta charset="utf-8">{german}', encoding="utf-8"
    )
    chosen = onward(tmp_path, TEAS).next
    assert chosen["https://example.org/de/sencha.html"] == ()
    assert not any("de/" in each.url for found in chosen.values() for each in found)


PAGE = '<html lang="fr"><head><meta charset="utf-8"><title>Thé</title><meta property="og:type" content="article"></head><main><p>Thé.</p></main></html>'


def test_the_block_is_drawn_with_reasons_and_relative_addresses():
    found = (
        Next("https://example.org/tea/white.html", "Thé <blanc>", "Parle aussi de vapeur, feuilles"),
        Next("https://example.org/", "Accueil", "Dans la même rubrique"),
    )
    after, plan = mended(PAGE, FIX, prepared=Prepared(Onward({URL: found}), {}))
    assert '<li><a href="white.html">Thé &lt;blanc&gt;</a> <small>Parle aussi de vapeur, feuilles</small></li>' in after
    assert '<li><a href="../">Accueil</a> <small>Dans la même rubrique</small></li>' in after
    assert [file.path for file in plan.files] == ["samara.css"]
    assert strip(after.encode()).decode() == PAGE


def test_a_page_like_no_other_is_refused():
    after, plan = mended(PAGE, FIX, prepared=Prepared(Onward(), {}))
    assert (after, [str(each.reason) for each in plan.refused]) == (PAGE, ["nothing-alike"])


def test_none_are_wanted_when_the_setting_is_0():
    after, plan = mended(PAGE, FIX, prepared=Prepared(Onward(), {}), settings=Settings().replace(related=0))
    assert (after, plan.refused) == (PAGE, ())


def test_cards_show_lines_and_pictures_of_the_site_itself():
    found = (Next("https://example.org/tea/white.html", "Thé blanc"),)
    url, image = found[0].url, "https://example.org/white.png"
    prepared = Prepared(Onward({URL: found}), {url: (image,)})
    images = {image: ImageFile("image/png", 1200, 630, 50_000)}
    told = {url: Told("Thé blanc", "Séché au soleil.")}
    after, _ = mended(PAGE, FIX, prepared=prepared, images=images, told=told)
    assert (
        '<li><img src="../white.png" width="1200" height="630" alt="" loading="lazy" decoding="async"/><a href="white.html">Thé blanc</a> '
        "<span>Séché au soleil.</span></li>"
    ) in after
    heavy = {image: ImageFile("image/png", 1200, 630, 5_000_000)}
    assert "<img" not in mended(PAGE, FIX, prepared=prepared, images=heavy)[0]
    twice = Prepared(Onward({URL: (*found, Next("https://example.org/tea/red.html", "Thé rouge"))}), {url: (image,)})
    other = twice.pictures | {"https://example.org/tea/red.html": (image, image + "?2")}
    assert "<img" not in mended(PAGE, FIX, prepared=twice, images=images)[0]
    assert "<img" not in mended(PAGE, FIX, prepared=twice._replace(pictures=other), images=images)[0]
    both = images | {image + "?2": images[image]}
    assert mended(PAGE, FIX, prepared=twice._replace(pictures=other), images=both)[0].count("<img") == 2


def test_pages_that_name_no_picture_have_those_of_their_text(tmp_path):
    onward(
        tmp_path,
        TEAS | {"green.html": TEAS["green.html"].replace("steamed.", 'steamed. <img src="leaf.png"><img src="cup.png">')},
    )
    settings = Settings().replace(url="https://example.org/", workers=1, data=str(tmp_path / "state"))
    site = read(str(tmp_path), settings, Wish(keep=False))
    assert prepare(site, Graph(site), settings).pictures == {
        "https://example.org/green.html": ("https://example.org/leaf.png", "https://example.org/cup.png")
    }


def test_what_other_pages_say_too_is_no_line_of_a_card():
    found = (Next("https://example.org/tea/white.html", "Thé blanc"),)
    told = {found[0].url: Told("Thé blanc", "Une boutique.", frozenset(("description",)))}
    assert "boutique" not in mended(PAGE, FIX, prepared=Prepared(Onward({URL: found}), {}), told=told)[0]


SECTIONS = PAGE.replace(
    "<p>Thé.</p>", "<p>Un.</p>" + "".join(f"<h2>Partie {number}</h2><p>Feuilles et eau.</p>" for number in range(1, 6))
)


def test_the_block_stands_before_the_section_in_the_midst_of_the_text_if_asked_for():
    prepared = Prepared(Onward({URL: (Next("https://example.org/tea/white.html", "Thé blanc"),)}), {})
    inside = Settings().replace(related_place="inside")
    after, _ = mended(SECTIONS, FIX, prepared=prepared, settings=inside)
    assert after.index("Partie 3") < after.index("<nav") < after.index("Partie 4")
    assert mended(SECTIONS, FIX, prepared=prepared)[0].endswith("</nav><!--/samara--></main></html>")
    assert "<nav" in mended(PAGE, FIX, prepared=prepared, settings=inside)[0]
    assert strip(after.encode()).decode() == SECTIONS


@pytest.mark.parametrize("wrong", [{"related_look": "carousel"}, {"related_place": "everywhere"}])
def test_looks_and_places_that_are_none_are_told(tmp_path, wrong):
    (tmp_path / "a.html").write_text("<title>A</title>")
    settings = Settings().replace(url="https://example.org/", workers=1, **wrong)
    found = read(str(tmp_path), settings, Wish(keep=False))
    with pytest.raises(SettingsError):
        prepare(found, Graph(found), settings)


def test_pages_that_nothing_leads_to_stand_beside_those_they_are_like(tmp_path):
    names = [f"{name}.html" for name in "abcdefgh"]
    pages = {name: ARTICLE.format(f"Sencha {name}", "Sencha and gyokuro are steamed. Sencha, gyokuro.") for name in names}
    pages["z.html"] = ARTICLE.format("Kettle", "Gyokuro and sencha want a kettle. Kettle sizes; kettle spouts.")
    pages["y.html"] = ARTICLE.format("Spouts", "A kettle has a spout. Kettle lids, gyokuro.")
    pages["index.html"] = "<title>Home</title><main>" + "".join(f'<a href="{name}">{name}</a> ' for name in names) + "</main>"
    found = onward(tmp_path, pages)
    for lone in ("z", "y"):
        assert sum(each.url.endswith(f"/{lone}.html") for each in sum(found.next.values(), ())) >= 2
    assert found.lonely == frozenset()


def test_a_page_that_nothing_can_lead_to_is_told(tmp_path):
    pages = {"index.html": "<title>Home</title><main>Tea.</main>", "imprint.html": "<title>Imprint</title><main>We.</main>"}
    assert onward(tmp_path, pages).lonely == {"https://example.org/imprint.html"}
    _, plan = mended(PAGE, FIX, prepared=Prepared(Onward({}, frozenset([URL])), {}))
    assert [(str(each.reason), each.part) for each in plan.refused] == [("nothing-alike", "inlinks"), ("nothing-alike", "")]


def test_what_the_owner_wants_goes_before_all_else(tmp_path):
    (tmp_path / "site").mkdir()
    settings = Settings().replace(url="https://example.org/", workers=1, data=str(tmp_path / "state"))
    for name, html in TEAS.items():
        (tmp_path / "site" / name).write_text(f'<!doctype html><html lang="en"><meta charset="utf-8">{html}', encoding="utf-8")
    found = read(str(tmp_path / "site"), settings, Wish(keep=False))
    green, white, bread = (f"https://example.org/{name}.html" for name in ("green", "white", "bread"))

    def shown(**values):
        return [each.url for each in lead(found, Graph(found), settings.replace(**values)).next[green]]

    assert shown() == [white, bread]
    assert shown(bans=["/green.html -> /white.html"]) == [bread]
    assert shown(pins=["* -> /bread.html"]) == [bread, white]
    keep(site_folder(settings, found.source), green, white, Verdict.REJECTED)
    keep(site_folder(settings, found.source), green, bread, Verdict.PINNED)
    assert shown() == [bread]
    assert lead(found, Graph(found), settings).next[green][0].why == "Chosen by hand"
    with pytest.raises(SettingsError):
        shown(pins=["bread"])
