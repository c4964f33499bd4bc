import pytest

from judging import said

CHECK = "linkability/title-long"
TAG = '<meta property="og:title" content="{}">'
LONG = "Everything that there is to know about white tea, and a few things that nobody should have to know"


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<title>White tea</title>", []),
        (
            f'<title>{LONG}</title><meta name="description" content="Tea.">',
            ["has a title of 98 characters, which is cut by Discord (67 bytes) and Discourse (80 characters)"],
        ),
        (
            f'<meta property="og:title" content="{LONG[:74]}">',
            ["has a title of 74 characters, which is cut by X (70 characters) and Discord (67 bytes)"],
        ),
        (f'<title>{LONG}</title><meta property="og:title" content="White tea">', []),
    ],
)
def test_each_network_cuts_the_title_that_it_takes(html: str, told: list[str]) -> None:
    assert said(CHECK, html) == told


def test_bytes_are_no_characters() -> None:
    title = "Белый чай: как его заваривают весной и чем он лучше всех других"
    assert len(title) == 63
    assert said(CHECK, TAG.format(title)) == []
    assert said(CHECK, TAG.format(f"{title} сортов")) == []
    assert said(CHECK, TAG.format(f"{title} сортов!!")) == [
        "has a title of 72 characters, which is cut by X (70 characters) and Discord (67 bytes)"
    ]


def test_what_one_network_cuts_is_no_fault() -> None:
    assert said(CHECK, f"<title>{'t' * 75}</title>") == []


def test_what_x_takes_for_itself_is_judged_apart() -> None:
    html = f'<meta property="og:title" content="White tea"><meta name="twitter:title" content="{LONG}">'
    assert said(CHECK, html) == []
