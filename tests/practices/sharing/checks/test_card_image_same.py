from pathlib import Path

import pytest

from judging import said_of

CHECK = "sharing/card-image-same"
PAGE = '<title>{0}</title><meta property="og:image" content="https://example.org/{1}.png">'
NAMES = "abcdef"


@pytest.mark.parametrize("pictures", [NAMES, "aabbcc"])
def test_pages_with_pictures_of_their_own_are_well(pictures: str, tmp_path: Path) -> None:
    files = {f"{name}.html": PAGE.format(name, picture) for name, picture in zip(NAMES, pictures, strict=True)}
    assert said_of(CHECK, files, tmp_path) == []


def test_ordinary_pages_with_one_picture_are_told(tmp_path: Path) -> None:
    files = {f"{name}.html": PAGE.format(name, "logo") for name in NAMES}
    told = "6 of 6 articles, products and ordinary pages show one picture on their cards: https://example.org/logo.png"
    assert [message for _, message in said_of(CHECK, files, tmp_path)] == [told]
