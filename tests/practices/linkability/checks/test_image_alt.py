import pytest

from judging import said

CHECK = "linkability/image-alt"


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="/k.png" alt="A cup">',
        '<img src="/k.png" alt="">',
        '<img src="/k.png" role="presentation">',
        '<img src="/k.png" aria-hidden="true">',
        '<img src="/k.png" aria-label="A cup">',
        '<img src="/k.gif" width="1" height="1">',
        '<img data-src="/k.png" alt="A cup"><noscript><img src="/k.png"></noscript>',
    ],
)
def test_pictures_with_words_and_those_that_only_decorate_are_well(picture: str) -> None:
    assert said(CHECK, f"<main>{picture}</main>") == []


def test_pictures_without_words_are_told() -> None:
    assert said(CHECK, '<main><img src="/k.png"></main>') == ["picture has no alt text: https://example.org/k.png"]
    assert said(CHECK, '<main><img src="/k.png" alt="K-1.PNG"></main>') == [
        'picture has the name of a file for an alt text, "K-1.PNG": https://example.org/k.png'
    ]
