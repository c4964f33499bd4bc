"""Discord's rules for component embeds, one by one: what it says of them in, what it refuses out."""

import msgspec
import pytest

from mending import page_of
from samara.core.facts import Component
from samara.previews.component import drawn, faults, limit, refused

URL = "https://example.org/tea/green.html"
TEXT = {"type": 10, "content": "# Tea"}
BUTTON = {"type": 2, "style": 5, "url": URL, "label": "Read on"}
PICTURE = {"media": {"url": "https://example.org/tea.jpg"}}
NAME = "discord:component-embed"
LINK = f'<title>Tea</title><link rel="{NAME}" type="application/json" href="https://cdn.example.org/tea.json">'


def embed(*components, **more):
    return {"component": {"type": 17, "components": list(components), **more}}


def section(accessory=BUTTON, texts=1):
    return {"type": 9, "components": [TEXT] * texts, "accessory": accessory}


def row(*buttons):
    return {"type": 1, "components": list(buttons)}


def gallery(*items):
    return {"type": 12, "items": list(items)}


def said(document):
    return refused(msgspec.json.encode(document).decode())


def script(document, kind="application/json"):
    return f'<script id="{NAME}" type="{kind}">{msgspec.json.encode(document).decode()}</script>'


@pytest.mark.parametrize(
    "document",
    [
        embed(TEXT),
        embed(TEXT, accent_color=1752220, spoiler=False),
        embed(section(), gallery(PICTURE), TEXT, {"type": 14, "spacing": 1}, row(BUTTON, BUTTON)),
        embed(section({"type": 11, **PICTURE, "spoiler": True}, texts=3)),
        embed(row(BUTTON | {"emoji": {"name": "🍵"}, "disabled": True, "id": 7})),
        embed(gallery({"media": {"url": "http://example.org/tea.jpg"}, "description": "A cup"})),
        embed(*[TEXT] * 39),
        embed(gallery(*[PICTURE] * 10), section({"type": 11, **PICTURE})),
    ],
)
def test_what_the_documentation_allows_is_not_refused(document):
    assert said(document) == ()


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ([], 'it is no object whose "component" is a container (type 17)'),
        ({"components": [TEXT]}, 'it is no object whose "component" is a container (type 17)'),
        ({"component": TEXT}, 'it is no object whose "component" is a container (type 17)'),
        ({"component": {"type": 17.0}}, 'it is no object whose "component" is a container (type 17)'),
        (embed(), "a container is empty"),
        (embed(embed(TEXT)["component"]), "a container cannot stand in a container"),
        (embed(BUTTON), "a button cannot stand in a container"),
        (embed({"type": 11, **PICTURE}), "a thumbnail cannot stand in a container"),
        (embed({"type": 13, "file": {}}), "a component in a container is of type 13, which embeds do not have"),
        (embed({"type": True}), "a component in a container has no type"),
        (embed("text"), "a component in a container has no type"),
        (embed(row(TEXT)), "a text display cannot stand in an action row"),
        (embed(row()), "an action row is empty"),
        (embed(row(*[BUTTON] * 6)), "an action row has more than 5 buttons"),
        (embed({"type": 9, "components": [TEXT]}), "a section has no accessory"),
        (embed(section(TEXT)), "a text display cannot stand in a section's accessory"),
        (embed(section(texts=4)), "a section has more than 3 texts"),
        (embed({"type": 10, "content": " "}), "a text display has no content"),
        (embed(row(BUTTON | {"style": 1})), "a button is not of the link style (5)"),
        (embed(row(BUTTON | {"custom_id": "a"})), "a button has custom_id, which makes the whole embed invalid"),
        (embed(row({"type": 2, "style": 5, "label": "Go"})), "a button has no url"),
        (embed(row(BUTTON | {"url": "/tea"})), "a button leads to /tea, which is no absolute address"),
        (embed(row(BUTTON | {"label": ""})), "a button has neither label nor emoji"),
        (embed(row(BUTTON | {"label": "x" * 81})), "a button's label has 81 characters, and Discord takes 80"),
        (
            embed(row(BUTTON | {"url": "https://example.org/" + "x" * 500})),
            "a button's url has 520 characters, and Discord takes 512",
        ),
        (embed(gallery()), "a media gallery is empty"),
        (embed(gallery({"media": {}})), "a media gallery has a picture without url"),
        (
            embed(gallery({"media": {"url": "/tea.jpg"}})),
            "a media gallery shows /tea.jpg, which is no absolute address of http or https",
        ),
        (
            embed(section({"type": 11, "media": {"url": "attachment://tea.jpg"}})),
            "a thumbnail shows attachment://tea.jpg, which is no absolute address of http or https",
        ),
        (
            embed(gallery({"media": {"url": "https://example.org/" + "x" * 2029}})),
            "a media gallery shows an address of 2,049 characters, and Discord takes 2,048",
        ),
        (embed(gallery(*[PICTURE] * 6), gallery(*[PICTURE] * 5)), "its galleries have 11 pictures, and Discord takes 10"),
        (
            embed(*[TEXT] * 40),
            "it has 41 components; with more than 40 Discord shows no preview at all, not even the card",
        ),
        (embed({"type": 10, "content": "x" * 3000}), "it has 3,065 bytes, and Discord takes 3,000"),
    ],
)
def test_what_it_does_not_allow_is_named(document, words):
    assert said(document) == (words,)


@pytest.mark.parametrize("text", ["", "{", "{'component': {}}", "window.embed = {}", "[" * 2900, '{"a": NaN}'])
def test_what_is_no_json_is_named(text):
    [words] = refused(text)
    assert words.startswith("it is no valid JSON (")


def test_escapes_count_at_their_full_length():
    text = msgspec.json.encode(embed({"type": 10, "content": "é" * 1400})).decode()
    assert refused(text) == ()
    assert refused(text.replace("é", "\\u00e9")) == ("it has 8,465 bytes, and Discord takes 3,000",)


@pytest.mark.parametrize(
    ("offered", "words"),
    [
        (
            Component("script", "Discord:Component-Embed", "application/json", "{}"),
            f'its id must be exactly "{NAME}", not "Discord:Component-Embed"',
        ),
        (
            Component("script", NAME, "text/json", "{}"),
            'its type must be application/json or application/vnd.discord.component-embed+json, not "text/json"',
        ),
        (Component("link", NAME, "application/json", url="https://example.org/a", raw="/a"), "its href is no absolute address"),
        (
            Component("link", NAME, "application/json", url="https://other.example/a", raw="https://other.example/a"),
            "its file is on other.example, which is neither the host of the page nor above or below it",
        ),
    ],
)
def test_the_element_must_be_exact_and_the_file_near(offered, words):
    assert words in faults(offered, URL)


@pytest.mark.parametrize("host", ["example.org", "cdn.example.org", "org"])
def test_the_file_may_be_on_the_host_above_or_below_it(host):
    url = f"https://{host}/tea.json"
    assert list(faults(Component("link", NAME, "application/vnd.discord.component-embed+json", url=url, raw=url), URL)) == []


def test_what_stands_in_the_page_is_drawn_rather_than_what_is_linked():
    assert drawn(page_of(LINK + script(embed(TEXT)))).kind == "script"
    assert drawn(page_of(LINK)).url == "https://cdn.example.org/tea.json"
    assert drawn(page_of(LINK + script(embed()))) is None
    assert drawn(page_of("<title>Tea</title>")) is None


def test_limits_are_those_of_the_network():
    assert (limit("component"), limit("component_parts"), limit("component_media")) == (3000, 40, 10)
