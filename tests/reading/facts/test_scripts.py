import pytest

from documents import at, told
from samara.core.facts import Script


def test_scripts_of_other_hosts_are_named_once() -> None:
    html = """<script src="https://cdn.example/a.js"></script><script src="https://cdn.example/a.js"></script>
<script src=/own.js></script>
<link rel=stylesheet href="//fonts.example/css"><iframe src="https://www.youtube.com/embed/x"></iframe>
<img src="https://pixel.example/1.gif"><img src="https://www.example.org/own.png">"""
    assert told("scripts", html) == (
        Script("cdn.example", "https://cdn.example/a.js", "script", at(html, "<script"), (at(html, "<script", 1),)),
        Script("www.youtube.com", "https://www.youtube.com/embed/x", "frame", at(html, "<iframe")),
        Script("pixel.example", "https://pixel.example/1.gif", "image", at(html, "<img")),
        Script("fonts.example", "https://fonts.example/css", "style", at(html, "<link")),
    )


def test_scripts_name_what_code_in_the_page_loads_and_what_services_fill() -> None:
    html = """<div class="fb-like big"></div><script>s.src = "//cdn.example/a.js?x=1"; s.src = '/own.js'</script>
<script>open('https://cdn.example/page')</script><script>s.src = 'https://www.example.org/own.js'</script>"""
    assert told("scripts", html) == (
        Script("cdn.example", "https://cdn.example/a.js?x=1", "loader", at(html, "<script")),
        Script("www.facebook.com", "https://www.facebook.com/plugins/like.php", "widget", at(html, "<div")),
    )


def test_scripts_that_wait_for_consent_are_not_brought_in() -> None:
    html = """<script type="text/plain" src="https://cdn.example/a.js"></script>
<script type="application/json">{"src": "https://cdn.example/b.js"}</script>"""
    assert told("scripts", html) == ()


PLUS = """(function() { var po = document.createElement('script'); po.type = 'text/javascript'; po.async = true;
po.src = 'https://apis.google.com/js/plusone.js';
var s = document.getElementsByTagName('script')[0]; s.parentNode.insertBefore(po, s); })();"""


@pytest.mark.parametrize(
    ("code", "alone"),
    [
        (PLUS, True),
        ("window.___gcfg = {lang: 'de'};" + PLUS, False),
        (PLUS + "s.src = 'https://cdn.example/b.js'", False),
        ("start('https://apis.google.com/js/plusone.js')", False),
    ],
)
def test_scripts_that_only_load_another_are_told(code: str, alone: bool) -> None:
    assert told("scripts", f"<script>{code}</script>")[0].alone == alone


def test_every_place_that_a_service_fills_is_told_and_no_part_of_the_page_that_is_called_so() -> None:
    html = (
        '<div class="fb-like"></div><p>Tea</p><div class="big fb-like"><a href="/">Like</a></div><fb:like></fb:like>'
        '<div class="g-plus"><h2>Tea</h2></div><div class="addthis_toolbox">'
        '<a href="https://bsky.app/intent/compose?text=x">Bluesky</a></div><section class="g-plusone">'
        + "Tea is good. " * 30
        + "</section>"
    )
    like = "https://www.facebook.com/plugins/like.php"
    assert told("scripts", html) == (
        Script("www.facebook.com", like, "widget", at(html, "<div"), (at(html, "<div", 1), at(html, "<fb:like"))),
    )
