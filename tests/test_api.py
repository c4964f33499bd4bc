"""The verbs as functions, on a folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import msgspec
import pytest

from samara import api
from samara.core import wording
from samara.core.errors import SettingsError, TargetError
from samara.core.settings import Settings, load, site_folder

EXAMPLE = Path(__file__).parents[1] / "examples" / "workshop"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the example site was optimised to."""
    source, folder = shutil.copytree(EXAMPLE, tmp_path / "site"), tmp_path / "out"
    api.optimize(str(source), settings=load(source, environment={}).replace(data=str(tmp_path / "state"), workers=1), out=folder)
    return folder


def test_optimize_copies_all_but_its_own_settings(out: Path) -> None:
    given = {path.relative_to(EXAMPLE).as_posix() for path in EXAMPLE.rglob("*") if path.is_file()}
    made = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert given - made == {"samara.toml"}
    beside = {name for name in made - given if not name.startswith("samara/")}
    assert beside == {"samara.css", "samara.js", "samara-quote.js", "samara-quoting.js", "samara-manifest.json"}


def test_optimize_copies_other_files_as_they_are(out: Path) -> None:
    assert (out / "style.css").read_bytes() == (EXAMPLE / "style.css").read_bytes()


def test_audit_takes_checks_and_allows_by_day(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><html lang=en><title>Tea</title><h1>Tea</h1><p>White tea.", encoding="utf-8"
    )
    (tmp_path / "samara-allow.toml").write_text(
        '[[allow]]\ncheck = "sharing/card-title"\nreason = "soon"\nuntil = 2026-12-01\n', encoding="utf-8"
    )

    def found(day: int) -> set[str]:
        report = api.audit(str(tmp_path), keep=False, only=["sharing"], skip=["sharing/card-image"], today=date(2026, 12, day))
        assert {outcome.practice for outcome in report.outcomes} == {"sharing"}
        assert "sharing/card-image" not in {outcome.check for outcome in report.outcomes}
        return {finding.check for finding in report.findings}

    assert found(2) - found(1) == {"sharing/card-title"}


def test_profile_times_every_check_that_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>Tea</title>", encoding="utf-8")
    timings = api.profile(api.read(str(tmp_path), keep=False), only=["sharing/card-title", "linking/orphan"])
    assert sorted(timing.check for timing in timings) == ["linking/orphan", "sharing/card-title"]


def test_a_hundred_copies_of_a_page_do_not_change_the_score(tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(EXAMPLE, site)
    before = api.audit(str(site), keep=False)
    for number in range(100):
        shutil.copy(site / "journal" / "why-larch.html", site / "journal" / f"why-larch-{number}.html")
    after = api.audit(str(site), keep=False)
    assert after.pages == before.pages + 100
    assert after.practices == before.practices


PAGE = """<!doctype html><html lang="en"><head><title>{0}</title></head><body><main><h1>{0}</h1>
<p>{0} is a tea that is picked in spring and dried in the shade, and nothing else is done to it.</p></main></body></html>
"""


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    """A site with links inside, links out of it, and things that are no files."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "page.html").write_text(PAGE.format("Secret"))
    root = tmp_path / "linked"
    (root / "v2").mkdir(parents=True)
    for name in ("index", "a", "v2/x", os.fsdecode(b"bad\xff")):
        (root / f"{name}.html").write_text(PAGE.format("White"))
    (root / "b.html").symlink_to("a.html")
    (root / "whole.html").symlink_to(root / "a.html")
    (root / "latest").symlink_to("v2")
    (root / "out.html").symlink_to(tmp_path / "secret" / "page.html")
    (root / "out").symlink_to(tmp_path / "secret")
    (root / "lost.txt").symlink_to("nowhere")
    os.mkfifo(root / "pipe.bin")
    os.mkfifo(root / "pipe.html")
    return root


def mine(tmp_path: Path) -> Settings:
    """Settings under which little is added, so that what becomes of files can be told."""
    return Settings().replace(url="https://example.org/", data=str(tmp_path / "state"), workers=1, card_images=False)


def seen(root: Path) -> dict[str, str | bytes]:
    """All that lies in a folder: links by where they lead, files by what they hold."""
    return {
        path.relative_to(root).as_posix(): os.readlink(path) if path.is_symlink() else path.read_bytes()
        for path in root.rglob("*")
        if path.is_symlink() or path.is_file()
    }


def test_optimize_in_place_keeps_links_and_undo_gives_everything_back(linked: Path, tmp_path: Path) -> None:
    before, secret = seen(linked), seen(tmp_path / "secret")
    done = api.optimize(str(linked), settings=mine(tmp_path), in_place=True)
    after = seen(linked)
    assert done.written == ("a.html", "index.html", "robots.txt", "samara.css", "sitemap.xml", "v2/x.html")
    assert {name for name in before if before[name] != after[name]} == {"a.html", "index.html", "v2/x.html"}
    assert seen(tmp_path / "secret") == secret
    assert api.optimize(str(linked), settings=mine(tmp_path), in_place=True).written == ()
    restored, left = api.undo(str(linked), settings=mine(tmp_path))
    assert (sorted(restored), left) == (sorted(done.written), [])
    assert seen(linked) == before


def test_optimize_out_keeps_links_inside_and_publishes_none_out_of_the_site(linked: Path, tmp_path: Path) -> None:
    done = api.optimize(str(linked), settings=mine(tmp_path), out=tmp_path / "published")
    made = seen(tmp_path / "published")
    bad = os.fsdecode(b"bad\xff.html")
    pages, added = {"a.html", "index.html", "v2/x.html"}, {"robots.txt", "samara.css", "sitemap.xml"}
    assert {name for name, held in made.items() if isinstance(held, bytes)} == pages | {bad, *added, "samara-manifest.json"}
    assert {name: held for name, held in made.items() if isinstance(held, str)} == {
        "b.html": "a.html", "whole.html": "a.html", "latest": "v2",
    }  # fmt: skip
    assert made[bad] == PAGE.format("White").encode()
    assert done.unread == {
        "bad\\xff.html": "its name is no UTF-8",
        "lost.txt": "a link that leads nowhere",
        "out": "a link that leads out of the folder",
        "out.html": "a link that leads out of the folder",
        "pipe.bin": "neither a file nor a folder",
        "pipe.html": "neither a file nor a folder",
    }
    msgspec.json.encode(done)


def test_optimize_out_twice_rewrites_nothing(linked: Path, tmp_path: Path) -> None:
    out = tmp_path / "published"
    api.optimize(str(linked), settings=mine(tmp_path), out=out)
    stamps = {path: path.lstat().st_mtime_ns for path in out.rglob("*") if not path.is_dir()}
    assert api.optimize(str(linked), settings=mine(tmp_path), out=out).written == ()
    assert {path: path.lstat().st_mtime_ns for path in out.rglob("*") if not path.is_dir()} == stamps


def test_audit_waits_for_no_pipe_in_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE.format("White"))
    for name in ("samara.toml", "CNAME", "robots.txt", "sitemap.xml", "favicon.ico"):
        os.mkfifo(tmp_path / name)
    assert api.audit(str(tmp_path), keep=False).pages == 1


@pytest.mark.parametrize("name", ["samara-allow.toml", "samara-networks/tea.toml"])
def test_audit_says_that_a_file_of_ours_is_none(name: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE.format("White"))
    (tmp_path / name).parent.mkdir(exist_ok=True)
    os.mkfifo(tmp_path / name)
    with pytest.raises(SettingsError, match=f"{name} cannot be read: it is no file"):
        api.audit(str(tmp_path), keep=False)


def test_optimize_in_place_writes_nothing_through_a_link_out_of_the_site(linked: Path, tmp_path: Path) -> None:
    (tmp_path / "secret" / "style.css").write_text("mine")
    (linked / "samara.css").symlink_to(tmp_path / "secret" / "style.css")
    (linked / "samara").symlink_to(tmp_path / "secret")
    before = sorted(path.name for path in (tmp_path / "secret").iterdir())
    with pytest.raises(TargetError, match=r"samara/cards/\w+\.png leads out of the site"):
        api.optimize(str(linked), settings=mine(tmp_path).replace(card_images=True), in_place=True)
    assert sorted(path.name for path in (tmp_path / "secret").iterdir()) == before
    assert (tmp_path / "secret" / "style.css").read_text() == "mine"


def test_optimize_out_refuses_a_folder_of_others_before_it_reads(tmp_path: Path) -> None:
    (tmp_path / "others").mkdir()
    (tmp_path / "others" / "index.html").write_text("mine")
    with pytest.raises(TargetError, match="holds files that Samara did not write"):
        api.optimize(str(EXAMPLE), settings=mine(tmp_path), out=tmp_path / "others")
    assert not (tmp_path / "state").exists()


@pytest.mark.parametrize("name", ["index.html", "picture.png"])
def test_optimize_out_says_that_the_source_cannot_be_read_and_leaves_nothing(name: str, tmp_path: Path) -> None:
    """As somebody without the rights of the superuser, who may read everything."""
    root = tmp_path / "site"
    root.mkdir()
    for each in ("index.html", "a.html", "picture.png"):
        (root / each).write_text(PAGE.format("White"))
    (root / name).chmod(0)
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from samara import api\n"
        "from samara.core.errors import NotReadable\n"
        "from samara.core.settings import Settings\n"
        "here = Path(sys.argv[1])\n"
        "settings = Settings().replace(url='https://example.org/', data=str(here / 'state'), workers=1)\n"
        "next(api.plan(str(here / 'site'), settings=settings.replace(data=str(here / 'other'))).pages)  # loads what it needs\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "try: api.optimize(str(here / 'site'), settings=settings, out=here / 'out')\n"
        "except NotReadable as error: print(error.message, error.hint)\n"
        "print(sorted(path.name for path in here.iterdir()))\n"
    )
    tmp_path.chmod(0o777)
    for folder in tmp_path.parents:
        if folder.name.startswith(("pytest-", "popen-")):
            folder.chmod(0o755)
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        f"{root / name} cannot be read: Permission denied. Make it readable, or take it out of the folder.",
        "['other', 'site', 'state']",
    ]


def test_what_the_owner_typed_for_a_card_is_written_once_and_undone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    home = '<!doctype html><html lang="en"><head><title>Tea</title><meta property="og:title" content="Old"></head><body><p>White tea.</body></html>'
    (site / "index.html").write_text(home, encoding="utf-8")
    settings = Settings().replace(data=str(tmp_path / "state"), url="https://tea.example/", workers=1)
    wording.keep(site_folder(settings, str(site)), "https://tea.example/", wording.Wording("White tea & you"))
    assert api.optimize(str(site), settings=settings, in_place=True).written
    assert '<meta property="og:title" content="White tea &amp; you">' in (site / "index.html").read_text()
    assert api.optimize(str(site), settings=settings, in_place=True).written == ()
    api.undo(str(site), settings=settings)
    assert (site / "index.html").read_text() == home


def test_the_address_of_a_site_that_tells_none_is_written_nowhere(tmp_path: Path) -> None:
    """What stands for it while pages are read is nobody's."""
    root = tmp_path / "site"
    root.mkdir()
    story = (
        '<!doctype html><html lang="en"><head><title>{0}</title></head><body><article><h1>{0}</h1><p class="byline">By '
        '<a rel="author" href="/ada.html">Ada Lane</a>, <time datetime="2026-05-04">4 May 2026</time></p><p>{1}</p></article>'
        '<nav><a href="/">Home</a></nav></body></html>'
    )
    for name in ("index", "green", "white", "ada"):
        (root / f"{name}.html").write_text(story.format(name.title(), f"Water for {name} tea has to be cool. " * 40))
    settings = Settings().replace(data=str(tmp_path / "state"), workers=1)
    api.optimize(str(root), settings=settings, out=tmp_path / "out")
    written = {path.name: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert b'"Ada Lane"' in written["green.html"]
    assert [name for name, data in written.items() if b"site.invalid" in data] == []


def test_optimize_of_a_sitemap_takes_the_pages_beside_it(tmp_path: Path) -> None:
    root = tmp_path / "site"
    root.mkdir()
    for name in ("index", "a"):
        (root / f"{name}.html").write_text(PAGE.format("White"))
    (root / "list.txt").write_text("https://example.org/a.html\n")
    done = api.optimize(str(root / "list.txt"), settings=mine(tmp_path), out=tmp_path / "out")
    made = {path.name: path.read_text() for path in (tmp_path / "out").iterdir()}
    assert (done.pages, sorted(made)) == (1, ["a.html", "index.html", "list.txt", "samara-manifest.json"])
    assert made["index.html"] == PAGE.format("White")
    assert made["a.html"] != PAGE.format("White")


def test_optimize_of_a_list_of_addresses_copies_no_folder_and_changes_none(tmp_path: Path) -> None:
    for folder in ("web", "mine"):
        (tmp_path / folder).mkdir()
    (tmp_path / "web" / "a.html").write_text(PAGE.format("White"))
    (tmp_path / "mine" / "private.txt").write_text("mine")
    handler = partial(QuietHandler, directory=str(tmp_path / "web"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever).start()
        url = f"http://127.0.0.1:{server.server_port}/"
        (tmp_path / "mine" / "list.txt").write_text(f"{url}a.html\n")
        source, settings = str(tmp_path / "mine" / "list.txt"), mine(tmp_path).replace(url=url, private_hosts=["127.0.0.1"])
        api.optimize(source, settings=settings, out=tmp_path / "out")
        with pytest.raises(SettingsError, match="lists pages that lie elsewhere"):
            api.optimize(source, settings=settings, in_place=True)
        server.shutdown()
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.html", "samara-manifest.json"]
    assert sorted(path.name for path in (tmp_path / "mine").iterdir()) == ["list.txt", "private.txt"]


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a folder, and says nothing about it."""

    def log_message(self, *_: object) -> None:
        pass


def test_a_style_sheet_of_the_owner_s_is_never_taken_for_ours(tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parents[1] / "examples" / "workshop", tmp_path / "site")
    (tmp_path / "site" / "samara.css").write_text("h1 { color: green }")
    done = api.optimize(
        str(tmp_path / "site"), settings=Settings().replace(data=str(tmp_path / "state"), workers=1), out=tmp_path / "out"
    )
    assert (tmp_path / "out" / "samara.css").read_text() == "h1 { color: green }"
    for fix in ("sharing/share-bar", "linking/related-pages", "linkability/heading-links", "sharing/quote"):
        assert done.refused[fix]["own"].pages > 0
    assert not any(b'class="samara-share' in path.read_bytes() for path in (tmp_path / "out").rglob("*.html"))
