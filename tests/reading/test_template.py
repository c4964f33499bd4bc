"""Templates from structure: what changes with the words leaves the sketch alone, what another template makes does not."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.html import Document
from samara.core.page import Summary
from samara.core.templates import likeness, templates, unpack
from samara.reading.template import template

EXAMPLE = Path(__file__).parents[2] / "examples" / "workshop"
PAGES = Path(__file__).parents[2] / ".bench" / "pages"
FRAME = (
    "<!doctype html><body class=site><header class=top><nav><ul><li>Tea</ul></nav></header>"
    "<main><article class=story><h1>Tea</h1><p class=byline>Ada</p>{}</article></main><aside id=more></aside>"
    "<footer><div class=wrap></div></footer>"
)


def sketch(html: str) -> str:
    return template(Document(html.encode(), "https://example.org/"))


def alike(one: str, other: str) -> float:
    return likeness(unpack(sketch(one)), unpack(sketch(other)))


WRITTEN = st.lists(
    st.sampled_from(
        [
            "<p>White tea.</p>", "<ul><li>one<li>two</ul>", "<ol><li>one</ol>", "<h2 id=a>How</h2>", "<img src=a.png alt=a>",
            "<figure><img src=b.png><figcaption>b</figcaption></figure>", "<table><tr><td>1</table>", "<pre><code>x</code></pre>",
            "<blockquote><p>said</blockquote>", "<div class='highlight-python3 notranslate'><pre>x</pre></div>", "<hr>",
            "<div class='admonition note'><p>n</div>", "<a href=/>x</a>", "words",
        ]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@given(WRITTEN, WRITTEN)
def test_what_is_written_leaves_the_template_alone(one: str, other: str) -> None:
    assert templates([summary("a", FRAME.format(one)), summary("b", FRAME.format(other))]).of[1] == 0


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_paragraphs_and_items_leave_the_sketch_alone(paragraphs: int, items: int, menu: int) -> None:
    html = FRAME.replace("<li>Tea", "<li>Tea" * (menu + 1))
    more = "<p>White tea.</p>" * paragraphs + ("<ul>" + "<li>x" * items + "</ul>" if items else "")
    assert sketch(html.format(more)) == sketch(FRAME.format(""))


@given(st.integers(0, 30))
def test_paragraphs_leave_bare_pages_alone(paragraphs: int) -> None:
    assert sketch("<body><div id=page><h1>x</h1>" + "<p>y" * paragraphs) == sketch("<body><div id=page><h1>x</h1>")


def test_repeated_boxes_count_once() -> None:
    card = "<div class=card><h2>x</h2></div>"
    assert sketch(f"<main>{card * 2}</main>") == sketch(f"<main>{card * 40}</main>")


def test_numbers_in_classes_and_ids_count_alike() -> None:
    assert sketch("<body class='post-17'><div id=p17>x") == sketch("<body class='post-2048'><div id=p2048>x")


def test_our_own_blocks_are_not_the_sites() -> None:
    block = "<section class=samara-share data-samara='sharing/share-bar'><div>x</div></section>"
    assert sketch(FRAME.format(block)) == sketch(FRAME.format(""))


def test_another_frame_of_the_main_text_is_another_template() -> None:
    product = FRAME.replace("<article class=story>", "<div class=product><div class=buy></div>").replace("</article>", "</div>")
    assert alike(FRAME.format(""), product.format("")) < 0.7


@pytest.mark.parametrize("html", ["", "<html>", "<body>", "<frameset><frame src=a></frameset>", "\0", "<main>" * 300])
def test_any_page_has_a_sketch(html: str) -> None:
    assert len(sketch(html)) <= 128


def summary(path: str, html: str) -> Summary:
    return Summary(url=f"https://example.org/{path}", source=path, template=sketch(html))


def seen(root: Path, every: int = 1) -> list[Summary]:
    pages = sorted(root.rglob("*.html"))[::every]
    return [summary(str(path.relative_to(root)), path.read_text(encoding="utf-8", errors="replace")) for path in pages]


def test_templates_of_the_example_are_those_of_its_generator() -> None:
    found = templates(seen(EXAMPLE))
    assert [(each.pattern, each.pages) for each in found.all[:3]] == [
        ("/journal/*, /howto/*, /fa/*, /ja/*, /ru/*", 16), ("/*", 12), ("/products/*, /de/*", 8),
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "share", "most"), [("python", 0.95, 5), ("postgresql", 0.6, 15)])
def test_templates_of_real_pages_are_few(name: str, share: float, most: int) -> None:
    summaries = seen(PAGES / name, 6)
    if not summaries and "CI" not in os.environ:
        pytest.skip(f"no pages of {name}: run python3 tools/pages.py")
    found = templates(summaries)
    assert found.all[0].pages >= share * len(summaries)
    assert len(found.all) <= most


def test_two_generators_in_one_folder_are_told_apart() -> None:
    python, postgresql = seen(PAGES / "python", 12), seen(PAGES / "postgresql", 30)
    if not python and "CI" not in os.environ:
        pytest.skip("no pages: run python3 tools/pages.py")
    found = templates(python + postgresql)
    assert set(found.of[: len(python)]).isdisjoint(found.of[len(python) :])
