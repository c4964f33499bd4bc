"""The layout for Discord: asked for, made of what the page says, and never more than Discord takes."""

import msgspec
import pytest

from mending import added, mended, page_of
from samara import api
from samara.core.edit import strip
from samara.core.settings import Settings
from samara.core.wording import Wording
from samara.practices.sharing.checks.component_embed import component_embed
from samara.previews.component import limit, refused
from samara.reading.probes import ImageFile

FIX = "sharing/discord-embed"
PICTURE = "https://example.org/tea.jpg"
HEAD = (
    '<html lang="{lang}"><head><meta charset="utf-8"><title>Tea | Example</title><meta property="og:type" content="article">'
    '<meta property="og:title" content="{title}"><meta property="og:description" content="{text}">'
    f'<meta property="og:image" content="{PICTURE}">{{more}}</head><body><main><p>Tea is good.</p></main></body></html>'
)


def page(lang="en", title="Tea", text="Good for you.", more=""):
    return HEAD.format(lang=lang, title=title, text=text, more=more)


def written(html, **given):
    """What Discord would read: the container in the file."""
    _, plan = mended(html, FIX, **given)
    [file] = plan.files
    assert refused(file.data.decode()) == ()
    return msgspec.json.decode(file.data)["component"]


def content(html, **given):
    """The text of the layout."""
    return written(html, **given)["components"][0]["content"]


def reasons(html, **given):
    after, plan = mended(html, FIX, **given)
    assert after == html
    assert plan.files == ()
    return [str(each.reason) for each in plan.refused]


def test_an_article_gets_a_file_and_a_link_to_it():
    after, plan = mended(page(), FIX)
    assert added(page(), after) == [
        '<link rel="discord:component-embed" type="application/json" '
        'href="https://example.org/samara/discord/tea/green.html.json"/>'
    ]
    assert [file.path for file in plan.files] == ["samara/discord/tea/green.html.json"]
    assert written(page()) == {
        "type": 17,
        "components": [
            {"type": 10, "content": "# [Tea](https://example.org/tea/green.html)\nGood for you."},
            {"type": 12, "items": [{"media": {"url": PICTURE}}]},
            {
                "type": 1,
                "components": [{"type": 2, "style": 5, "label": "Read on", "url": "https://example.org/tea/green.html"}],
            },
        ],
    }
    assert strip(after.encode()).decode() == page()
    assert list(component_embed.judge(page_of(after))) == []


@pytest.mark.parametrize(("lang", "label"), [("de", "Weiterlesen"), ("fr-CA", "Lire la suite"), ("tlh", "Read on")])
def test_the_button_speaks_the_language_of_the_page(lang, label):
    assert written(page(lang))["components"][2]["components"][0]["label"] == label


@pytest.mark.parametrize(
    ("colour", "number"), [("#a23a15", 0xA23A15), ("#FA0", 0xFFAA00), ("#000", 0), ("red", None), ("#12", None)]
)
def test_the_accent_is_the_colour_of_the_theme(colour, number):
    assert written(page(more=f'<meta name="theme-color" content="{colour}">')).get("accent_color") == number


def test_what_markdown_would_read_is_shown_as_it_is():
    found = content(page(title="a_b *c* [d]", text="- # x"))
    assert found == "# [a\\_b \\*c\\* \\[d\\]](https://example.org/tea/green.html)\n\\- \\# x"
    here = '<link rel="canonical" href="https://example.org/tea_(drink)">'
    assert content(page(more=here)).startswith("# [Tea](https://example.org/tea_%28drink%29)")


def test_the_owners_words_come_first():
    said = Wording("Mine", "My text", "https://example.org/mine.png")
    parts = written(page(), said=said)["components"]
    assert parts[0]["content"] == "# [Mine](https://example.org/tea/green.html)\nMy text"
    assert parts[1]["items"][0]["media"]["url"] == "https://example.org/mine.png"


def test_a_title_says_more_than_the_name_of_the_site():
    assert content(page(title="Example"), name="Example").startswith("# [Tea](")


def test_a_long_description_is_as_long_as_on_the_card():
    text = content(page(text="tea " * 500)).partition("\n")[2]
    assert len(text) <= limit("description")
    assert text.endswith("tea…")


def test_the_description_goes_where_there_is_no_room_for_it():
    found = written(page(title="茶" * 860, text="Good for you. " * 20))
    assert "Good" not in found["components"][0]["content"]


def test_other_pages_are_left_alone():
    assert reasons(page().replace('"article"', '"website"')) == []


@pytest.mark.parametrize(
    ("html", "given", "reason"),
    [
        (page(more='<script id="discord:component-embed" type="application/json">{}</script>'), {}, "own"),
        (page(more='<link rel="discord:component-embed" href="/tea.json">'), {}, "own"),
        (page(), {"known": False}, "address-unknown"),
        (page().replace("Tea | Example", "").replace('"Tea"', '""').replace("<p>Tea is good.</p>", ""), {}, "no-title"),
        (page().replace("og:image", "og:other"), {}, "no-image"),
        (page(), {"images": {PICTURE: ImageFile("image/svg+xml", 1200, 630)}}, "no-image"),
        (page(), {"images": {PICTURE: ImageFile(error="status 404")}}, "no-image"),
        (page(title="茶" * 1000), {}, "too-long"),
        (page(more=f'<link rel="canonical" href="https://example.org/{"x" * 600}">'), {}, "too-long"),
    ],
)
def test_refusals_have_a_reason(html, given, reason):
    assert reasons(html, **given) == [reason]


def test_it_is_the_same_each_time():
    first, second = (mended(page(), FIX)[1] for _ in range(2))
    assert first == second


def test_the_card_that_is_drawn_in_the_same_run_is_the_picture(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "tea.html").write_text(page().replace("og:image", "og:other"))
    chosen = Settings().replace(
        url="https://example.org/", discord_embed=True, fixes=["sharing/card-image", FIX], data=str(tmp_path / "state"), workers=1
    )
    out = tmp_path / "out"
    api.optimize(str(tmp_path / "site"), settings=chosen, out=out)
    shown = msgspec.json.decode((out / "samara/discord/tea.html.json").read_bytes())["component"]["components"][1]
    [card] = (out / "samara/cards").iterdir()
    assert shown["items"][0]["media"]["url"] == f"https://example.org/samara/cards/{card.name}"
