"""`samara optimize` on folders with more than pages in them."""

from __future__ import annotations

import os
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from samara import cli
from samara.core.target import read_manifest

PAGE = "<!doctype html><html lang=en><head><title>Tea</title></head><body><h1>Tea</h1><p>White tea is picked in spring.</body></html>"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SAMARA_DATA", str(tmp_path / "state"))
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(PAGE)
    return tmp_path / "site"


def optimize(site: Path, *options: str) -> int:
    return cli.run(["optimize", str(site), "--url", "https://example.org/", *options])


def test_optimize_names_what_it_does_not_read(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "x.txt").symlink_to("nowhere")
    (site / "pw.html").symlink_to("/etc/passwd")
    os.mkfifo(site / "pipe.html")
    (site / os.fsdecode(b"bad\xff.html")).write_text(PAGE)
    assert optimize(site, "--out", str(tmp_path / "out")) == 0
    said = capsys.readouterr().err.splitlines()
    assert sorted(line.strip() for line in said if "not read" in line) == [
        "bad\\xff.html not read: its name is no UTF-8",
        "pipe.html not read: neither a file nor a folder",
        "pw.html not read: a link that leads out of the folder",
        "x.txt not read: a link that leads nowhere",
    ]


@pytest.mark.parametrize(("options", "told"), [((), True), (("--only", "sharing/head-tags"), False)])
def test_optimize_says_what_is_awaited_where_kernels_were_never_compiled(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], told: bool
) -> None:
    monkeypatch.delenv("NUMBA_CACHE_DIR", raising=False)
    assert optimize(site, "--dry-run", *options) == 0
    said = capsys.readouterr().err.splitlines()
    assert ("Compiling for this machine, once; it takes up to a minute." in said) is told


def test_optimize_names_no_more_than_anybody_reads(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(25):
        (site / f"{number}.txt").symlink_to("nowhere")
    assert optimize(site, "--out", str(tmp_path / "out")) == 0
    assert capsys.readouterr().err.splitlines()[-1] == "  and 5 more not read"


@pytest.mark.parametrize("dry", [False, True])
def test_optimize_names_what_looks_like_a_page_and_is_none(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], dry: bool
) -> None:
    (site / "index.html").write_text("<h1>Tea</h1><p>White tea is picked in spring.")
    (site / "menu.html").write_text("<h1>Tea</h1><p>White tea is picked in spring.")
    (site / "empty.html").write_text("")
    assert optimize(site, *(["--dry-run"] if dry else ["--out", str(tmp_path / "out")])) == 0
    reasons = {
        "empty.html": "there is nothing in it",
        "menu.html": "it is a piece of a page, without a doctype, html, head, body, title or meta of its own",
    }
    lines = [line.strip() for line in capsys.readouterr().err.splitlines() if "no page" in line]
    assert sorted(lines) == [f"{name} is no page and stays as it is: {why}" for name, why in reasons.items()]
    if not dry:
        manifest = read_manifest(tmp_path / "out")
        assert manifest is not None
        assert manifest.passed == reasons
        assert "og:title" in (tmp_path / "out" / "index.html").read_text()


def test_optimize_writes_over_nobody_elses_files(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "index.html").write_text("mine")
    assert optimize(site, "--out", str(tmp_path / "out")) == 3
    assert capsys.readouterr().err.splitlines() == [
        f"samara: {tmp_path}/out holds files that Samara did not write.",
        "        Name a new folder, or empty this one first.",
    ]
    assert [path.read_text() for path in (tmp_path / "out").iterdir()] == ["mine"]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.mark.parametrize(("options", "drawn"), [((), False), (("--net",), True)])
def test_pictures_of_a_crawled_site_are_looked_at_where_the_network_may_be_asked(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], drawn: bool
) -> None:
    (site / "index.html").write_text(PAGE.replace("</head>", '<meta property="og:image" content="/lost.png"></head>'))
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            named = f"http://127.0.0.1:{server.server_port}/"
            code = cli.run(["optimize", named, "--out", str(tmp_path / "out"), "--only", "sharing/card-image", *options])
        finally:
            server.shutdown()
            thread.join()
    assert code == 0
    assert ("/samara/cards/" in (tmp_path / "out" / "index.html").read_text()) is drawn
    assert ("--net measures them" in capsys.readouterr().err) is not drawn
