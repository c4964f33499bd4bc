"""Share links that tell where their visitors come from, and those that do not."""

import pytest

from judging import said

FACEBOOK = '<a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Ftea.html{}">Facebook</a>'
ARTICLE = '<!doctype html><html lang="en"><title>Tea</title><meta property="og:type" content="article"><body>'


@pytest.mark.parametrize(
    ("facebook", "x", "alike"),
    [
        ("", "https%3A%2F%2Fexample.org%2Ftea.html", True),
        ("", "https%3A%2F%2Fexample.org%2Ftea.html%3Fvia%3Dx", False),
        ("%3Fvia%3Dfacebook", "https%3A%2F%2Fexample.org%2Ftea.html%3Fvia%3Dx", False),
        ("", "https://example.org/tea.html?via=x", True),
    ],
)
def test_only_what_is_percent_encoded_tells_share_links_apart(facebook, x, alike):
    html = ARTICLE + FACEBOOK.format(facebook) + f'<a href="https://x.com/intent/tweet?url={x}">X</a>'
    assert bool(said("audience/share-alike", html)) == alike
