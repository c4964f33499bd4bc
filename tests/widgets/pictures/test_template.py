"""An owner's own look: filled with what a card says, made of its folder alone, drawn by a browser that reaches nothing else."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image

from samara.core.errors import SettingsError, TargetError
from samara.practices.skeleton import png
from samara.widgets.pictures import browser
from samara.widgets.pictures.browser import Browser
from samara.widgets.pictures.card import Card
from samara.widgets.pictures.template import read

LOOK = """<!doctype html><html lang="{{lang}}" dir="{{ dir }}"><link rel="stylesheet" href="card.css">
<body style="margin:0;background:{{colour}}"><h1>{{title}}</h1>{{site}} {{under}} {{foot}}<img src="{{logo}}" alt=""></body></html>"""
PARTS = """<!doctype html><style>body { margin: 0 } i { position: absolute; width: 100px; height: 100px; top: 0 }</style>
<i style="left:0;background:url(red.png)"></i><i style="left:100px;background:url(..%2fsecret.png)"></i>
<i style="left:200px;background:url(file:///{file})"></i><i style="left:300px;background:url({server})"></i>
<i style="left:400px"></i><script>document.querySelector('i:last-of-type').style.background = 'red'</script>"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    command = browser.find()
    assert command is not None
    one = Browser(command)
    yield one
    one.end()


def opened(data):
    return Image.open(BytesIO(data)).convert("RGB")


def test_places_are_filled_and_escaped(tmp_path):
    (tmp_path / "card.html").write_text(LOOK)
    filled = read(tmp_path / "card.html").fill(
        Card("Tea & <b>milk</b> {{site}}", "Tea House", "Leaves", "Ada", (162, 58, 21), png(2, 2), lang="he", rtl=True)
    )
    assert filled.startswith('<!doctype html><html lang="he" dir="rtl">')
    assert "<h1>Tea &amp; &lt;b&gt;milk&lt;/b&gt; {{site}}</h1>Tea House Leaves Ada<img" in filled
    assert "background:#a23a15" in filled
    assert 'src="data:image/png;base64,' in filled


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<p>{{titel}}</p>", "nothing is known of {{titel}}."),
        ("<p>{{#if x}}</p>", "nothing is known of {{#if x}}."),
        (None, "cannot be read: No such file or directory."),
        (b"\xff", "cannot be read: it is no UTF-8."),
    ],
)
def test_a_template_that_cannot_be_followed_is_an_error(tmp_path, html, told):
    file = tmp_path / "card.html"
    if html is not None:
        file.write_bytes(html if isinstance(html, bytes) else html.encode())
    with pytest.raises(SettingsError) as error:
        read(file)
    assert error.value.message.endswith(told)


def test_a_name_stands_for_the_template_its_parts_and_the_card(tmp_path):
    file, style, font = (tmp_path / name for name in ("card.html", "card.css", "own.woff2"))
    card = Card("Tea")
    file.write_text(LOOK)
    names = [read(file).name(card)]
    for path, text in ((style, "@font-face { src: url(own.woff2) }"), (font, "x"), (font, "y"), (file, LOOK + " ")):
        path.write_text(text)
        names.append(read(file).name(card))
    names.append(read(file).name(Card("Teas")))
    assert len(set(names)) == len(names)
    assert read(file).name(card) == names[-2]
    (tmp_path / "unnamed.txt").write_text("x")
    assert read(file).name(card) == names[-2]


def test_what_is_not_in_its_folder_is_not_to_be_had(tmp_path, chromium):
    (tmp_path / "look").mkdir()
    red = BytesIO()
    Image.new("RGB", (100, 100), "red").save(red, "PNG")
    for path in (tmp_path / "secret.png", tmp_path / "look" / "red.png"):
        path.write_bytes(red.getvalue())
    html = PARTS.replace("{file}", str(tmp_path / "look" / "red.png")).replace("{server}", "http://127.0.0.1:9/red.png")
    (tmp_path / "look" / "card.html").write_text(html)
    made = read(tmp_path / "look" / "card.html")
    image = opened(chromium.photograph(made.fill(Card("Tea")), (600, 200), made._give))
    assert [image.getpixel((at, 50)) for at in range(50, 500, 100)] == [(255, 0, 0), *[(255, 255, 255)] * 4]


def test_one_process_draws_all_and_the_same_each_time(tmp_path, chromium):
    (tmp_path / "card.html").write_text(LOOK)
    made = read(tmp_path / "card.html")
    cards = [Card("Tea", colour=(1, 2, 3)), Card("شاي", rtl=True, lang="ar"), Card("Tea", colour=(1, 2, 3))]
    drawn = [chromium.photograph(made.fill(card), (1200, 630), made._give) for card in cards]
    assert drawn[0] == drawn[2] != drawn[1]
    assert opened(drawn[0]).size == (1200, 630)
    assert opened(drawn[0]).getpixel((1100, 600)) == (1, 2, 3)


def test_a_browser_that_is_none_is_an_error():
    with pytest.raises(TargetError, match="/bin/true draws no cards: it ended"):
        Browser("/bin/true")


def test_without_a_browser_there_is_none(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    assert browser.find() is None
