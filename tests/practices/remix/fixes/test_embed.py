"""Embeds: answers that hold what oEmbed asks for, a card that asks nobody and is no page of the site, and previews as before."""

import xml.etree.ElementTree as ET
from datetime import date

import msgspec
import pytest

from mending import added, mended, page_of
from samara import api
from samara.core.edit import strip
from samara.core.page import Other
from samara.core.settings import Settings
from samara.core.wording import Wording
from samara.practices.remix.answer import as_json, as_xml, rich
from samara.practices.remix.checks.oembed import oembed
from samara.practices.skeleton import ARTICLE, PRODUCT, png
from samara.reading.embed import read
from samara.reading.page import read_page
from samara.reading.probes import ImageFile
from samara.reading.record import Raw
from samara.reading.scope import scope

FIX = "remix/embed"
SITE = "https://example.org/"
HERE = SITE + "tea/green.html"
PICTURE = SITE + "tea.png"
CARD = f'<meta property="og:image" content="{PICTURE}"><meta property="og:image:alt" content="A &quot;pot&quot;">'
TEXT = "<main><p>White tea is made of young leaves &amp; little else.</p></main>"
MEASURED = {PICTURE: ImageFile("image/png", 1200, 630)}
NAME = "tea/green.html"


def files(html, **given):
    """The files by their paths."""
    return {file.path: file.data for file in mended(html, FIX, **given)[1].files}


def card(html, **given):
    """The embed page, parsed as XML."""
    return ET.fromstring(files(html, **given)[f"samara/embed/{NAME}"])


def answer(html, **given):
    return msgspec.json.decode(files(html, **given)[f"samara/oembed/{NAME}.json"])


@pytest.mark.parametrize("start", [ARTICLE, PRODUCT])
def test_a_page_gets_answers_and_links_to_them(start):
    page = start + TEXT
    after, plan = mended(page, FIX)
    title = "White tea" if start == ARTICLE else "Tea pot"
    assert added(page, after) == [
        f'<link rel="alternate" type="{kind}+oembed" href="{SITE}samara/oembed/{NAME}.{end}" title="{title}"/>'
        for kind, end in (("application/json", "json"), ("text/xml", "xml"))
    ]
    assert sorted(file.path for file in plan.files) == [
        f"samara/embed/{NAME}", f"samara/oembed/{NAME}.json", f"samara/oembed/{NAME}.xml",
    ]  # fmt: skip
    assert strip(after.encode()).decode() == page
    assert list(oembed.judge(page_of(after))) == []


def test_both_answers_say_what_the_standard_asks_for():
    page = ARTICLE + CARD + '<meta name="author" content="Ana &amp; Bo">' + TEXT
    frame = (
        f'<iframe src="{SITE}samara/embed/{NAME}" title="White tea" width="600" height="200" loading="lazy" '
        'sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%"></iframe>'
    )
    said = {
        "version": "1.0",
        "type": "rich",
        "title": "White tea",
        "author_name": "Ana & Bo",
        "provider_name": "Tea house",
        "provider_url": SITE,
        "cache_age": 86400,
        "thumbnail_url": PICTURE,
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
        "html": frame,
        "width": 600,
        "height": 200,
    }
    found = files(page, name="Tea house", images=MEASURED)
    assert msgspec.json.decode(found[f"samara/oembed/{NAME}.json"]) == said
    root = ET.fromstring(found[f"samara/oembed/{NAME}.xml"])
    assert {each.tag: each.text for each in root} == {name: str(value) for name, value in said.items()}
    for end in ("json", "xml"):
        told = read(found[f"samara/oembed/{NAME}.{end}"])
        assert (told.fault, told.said["title"]) == ("", "White tea")


def test_a_picture_of_unknown_size_is_not_named():
    assert "thumbnail_url" not in answer(ARTICLE + CARD)
    sized = CARD + '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">'
    assert answer(ARTICLE + sized)["thumbnail_height"] == 630


def test_the_card_shows_the_page_and_leads_to_it():
    page = (
        ARTICLE + CARD + TEXT
        + '<footer><a href="https://creativecommons.org/licenses/by/4.0/">CC</a></footer>'
    )  # fmt: skip
    root = card(page, name="Tea house", images=MEASURED)
    assert (root.get("lang"), root.get("dir")) == ("en", "ltr")
    [image] = root.iter("img")
    assert (image.get("src"), image.get("alt")) == ("../../../tea.png", 'A "pot"')
    assert [(link.text, link.get("href"), link.get("target")) for link in root.iter("a")] == [
        ("White tea", HERE, "_blank"),
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "_blank"),
    ]
    assert root.find("body/main/div/p").text == "White tea is made of young leaves & little else."
    assert root.find("body/main/div/footer/span").text == "Tea house"
    assert [(link.get("rel"), link.get("href")) for link in root.find("head").iter("link")] == [("canonical", HERE)]
    assert {meta.get("name"): meta.get("content") for meta in root.iter("meta")}["robots"] == "noindex"


def test_the_card_asks_nobody():
    there = CARD.replace(SITE, "https://cdn.example.net/")
    text = files(ARTICLE + there, images={"https://cdn.example.net/tea.png": MEASURED[PICTURE]})[f"samara/embed/{NAME}"]
    assert not any(word in text for word in (b"<img", b"<script", b"@import", b"url("))
    assert len(text) < 4_000


def test_the_card_of_a_text_from_right_to_left_runs_so():
    page = ARTICLE.replace('"en"', '"fa"').replace("White tea", "چای سفید") + "<main><p>چای سفید به آب خنک نیاز دارد.</p></main>"
    root = card(page)
    assert (root.get("lang"), root.get("dir")) == ("fa", "rtl")


def test_the_first_words_are_those_of_the_text():
    page = (
        ARTICLE + "<main><h1>White tea</h1><p>By Ana, May 4</p><p>White tea is made of young leaves.</p><p>Cool water.</p></main>"
    )
    assert card(page).find("body/main/div/p").text == "White tea is made of young leaves. Cool water."


def test_a_page_without_text_has_a_card_of_its_title():
    root = card(ARTICLE)
    assert root.find("body/main/div/p") is None
    assert root.find("body/main/div/footer/span").text == "example.org"


def test_the_owners_words_come_first():
    said = Wording("Mine", "My text", PICTURE)
    told = answer(ARTICLE + TEXT, said=said, images=MEASURED)
    assert (told["title"], told["thumbnail_url"]) == ("Mine", PICTURE)
    root = card(ARTICLE + TEXT, said=said, images=MEASURED)
    assert (root.find("body/main/div/h1/a").text, root.find("body/main/div/p").text) == ("Mine", "My text")
    assert root.find("body/main/img") is not None


@pytest.mark.parametrize(
    ("html", "given", "reasons"),
    [
        ("<title>Tea</title>", {}, []),
        (ARTICLE + '<link rel="alternate" type="application/json+oembed" href="/oembed.json">', {}, []),
        (ARTICLE, {"known": False}, ["address-unknown"]),
        (ARTICLE.replace("White tea", ""), {}, ["no-title"]),
    ],
)
def test_others_keep_what_they_have(html, given, reasons):
    after, plan = mended(html, FIX, **given)
    assert (after, plan.files, [each.reason.value for each in plan.refused]) == (html, (), reasons)


def test_an_answer_in_xml_leaves_out_what_xml_cannot_hold():
    told = rich("<p>", 1, 2, {"title": "a\x0b\x00b\ud800 & <c>", "author_name": None})
    assert ET.fromstring(as_xml(told)).find("title").text == "ab & <c>"
    assert msgspec.json.decode(as_json(told))["title"] == "a\x0b\x00b? & <c>"


def test_the_card_is_no_page_of_the_site_but_what_looks_like_it_elsewhere_is():
    data = files(ARTICLE + TEXT)[f"samara/embed/{NAME}"]

    def told(url):
        return read_page(Raw(url=url, source="x.html", data=data), scope(SITE))

    found = told(f"{SITE}samara/embed/{NAME}")
    assert isinstance(found, Other)
    assert found.why == "embed"
    assert not isinstance(told(f"{SITE}embed/{NAME}"), Other)


def test_a_site_with_embeds_is_read_and_previewed_as_before(tmp_path):
    tags = '<meta property="og:title" content="White"><meta property="og:description" content="Young leaves.">'
    (tmp_path / "tea.html").write_text(ARTICLE + tags + CARD + TEXT)
    (tmp_path / "tea.png").write_bytes(png(1200, 630))
    settings = Settings().replace(url=SITE, data=str(tmp_path.parent / "state"), fixes=[FIX], workers=1)

    def cards():
        made = api.preview(str(tmp_path / "tea.html"), root=tmp_path, settings=settings)
        parts = ((each.network, each.site, each.title, each.description, each.image) for each in made.cards)
        return [(network, *(part and part.value for part in told)) for network, *told in parts]

    before = cards()
    assert api.optimize(str(tmp_path), settings=settings, in_place=True).pages == 1
    assert [page.source for page in api.read(str(tmp_path), settings=settings).summaries] == ["tea.html"]
    report = api.audit(str(tmp_path), settings=settings, today=date(2026, 11, 23))
    assert {finding.check for finding in report.findings} & {
        "remix/oembed",
        "remix/oembed-answer",
        "remix/embed-missing",
    } == set()
    assert cards() == before
