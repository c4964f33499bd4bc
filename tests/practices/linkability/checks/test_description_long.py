import pytest

from judging import said

CHECK = "linkability/description-long"
TAG = '<meta property="og:description" content="{}">'


@pytest.mark.parametrize(("length", "told"), [(120, False), (200, False), (201, True), (600, True)])
def test_it_is_long_when_several_networks_cut_it(length: int, told: bool) -> None:
    assert bool(said(CHECK, TAG.format("t" * length))) is told


def test_the_networks_that_cut_it_are_named() -> None:
    [words] = said(CHECK, TAG.format("t" * 260))
    assert words.startswith("has a description of 260 characters, which is cut by X (200 characters) and ")


def test_who_does_not_take_it_does_not_cut_it() -> None:
    [words] = said(CHECK, f'<meta name="description" content="{"t" * 260}">')
    assert "X (" not in words
