from judging import said
from samara.practices.skeleton import PRODUCT

CHECK = "showcase/product-pictures"


def main(*pictures: str) -> str:
    return f"{PRODUCT}<main><p>A tea pot.</p>{''.join(pictures)}</main>"


def test_sizes_of_one_picture_and_icons_are_no_further_pictures() -> None:
    once = ["shows the product only once"]
    assert said(CHECK, main('<img src="/a.png?w=200" alt="Pot">', '<img src="/a.png?w=900" alt="Pot">')) == once
    assert said(CHECK, main('<img src="/a.png" alt="Pot">', '<img src="/star.png" alt="Star" width=16 height=16>')) == once
    assert said(CHECK, main('<img src="/star.png" alt="Star" width=16>')) == ["shows the product in no picture"]


def test_two_pictures_are_two() -> None:
    assert said(CHECK, main('<img src="/i.php?id=1&amp;w=9" alt="Pot">', '<img src="/i.php?id=2&amp;w=9" alt="Table">')) == []
    assert said(CHECK, main('<img src="/a.png" alt="Pot">', '<img src="/b.png" alt="Laid table" width=800 height=60>')) == []
