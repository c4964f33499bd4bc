"""The command as an owner runs it."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from samara.core.errors import StateError
from samara.core.http import Door
from samara.core.settings import Settings
from samara.server.listening import address, listen

EXAMPLE = Path(__file__).parents[2] / "examples" / "workshop"
PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>{0}</title><h1>{0}</h1><p><a href="/">Home</a></p></html>'


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    for name in ("index", "tea"):
        (folder / f"{name}.html").write_text(PAGE.format(name))
    return folder


@pytest.fixture
def environment(tmp_path):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("SAMARA_", "ONCE", "DJANGO_"))}
    return {**clean, "SAMARA_DATA": str(tmp_path / "state"), "SAMARA_PORT": "0"}


@pytest.fixture
def published(tmp_path):
    """The address of a copy of the example site, served by another server."""
    folder = shutil.copytree(EXAMPLE, tmp_path / "published")
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        yield f"http://127.0.0.1:{server.stdout.readline().split(' port ')[1].split()[0]}/"
        server.terminate()


@pytest.fixture
def samara(environment):
    def run(*arguments):
        return subprocess.run([sys.executable, "-m", "samara", *arguments], env=environment, capture_output=True, text=True)

    return run


def test_serve_once_reads_checks_and_stops(samara, site):
    done = samara("serve", str(site), "--once")
    # What takes more than two seconds says how many it took.
    assert (done.returncode, [line for line in done.stderr.splitlines() if not line.endswith(" pages/s)")]) == (0, [])
    lines = done.stdout.splitlines()
    assert re.fullmatch(r"Score          [0-9]{1,3} of 100 today, [0-9]{1,3} with Samara", lines[0])
    assert [line.split()[:2] for line in lines[1:3]] == [["The", "site"], ["The", "dashboard"]]
    assert lines[3:] == ["200  /", "200  /tea.html", "200  /-/"]
    again = samara("serve", "--once")
    assert (again.returncode, again.stdout.splitlines()[0], again.stdout.splitlines()[3:]) == (0, lines[0], lines[3:])


def test_serve_keeps_its_data_for_its_owner_alone(samara, site, tmp_path):
    assert samara("audit", str(site)).returncode == 0
    assert samara("serve", str(site), "--once").returncode == 0
    state = tmp_path / "state"
    open_folders = [path for path in (state, *state.iterdir()) if path.is_dir() and path.stat().st_mode & 0o077]
    assert open_folders == []
    assert {path.name: path.stat().st_mode & 0o777 for path in state.glob("samara.sqlite3*")} == {"samara.sqlite3": 0o600}


def test_serve_publishes_no_link_out_of_the_site_and_no_pipe(samara, site, tmp_path):
    (tmp_path / "secret.html").write_text(PAGE.format("secret"))
    (site / "pw.html").symlink_to(tmp_path / "secret.html")
    (site / "etc").symlink_to("/etc")
    (site / "x.txt").symlink_to("nowhere")
    (site / "copy.html").symlink_to("tea.html")
    os.mkfifo(site / "pipe.html")
    done = samara("serve", str(site), "--once")
    assert (done.returncode, done.stdout.splitlines()[3:]) == (0, ["200  /", "200  /tea.html", "200  /-/"])
    (public,) = (tmp_path / "state").glob("*/public")
    assert sorted(path.name for path in public.glob("*.*")) == ["copy.html", "index.html", "samara-manifest.json", "tea.html"]
    assert os.readlink(public / "copy.html") == "tea.html"


def test_serve_of_a_single_file_opens_it(samara, site):
    done = samara("serve", str(site / "tea.html"), "--once")
    assert (done.returncode, done.stdout.splitlines()[3:]) == (0, ["200  /tea.html", "200  /-/"])


def test_serve_of_an_address_crawls_it(samara, published):
    done = samara("serve", published, "--once")
    assert done.returncode == 0
    home, inner, *rest = done.stdout.splitlines()[3:]
    assert (home, inner[:6], rest) == ("200  /", "200  /", ["200  /-/", "200  /style.css", "200  /samara.css"])


def test_serve_of_an_address_fetches_what_is_no_page(samara, published, environment):
    assert samara("serve", published, "--once").returncode == 0
    with subprocess.Popen(
        [sys.executable, "-m", "samara", "serve"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        _, line, *_ = [process.stdout.readline() for _ in range(4)]
        base = line.split()[-1].rstrip("/")
        answers = asyncio.run(told(base, "/", "/style.css", "/pictures/nothing.png", "/?page=2"))
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    home, style, nothing, other = answers
    assert (home.status, b"samara.css" in home.body) == (200, True)
    assert (style.status, style.content_type, style.body) == (200, "text/css", (EXAMPLE / "style.css").read_bytes())
    assert nothing.status == 404
    assert (other.status, other.body) == (200, (EXAMPLE / "index.html").read_bytes())
    assert process.returncode == 0


def test_serve_improves_pages_that_are_newer_than_its_reading(published, environment, tmp_path):
    with subprocess.Popen(
        [sys.executable, "-m", "samara", "serve", published], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    ) as process:  # fmt: skip
        _, line, *_ = [process.stdout.readline() for _ in range(4)]
        base = line.split()[-1].rstrip("/")
        words = "<p>Ash is steamed for an hour, bent in a minute and left for a week, which is what a chair takes.</p>" * 4
        (tmp_path / "published" / "ash.html").write_text(f"<html lang=en><title>Ash</title><main><h1>Ash</h1>{words}</main>")
        (page,) = asyncio.run(told(base, "/ash.html"))
        card = page.body.decode().partition('"og:image" content="')[2].partition('"')[0]
        (picture,) = asyncio.run(told(base, urlsplit(card).path))
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    assert (page.status, b"<!--samara sharing/head-tags-->" in page.body) == (200, True)
    assert (picture.status, picture.content_type, picture.body[:4]) == (200, "image/png", b"\x89PNG")


async def told(base, *paths):
    async with Door(Settings(), frozenset({base.removeprefix("http://")})) as door:
        return [await door.get(base + path) for path in paths]


def test_serve_without_anything_read_says_what_to_do(samara):
    done = samara("serve", "--once")
    assert done.returncode == 3
    assert done.stderr.splitlines() == ["samara: No site has been read yet.", "        Name one: samara serve ./public"]


def test_serve_refuses_what_is_no_site(samara, tmp_path):
    done = samara("serve", str(tmp_path / "nothing"), "--once")
    assert (done.returncode, "Traceback" in done.stderr) == (3, False)


def test_serve_prints_the_owners_link_and_stops_on_control_c(environment, site):
    command = [sys.executable, "-m", "samara", "serve", str(site)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        # Nothing is asserted before it has stopped: it would be waited for without end.
        _, *lines = [process.stdout.readline() for _ in range(4)]
        ready = "Stop with Ctrl-C.\n" in iter(process.stderr.readline, "")  # behind the progress of a slow machine
        port = int(lines[0].rpartition(":")[2].strip("/\n") or 0)
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(b"GET /tea HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            answer = connection.recv(15)
        process.send_signal(signal.SIGINT)
        rest, talk = process.communicate(timeout=30)
    assert (ready, answer) == (True, b"HTTP/1.1 200 OK")
    assert (process.returncode, rest, talk) == (0, "", "Stopped.\n")
    assert lines[2].startswith(f"Sign in once   http://localhost:{port}/-/sign-in/")


def test_next_free_port_is_taken():
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with listen("127.0.0.1", port) as second:
            assert port < second.getsockname()[1] <= port + 50
            assert address(second) == f"http://localhost:{second.getsockname()[1]}"


def test_address_that_is_not_ours_is_told():
    with pytest.raises(StateError, match=r"Nothing can listen on 192\.0\.2\.1") as told:
        listen("192.0.2.1", 8765)
    assert "--host" in told.value.hint
