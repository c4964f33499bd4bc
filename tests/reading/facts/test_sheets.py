"""The style sheets of a page that has images without a size."""

from documents import at, told
from samara.core.style import Rule, Sheet

IMAGE = '<main><img src="x.png"></main>'


def test_sheets_are_told_but_for_print():
    html = (
        '<link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="p.css" media="print">'
        '<link rel="alternate stylesheet" href="b.css"><style>img{height:auto}</style><style>p{color:red</style>'
    ) + IMAGE
    assert told("sheets", html) == (
        Sheet("https://example.org/a.css", at=at(html, "<link")),
        Sheet(rules=(Rule("img", free=True),), at=at(html, "<style>img")),
        Sheet(muddled=True, at=at(html, "<style>p")),
    )


def test_pages_whose_images_say_their_size_need_none():
    assert told("sheets", '<link rel="stylesheet" href="a.css"><main><img src="x.png" width="1" height="1"></main>') == ()
