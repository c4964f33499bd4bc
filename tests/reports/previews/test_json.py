"""Previews as data: every part with its source and place, every reason with what it rests on."""

import json
from io import StringIO

from mending import page_of
from samara.networks.catalogue import named
from samara.previews.preview import preview
from samara.reading.probes import ImageFile
from samara.reports.previews.format import formats

PICTURE = "https://example.org/a.jpg"


def test_cards_are_plain_data() -> None:
    html = (
        '<meta name="twitter:card" content="summary_large_image">'
        f'<meta property="og:title" content="{"Long words " * 20}">'
        '\n<meta property="og:image" content="/a.jpg">'
    )
    out = StringIO()
    found = preview(page_of(html), [named("x")], {PICTURE: ImageFile("image/jpeg", 1200, 600, 9_000)})
    formats()["json"].write(found, out)
    told = json.loads(out.getvalue())
    (card,) = told["cards"]
    assert (told["url"], card["network"], card["shape"]) == ("https://example.org/tea/green.html", "x", "large")
    assert card["title"]["from"] == "og:title"
    assert (card["title"]["cut"], card["title"]["at"]["line"], len(card["title"]["whole"])) == (True, 1, 219)
    assert card["image"]["value"] == PICTURE
    assert card["image"]["at"]["line"] == 2
    assert (card["image"]["file"]["width"], card["image"]["file"]["bytes"]) == (1200, 9_000)
    (note,) = [note for note in card["notes"] if note["part"] == "title"]
    assert (note["weight"], note["evidence"]["grade"], note["evidence"]["source"][:8]) == ("changed", "official", "https://")
