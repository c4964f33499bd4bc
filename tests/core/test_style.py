"""What style sheets say of the sizes of pictures."""

import pytest

from samara.core.style import Muddled, Rule, Unsized, imports, keeps, rules

FREE = "img { max-width: 100%; height: auto }"


@pytest.mark.parametrize(
    ("css", "told"),
    [
        (FREE, [Rule("img", free=True)]),
        ("IMG, video{height:auto!important;}", [Rule("img", free=True), Rule("video", free=True)]),
        ("@layer base { img { height: auto } }", [Rule("img", free=True)]),
        ("@media (min-width: 40em) { img { height: auto } }", []),
        ("/* img { height: 1px } */ p { color: red }", []),
        (".a img { height: 3rem }", [Rule(".a img", fixed=True)]),
        (".a img { height: 3rem; width: 3rem }", []),
        (".a img { height: 3rem; width: auto }", [Rule(".a img", fixed=True)]),
        ("@media screen { .a { max-height: 80vh } }", [Rule(".a", fixed=True)]),
        ("@media print { img { height: 3cm } }", []),
        ("@keyframes x { from { height: 0 } 50% { height: 9px } }", []),
        (".a { flex-direction: column }", [Rule(".a", stretched=True)]),
        (".a { b { img { height: 1px } } }", [Rule("img", fixed=True)]),
        ("p { background: url(data:image/png;base64,AAAA) } img { height: auto }", [Rule("img", free=True)]),
        (":is(.a, .b) { height: 1px }", [Rule(":is(.a, .b)", fixed=True)]),
    ],
)
def test_rules_about_pictures_are_found(css, told):
    assert list(rules(css)) == told


@pytest.mark.parametrize("css", ["img { height: auto", "} img { height: auto }", '@import "x.css" print; img { height: auto }'])
def test_a_sheet_that_cannot_be_read_says_so(css):
    with pytest.raises(Muddled):
        rules(css)


def test_sheets_that_are_taken_in_are_named():
    css = "@import 'a.css'; @import url(b.css);\n@import url( \"c.css\" ) ; /* @import 'd.css'; */ img { height: auto }"
    assert imports(css) == ("a.css", "b.css", "c.css")
    assert rules(css) == (Rule("img", free=True),)


PICTURE = Unsized(
    "x.png", own=(".wide", "#map"), parent=("figure", ".fig"), around=("figure", ".fig", "main", "body", ".page", "html")
)


@pytest.mark.parametrize(
    ("css", "safe"),
    [
        ("", False),
        (FREE, True),
        ("figure img { height: auto }", False),
        (FREE + ".other { height: 9px }", True),
        (FREE + ".wide { height: 9px }", False),
        (FREE + ".wide.other { height: 9px }", True),
        (FREE + "#map { max-height: 9px }", False),
        (FREE + "* { height: 9px }", False),
        (FREE + "nav img { height: 9px }", True),
        (FREE + "main > figure img:hover { height: 9px }", False),
        (FREE + "h1 + img { height: 9px }", False),
        (FREE + "[data-x] { height: 9px }", False),
        (FREE + "img { width: 100%; height: 9px }", True),
        (FREE + "body { display: flex; flex-direction: column }", True),
        (FREE + ".fig { display: flex; flex-flow: column }", False),
        (FREE + ".wide { align-self: stretch }", False),
    ],
)
def test_a_picture_keeps_its_look_where_nothing_speaks_against_it(css, safe):
    assert keeps(PICTURE, rules(css)) is safe
