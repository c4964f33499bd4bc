"""The cards of one page: a card needs no more of a page than `read_card` reads, and pictures are named once."""

from pathlib import Path

import pytest

from mending import page_of
from samara.core.check import PageCheck
from samara.core.page import Page
from samara.networks.catalogue import named
from samara.practices import catalogue
from samara.previews.preview import USUAL, pictures, preview
from samara.reading.page import read_card, read_page
from samara.reading.record import Raw
from samara.reading.scope import scope

ROOT = Path(__file__).parents[2]
NETWORKS = [named(name) for name in USUAL]
FOLDERS = (ROOT / "examples" / "workshop", ROOT / "tests" / "labelled" / "pages")
EXAMPLES = [html for check in catalogue.checks().values() if isinstance(check, PageCheck) for html in (check.good, check.bad)]


def both(data: bytes) -> tuple[Page, Page] | None:
    """A page as it is read for an audit, and as it is read for its cards."""
    raw, where = Raw(url="https://example.org/tea.html", source="tea.html", data=data), scope("https://example.org/")
    whole, light = read_page(raw, where), read_card(raw, where)
    assert type(whole) is type(light)
    return (whole, light) if isinstance(whole, Page) and isinstance(light, Page) else None


def words(page: Page) -> list[object]:
    """All that the cards of a page say, but the places."""
    return [
        (
            card.shape,
            *((part.value, part.source) if part else None for part in (card.title, card.description, card.image, card.site)),
        )
        for card in preview(page, NETWORKS).cards
    ]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_cards_of_real_pages_are_the_same_however_little_is_read(folder: Path) -> None:
    pages = [pair for path in sorted(folder.rglob("*.html")) if (pair := both(path.read_bytes()))]
    assert len(pages) > 30
    assert [light.url for whole, light in pages if words(whole) != words(light)] == []


def test_cards_of_odd_pages_are_the_same_however_little_is_read() -> None:
    pages = [pair for html in EXAMPLES if (pair := both(f"<html lang=en><head>{html}".encode()))]
    assert [words(light) for whole, light in pages if words(whole) != words(light)] == []


def test_tags_in_the_body_and_behind_it_keep_their_lines() -> None:
    html = b'<html><head><title>T</title></head>\n<body><p>x\n<meta property="og:title" content="Late"></body></html>'
    pair = both(html)
    assert pair is not None
    assert [page.card.tags[0].at and page.card.tags[0].at.line for page in pair] == [3, 3]


def test_a_page_in_hebrew_is_drawn_from_right_to_left() -> None:
    pair = both('<html lang="he"><head><title>המלאכה עומדת ליד הנהר</title></head><body><p>המלאכה'.encode())
    assert pair is not None
    assert [preview(page, ()).direction for page in pair] == ["rtl", "rtl"]


def test_pictures_are_named_once() -> None:
    page = page_of('<meta property="og:image" content="/a.jpg"><meta name="twitter:image" content="/a.jpg">')
    assert list(pictures(page, NETWORKS)) == ["https://example.org/a.jpg"]
