"""`samara links`: places in the text, tables out and in, and what optimising makes of them."""

import csv
import json
from pathlib import Path

import pytest

from samara import cli

BODY = "<p>Drink <b>white teas</b> in spring. Nothing else is as light.</p>"
PAGES = {
    "index.html": ("Home", '<p>All about <a href="white.html">white tea</a> and <a href="pot.html">pots</a>.</p>'),
    "white.html": ("Pai Mu Tan", '<p>Picked in spring. <a href="index.html">Home</a></p>'),
    "brew.html": ("Brewing", "<h2>White tea</h2>\n" + BODY),
    "pot.html": ("Iron pots", '<p>They keep white tea warm. See <a href="brew.html">brewing</a>.</p>'),
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SAMARA_DATA", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    for name, (title, html) in PAGES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"<!doctype html>\n<html lang=en><title>{title}</title>\n<main><h1>{title}</h1>\n{html}</main>\n")
    return tmp_path / "site"


def links(site: Path, *options: str) -> int:
    return cli.run(["links", str(site), "--url", "https://example.org/", "--precision", "0.3", *options])


def test_table_shows_where_words_stand(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert links(site) == 0
    said = capsys.readouterr().out
    assert "5:13      → https://example.org/white.html" in said
    assert "Drink [white teas] in spring." in said
    assert "too few" in said


def test_json_has_everything(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert links(site, "--format", "json", "--max", "1") == 0
    told = json.loads(capsys.readouterr().out)
    found = {(each["page"].rpartition("/")[2], each["anchor"]) for each in told["links"]}
    assert ("brew.html", "white teas") in found
    assert {page["url"] for page in told["plan"]["pages"]} == {f"https://example.org/{n}" for n in ("", *list(PAGES)[1:])}


def test_lines_have_no_places_for_links(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("pages.jsonl").write_text('{"url": "a"}\n')
    assert cli.run(["links", "pages.jsonl"]) == 2
    assert "samara related takes them" in " ".join(capsys.readouterr().err.split())


def test_report_asks_for_nothing(site: Path) -> None:
    assert links(site, "--format", "html", "-o", "report.html") == 0
    html = Path("report.html").read_text()
    assert "<mark>white teas</mark>" in html
    assert "<script" not in html
    assert "src=" not in html


def test_what_an_editor_accepts_is_optimised_and_what_he_rejects_is_gone(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert links(site, "--format", "csv", "-o", "links.csv") == 0
    with open("links.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["decision"] = "accepted" if row["page"].endswith("brew.html") else "rejected"
    with open("links.csv", "w", newline="") as file:
        table = csv.DictWriter(file, rows[0])
        table.writeheader()
        table.writerows(rows)
    assert links(site, "--accept", "links.csv", "--format", "json") == 0
    said = capsys.readouterr()
    assert " taken: 1 accepted, " in said.err
    assert {(each["page"].rpartition("/")[2], each["decided"]) for each in json.loads(said.out)["links"]} == {("brew.html", True)}
    before = (site / "brew.html").read_text()
    assert cli.run(["optimize", str(site), "--url", "https://example.org/", "--in-place", "--only", "linking/text-links"]) == 0
    assert 'href="white.html"><!--/samara-->white teas<!--samara linking/text-links--></a>' in (site / "brew.html").read_text()
    assert cli.run(["optimize", str(site), "--undo"]) == 0
    assert (site / "brew.html").read_text() == before


def test_taking_decisions_ends_with_what_was_taken(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = "decision,page,anchor,target\n"
    good = "yes,/brew.html,white teas,/white.html\nno,/pot.html,white tea,/white.html\n"
    Path("links.csv").write_text(head + good)
    assert links(site, "--accept", "links.csv") == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[-1] == "2 decisions taken: 1 accepted, 1 rejected; samara optimize obeys them."
    Path("links.csv").write_text(head + good + "yes,/brew.html,green tea,/pot.html\nperhaps,/brew.html,a,/pot.html\n")
    assert links(site, "--accept", "links.csv") == 1
    assert capsys.readouterr().err.splitlines()[-3:] == [
        "Not taken: line 4: the words 'green tea' stand nowhere in the text of https://example.org/brew.html where they could be "
        "a link",
        "Not taken: line 5: 'perhaps' is neither accepted nor rejected",
        "2 decisions taken: 1 accepted, 1 rejected; samara optimize obeys them.",
    ]


def test_a_link_in_a_menu_is_none_of_the_text(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brew = site / "brew.html"
    brew.write_text(brew.read_text().replace("<main>", '<nav><a href="white.html">White</a></nav><main>'))
    Path("links.csv").write_text("decision,page,anchor,target\nyes,/brew.html,white teas,/white.html\n")
    assert links(site, "--accept", "links.csv") == 0
    assert "1 accepted" in capsys.readouterr().err


def test_what_has_no_place_is_told_by_page_and_words(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("links.csv").write_text("decision,page,anchor,target\nyes,/brew.html,white teas,/white.html\n")
    assert links(site, "--accept", "links.csv") == 0
    (site / "brew.html").write_text("<!doctype html><html lang=en><title>Brewing</title><main><p>Gone.</p></main>")
    more = ["--out", "out", "--only", "linking/text-links"]
    assert cli.run(["optimize", str(site), "--url", "https://example.org/", *more]) == 0
    said = capsys.readouterr().err
    assert "brew.html: The words 'white teas' stand nowhere in its text where they could be a link." in said


@pytest.mark.parametrize("verb", ["links", "related", "optimize"])
def test_pins_that_mean_no_page_are_told(site: Path, capsys: pytest.CaptureFixture[str], verb: str) -> None:
    (site / "samara.toml").write_text('pins = ["/pots.html -> /brew.html", "/pot.html -> /pot.html"]\n')
    more = ["--dry-run"] if verb == "optimize" else []
    assert cli.run([verb, str(site), "--url", "https://example.org/", *more]) == 0
    said = capsys.readouterr().err
    assert "pins: '/pots.html -> /brew.html': no page is at /pots.html; the nearest is /pot.html." in said
    assert "pins: '/pot.html -> /pot.html': leads from a page to itself." in said


def test_diff_shows_the_pages_with_the_links(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert links(site, "--format", "diff") == 0
    assert '+<p>Drink <b><!--samara linking/text-links--><a data-samara="linking/text-links"' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--accept", "none.csv"), 3, "There is no file none.csv."),
        (("--accept", "bad.csv"), 2, "bad.csv was not taken: line 2: 'x y' is neither accepted nor rejected."),
        (("--accept", "latin.csv"), 3, "latin.csv is not in UTF-8."),
        (("--format", "nonsense"), 2, "there is no format 'nonsense'"),
        (("--format", "diff", "-o", "x"), 2, "a diff goes to stdout"),
    ],
)
def test_what_is_wrong_is_told(
    site: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], code: int, said: str
) -> None:
    Path("bad.csv").write_text("decision,page,anchor,target\nx y,a,b,c\n")
    Path("latin.csv").write_bytes("ä".encode("latin-1"))
    assert links(site, *options) == code
    assert said in " ".join(capsys.readouterr().err.replace("│", " ").split())
