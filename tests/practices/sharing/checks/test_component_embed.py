"""Component embeds: each fault is told where its element stands."""

import pytest

from mending import page_of
from samara.core.finding import Found
from samara.practices.sharing.checks.component_embed import GOOD, component_embed

TITLE = '<meta property="og:title" content="Tea">'
SCRIPT = '<script id="discord:component-embed" type="application/json">{"component": {"type": 17, "components": [%s]}}</script>'
RIGHT = SCRIPT % '{"type": 10, "content": "Tea"}'
LINK = '<link rel="discord:component-embed" type="application/json" href="%s">'


def told(html: str) -> list[tuple[str, int]]:
    """The messages, and the lines they point to."""
    found: list[Found] = list(component_embed.judge(page_of("<title>Tea</title>\n" + html)))
    return [(each.message.removeprefix("component embed: "), each.at.line if each.at else 0) for each in found]


@pytest.mark.parametrize("html", ["", TITLE + RIGHT, TITLE + LINK % "https://example.org/tea.json", GOOD])
def test_pages_without_fault_are_passed(html: str) -> None:
    assert told(html) == []


@pytest.mark.parametrize(
    ("html", "message", "line"),
    [
        (SCRIPT % "", "a container is empty", 3),
        (RIGHT.replace("17,", "17"), "it is no valid JSON (JSON is malformed: expected ',' or '}' (byte 26))", 3),
        (LINK % "/tea.json", "its href is no absolute address", 3),
        (RIGHT + "\n" + LINK % "https://example.org/tea.json", "a page has one, and this is another", 4),
    ],
)
def test_faults_are_told_in_their_place(html: str, message: str, line: int) -> None:
    assert told(f"{TITLE}\n{html}") == [(message, line)]


def test_several_faults_are_told_one_by_one_and_equal_ones_once() -> None:
    button = '{"type": 2, "style": 5, "label": "Go"}'
    row = f'{{"type": 1, "components": [{button}, {button}]}}, {{"type": 3}}'
    assert told(TITLE + SCRIPT % row) == [
        ("a button has no url", 2),
        ("a component in a container is of type 3, which embeds do not have", 2),
    ]


def test_without_open_graph_there_is_nothing_to_fall_back_on() -> None:
    assert told(RIGHT) == [("there are no Open Graph tags for where it cannot be shown", 2)]
