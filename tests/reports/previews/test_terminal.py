"""Previews at a terminal: the card, why it is so, on whose word, and no code of a page that a terminal would obey."""

from io import StringIO

from mending import page_of
from samara.networks.catalogue import named
from samara.previews.preview import preview
from samara.reports.previews.format import formats


def shown(html: str, *names: str) -> str:
    out = StringIO()
    formats()["terminal"].write(preview(page_of(html), map(named, names)), out)
    return out.getvalue()


def test_a_card_its_shape_and_its_reasons_are_written() -> None:
    html = (
        '<meta name="twitter:card" content="summary_large_image">'
        f'<meta property="og:title" content="{"Long words " * 20}">'
        '<meta property="og:image" content="/a.jpg"><meta property="og:site_name" content="Tea">'
    )
    lines = [" ".join(line.split()) for line in shown(html, "x").splitlines()]
    assert lines[0] == "https://example.org/tea/green.html"
    assert lines[2].startswith("X ")
    whole = " ".join(lines)
    assert "X shows 70 characters of the title in line 1, and cuts the rest." in whole
    assert "official, read 2026-11-23: https://" in whole


def test_what_a_terminal_would_obey_is_not_written() -> None:
    text = shown(
        '<title>Tea\x1b[2J\x1b]0;owned\x07 \u202egreen</title><meta name="description" content="\x9b31m">', "mastodon", "slack"
    )
    assert [code for code in ("\x1b", "\x07", "\x9b", "\u202e") if code in text] == []


def test_a_card_without_a_title_says_so() -> None:
    assert "no title" in shown('<meta property="og:image" content="/a.jpg">', "facebook")


def test_what_the_card_has_not_is_not_written() -> None:
    page = '<meta property="og:title" content="Tea"><meta property="og:description" content="Leaves.">'
    assert "example.org" not in shown(page, "discord").split("Discord", 1)[1]
    assert "Leaves." not in shown(page, "linkedin")
    assert "– LinkedIn shows no description." in shown(page, "linkedin")


def test_a_text_ends_after_the_lines_of_its_network() -> None:
    text = shown(f'<meta property="og:title" content="{"Long words " * 40}">', "signal")
    assert [line.strip("│ ").strip()[-1] for line in text.splitlines() if "Long words" in line] == ["s", "…"]
    assert "Lines shown: 2 of the title." in text
