from judging import said

CHECK = "sharing/card-too-long"
NAME = '<meta property="og:title" content="White tea"><meta property="og:site_name" content="{}">'


def test_a_long_name_of_the_site_is_told() -> None:
    assert said(CHECK, NAME.format("t" * 253)) == []
    assert said(CHECK, NAME.format("t" * 254)) == ["has a site name of more than 253 bytes, for which Discord draws no card"]


def test_what_is_only_cut_is_not() -> None:
    assert said(CHECK, f'<meta property="og:title" content="{"t" * 3000}">') == []


def test_a_long_address_is_told() -> None:
    address = "https://example.org/cup.png?" + "t" * 2048
    html = f'<meta property="og:title" content="White tea"><meta property="og:image" content="{address}">'
    assert said(CHECK, html) == ["has an address of more than 2,048 characters, for which Discord draws no card"]
