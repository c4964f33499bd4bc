from documents import at, told
from samara.core.facts import Script


def test_scripts_of_other_hosts_are_named_once() -> None:
    html = """<script src="https://cdn.example/a.js"></script><script src="https://cdn.example/a.js"></script>
<script src=/own.js></script>
<link rel=stylesheet href="//fonts.example/css"><iframe src="https://www.youtube.com/embed/x"></iframe>
<img src="https://pixel.example/1.gif"><img src="https://www.example.org/own.png">"""
    assert told("scripts", html) == (
        Script("cdn.example", "https://cdn.example/a.js", "script", at(html, "<script")),
        Script("www.youtube.com", "https://www.youtube.com/embed/x", "frame", at(html, "<iframe")),
        Script("pixel.example", "https://pixel.example/1.gif", "image", at(html, "<img")),
        Script("fonts.example", "https://fonts.example/css", "style", at(html, "<link")),
    )
