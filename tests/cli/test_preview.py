"""`samara preview` as people type it: what is shown, and what is told when it cannot be."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import commands

EXAMPLE = Path(__file__).parents[2] / "examples" / "workshop"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("place")
    shutil.copytree(EXAMPLE, folder / "public")
    (folder / "junk.html").write_bytes(bytes(range(256)) * 50)
    return folder


def samara(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return commands.samara("preview", *arguments, cwd=cwd)


def test_the_usual_twelve_are_shown(place: Path) -> None:
    done = samara("public/faq.html", "--site", "public", "--format", "json", cwd=place)
    told = json.loads(done.stdout)
    assert (done.returncode, told["url"]) == (0, "https://larchandlane.example/faq.html")
    assert [card["network"] for card in told["cards"]] == [
        "facebook", "x", "linkedin", "whatsapp", "threads", "mastodon", "bluesky", "discord", "slack", "telegram", "signal",
        "apple-messages",
    ]  # fmt: skip


def test_networks_are_chosen_by_name_however_it_is_spelled(place: Path) -> None:
    done = samara("public/faq.html", "--network", "Apple Messages", "--network", "mastodon", "--format", "json", cwd=place)
    assert [card["network"] for card in json.loads(done.stdout)["cards"]] == ["apple-messages", "mastodon"]
    every = samara("public/faq.html", "--network", "all", "--format", "json", cwd=place)
    assert len(json.loads(every.stdout)["cards"]) > 15


def test_the_site_s_own_networks_are_shown_too(place: Path) -> None:
    shutil.copytree(place / "public", place / "with-own")
    (place / "with-own" / "samara-networks").mkdir()
    (place / "with-own" / "samara-networks" / "club.toml").write_text(
        'title = "Club"\n[[limits]]\nof = "title"\nmost = 5\nunit = "characters"\n'
        'source = "https://club.example/"\ngrade = "official"\nchecked = "2026-11-23"\n'
    )
    for networks, number in (((), 13), (("--network", "all"), 16)):
        done = samara("with-own/faq.html", "--site", "with-own", *networks, "--format", "json", cwd=place)
        shown = json.loads(done.stdout)["cards"]
        assert len(shown) >= number
        assert next(card["title"]["value"] for card in shown if card["network"] == "club").endswith("…")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["public/faq.html", "--network", "mastodn"], 2, "Did you mean 'mastodon'?"),
        (["public/faq.html", "--format", "pdf"], 2, "there is no format 'pdf'"),
        (["public"], 3, "is no page."),
        (["nowhere.html"], 3, "There is no folder or file named 'nowhere.html'."),
        (["junk.html"], 3, "is no page but binary"),
        (["public/faq.html", "--site", "state"], 3, "does not lie in"),
        (["public/faq.html", "--output", "missing/x.json"], 3, "There is no folder missing."),
        (["http://127.0.0.1:9/"], 3, "127.0.0.1"),
    ],
)
def test_what_cannot_be_shown_is_told(arguments: list[str], code: int, said: str, place: Path) -> None:
    done = samara(*arguments, cwd=place)
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (code, "", False)
    assert said in " ".join(done.stderr.replace("│", " ").split())


def test_a_sheet_is_one_file_with_its_pictures(place: Path) -> None:
    done = samara("public/products/drover.html", "--site", "public", "--format", "html", "--output", "cards.html", cwd=place)
    text = (place / "cards.html").read_text(encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, "")
    assert (text.count("<figure"), text.count("data:image/webp")) == (12, 1)


def test_a_sheet_becomes_a_picture(place: Path) -> None:
    done = samara("public/faq.html", "--site", "public", "--network", "x", "--format", "png", "--output", "cards.png", cwd=place)
    assert (done.returncode, done.stderr) == (0, "")
    assert (place / "cards.png").read_bytes().startswith(b"\x89PNG\r\n")
