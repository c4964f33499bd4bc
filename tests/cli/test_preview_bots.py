"""`samara preview URL --as-bots` against a server that answers each bot differently."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from servers import Handler, Request, Server, reply

HTML = '<!doctype html><html lang="en"><title>Tea</title><meta property="og:title" content="Tea"><meta property="og:image" content="/tea.svg">'
SVG = reply('<svg xmlns="http://www.w3.org/2000/svg"/>', content_type="image/svg+xml")
NETWORKS = {
    "salon": 'agent = "Salonbot/1.0"',
    "pub": (
        'agent = "Pubbot/2.0"\n[profile]\nrobots = "Pubbot"\n[[profile.evidence]]\nof = ["robots"]\n'
        'source = "https://pub.example/"\ngrade = "official"\nchecked = "2026-11-23"'
    ),
    "inn": "story = 'A quiet place.'",
}


class Done(NamedTuple):
    code: int
    out: str
    said: str
    server: Server


def served(request: Request) -> bytes:
    agent = request.headers["user-agent"]
    if request.path == "/robots.txt":
        return reply("User-agent: Pubbot\nDisallow: /tea.svg\n", content_type="text/plain")
    if request.path == "/tea.svg":
        return SVG
    return reply("", 403) if agent == "Salonbot/1.0" else reply(HTML)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "samara-networks").mkdir()
    for name, rules in NETWORKS.items():
        (tmp_path / "samara-networks" / f"{name}.toml").write_text(f'title = "{name.title()}"\n{rules}\n')
    return tmp_path


def preview(site: Path, handler: Handler, *options: str) -> Done:
    """What the command says of the page at /."""

    async def main() -> Done:
        async with Server(handler) as server:
            arguments = ["preview", f"{server.url}/", "--as-bots", "--site", str(site), *options]
            run = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "samara", *arguments, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
                env={**os.environ, "SAMARA_DATA": str(site / "state"), "COLUMNS": "160", "SAMARA_REQUEST_TIMEOUT": "20"},
            )  # fmt: skip
            out, said = await asyncio.wait_for(run.communicate(), 60)
            return Done(run.returncode or 0, out.decode(), said.decode(), server)

    return asyncio.run(main())


ALL = [part for name in NETWORKS for part in ("--network", name)]


def test_each_card_is_made_of_what_its_bot_got(site: Path) -> None:
    done = preview(site, served, *ALL, "--format", "json")
    assert (done.code, done.said) == (0, "")
    salon, pub, inn = json.loads(done.out)["cards"]
    assert (salon["shape"], salon["notes"][0]["weight"]) == ("none", "no card")
    assert salon["notes"][0]["text"] == f"{done.server.url}/ answered 403 to Salon's fetcher, while others get the page."
    assert [(each["part"], each["status"], each["stop"], each["agent"]) for each in pub["tried"]] == [
        ("page", 200, None, "Pubbot/2.0"),
        ("image", 0, "robots", "Pubbot/2.0"),
    ]
    assert (pub["title"]["value"], pub["image"], pub["shape"]) == ("Tea", None, "text")
    assert (inn["tried"], inn["image"]["file"]["type"]) == ([], "image/svg+xml")
    assert "How Inn's fetcher names itself is not known; this is what Samara itself was given." in [
        note["text"] for note in inn["notes"]
    ]


def test_the_terminal_shows_what_was_asked_and_why_there_is_no_card(site: Path) -> None:
    done = preview(site, served, *ALL)
    assert done.code == 0
    lines = [line.strip() for line in done.out.splitlines()]
    assert f"✗ {done.server.url}/ answered 403 to Salon's fetcher, while others get the page." in lines
    assert "↳ image: nothing (robots), as Pubbot/2.0" in lines
    assert [line for line in lines if line.startswith("↳ page: 403 (status), 0 bytes of text/html")]


def test_one_page_is_asked_for_once_by_each(site: Path) -> None:
    done = preview(site, served, *ALL)
    assert done.server.seen == {"/": 3, "/tea.svg": 1, "/robots.txt": 1}


def test_what_a_site_that_refuses_all_told_each_is_shown(site: Path) -> None:
    done = preview(site, lambda request: reply("", 403), "--network", "salon", "--format", "json")
    (salon,) = json.loads(done.out)["cards"]
    assert (done.code, salon["shape"], salon["tried"][0]["status"]) == (0, "none", 403)
    assert salon["notes"][0]["text"] == f"Salon's fetcher gets no page: {done.server.url}/ answered 403."


def test_no_bot_is_led_to_a_private_address(site: Path) -> None:
    def handler(request: Request) -> bytes:
        away = reply(status=302, Location="http://169.254.169.254/latest/meta-data/")
        return away if "Salonbot" in request.headers["user-agent"] else served(request)

    done = preview(site, handler, "--network", "salon", "--format", "json")
    (salon,) = json.loads(done.out)["cards"]
    assert (done.code, salon["shape"], salon["tried"][0]["stop"]) == (0, "none", "address")
    assert salon["tried"][0]["steps"][0]["target"] == "http://169.254.169.254/latest/meta-data/"


def test_a_file_has_no_bots(site: Path) -> None:
    (site / "tea.html").write_text(HTML)

    async def main() -> tuple[int, bytes]:
        run = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "samara", "preview", str(site / "tea.html"), "--as-bots", stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        _, said = await run.communicate()
        return run.returncode or 0, said

    code, said = asyncio.run(main())
    assert code == 2
    assert "Name an address, also one on localhost." in said.decode()
