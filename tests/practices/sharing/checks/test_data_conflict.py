import json

import pytest

from judging import said
from samara.practices.skeleton import ARTICLE

CHECK = "sharing/data-conflict"
TAGS = (
    '<link rel="canonical" href="https://example.org/tea"><meta property="og:description" content="Cool water and patience">'
    '<meta property="og:image" content="https://example.org/i/white-leaves-1200x630.jpg">'
)


def data(**properties: object) -> str:
    article = {"@context": "https://schema.org", "@type": "Article", "headline": "White tea", **properties}
    return f'{ARTICLE}{TAGS}<script type="application/ld+json">{json.dumps(article)}</script>'


@pytest.mark.parametrize(
    "properties",
    [
        {},
        {"url": "https://example.org/tea.html"},
        {"mainEntityOfPage": {"@id": "https://www.example.org/tea/#page"}},
        {"description": "Why water must be cool."},
        {"image": ["https://example.org/i/leaves-1x1.jpg"]},
        {"image": {"url": "https://cdn.example/8f14e45fceea167a.jpg"}},
    ],
)
def test_data_that_says_the_same_is_well(properties: dict[str, object]) -> None:
    assert said(CHECK, data(**properties)) == []


@pytest.mark.parametrize(
    ("properties", "message"),
    [
        ({"url": "https://example.org/pots"}, "JSON-LD says that it is at https://example.org/pots, but the tags say https://example.org/tea"),
        (
            {"mainEntityOfPage": {"@id": "https://old.example/tea"}},
            "JSON-LD says that it is at https://old.example/tea, but the tags say https://example.org/tea",
        ),
        (
            {"description": "Opening hours of our houses."},
            'JSON-LD describes it as "Opening hours of our houses.", but the tags as "Cool water and patience"',
        ),
        (
            {"image": "https://example.org/i/opening-party.jpg"},
            "JSON-LD shows it with https://example.org/i/opening-party.jpg, but the card with "
            "https://example.org/i/white-leaves-1200x630.jpg",
        ),
    ],
)  # fmt: skip
def test_data_that_says_something_else_is_told(properties: dict[str, object], message: str) -> None:
    assert said(CHECK, data(**properties)) == [message]
