import pytest

from judging import said

CHECK = "sharing/card-headline"
TAGS = '<meta property="og:title" content="White tea"><meta property="og:description" content="Cool water.">'
DATA = '<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "{}", "{}": "{}"}}</script>'


@pytest.mark.parametrize(
    ("kind", "name", "value", "told"),
    [
        ("NewsArticle", "headline", "White tea", []),
        ("Product", "headline", "Tea news", []),
        ("WebPage", "headline", "Tea news", ['the headline in JSON-LD says "Tea news", og:title "White tea"']),
        ("NewsArticle", "description", "Hot.", ['the description in JSON-LD says "Hot.", og:description "Cool water."']),
    ],
)
def test_what_mastodon_believes_is_told(kind: str, name: str, value: str, told: list[str]) -> None:
    assert said(CHECK, TAGS + DATA.format(kind, name, value)) == [f"{each}; shown by Mastodon is the first" for each in told]


def test_data_in_a_graph_is_not_read() -> None:
    data = DATA.format("NewsArticle", "headline", "Tea news").replace('"@type"', '"@graph": [{"@type"').replace("}<", "}]}<")
    assert said(CHECK, TAGS + data) == []
