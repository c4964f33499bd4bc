"""Words put into an element: around these bytes and no others, taken out again exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.edit import Reason, Wrap, apply, plan_page, strip
from samara.core.html import Document
from samara.core.html.prose import blocks

URL = "https://example.org/tea/green.html"
FIX = "linking/text-links"
OPENING = '<a data-samara="linking/text-links" href="../white.html">'


def plan(data, *spans):
    return plan_page(Document(data, URL), {FIX: [Wrap(start, end, OPENING) for start, end in spans]})


def written(words):
    return f"<!--samara {FIX}-->{OPENING}<!--/samara-->{words}<!--samara {FIX}--></a><!--/samara-->"


@pytest.mark.parametrize(
    "page",
    [
        "<meta charset=utf-8><p>Now [white tea] is cool.</p>",
        "<meta charset=utf-8><p>Now <b>[white tea]</b> is cool.",
        "<meta charset=utf-8><ul><li>[white tea]<li>green</ul>",
        "<meta charset=utf-8><p>é 茶 [white tea]<p>x",
        "<meta charset=utf-8><p>Once [white tea] and <i>again</i> [green tea]</p>",
    ],
)
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig"])
def test_words_are_put_into_an_element(page, charset):
    parts = page.replace("]", "[").split("[")
    data = page.replace("[", "").replace("]", "").encode(charset)
    places, at = [], len(data) - len("".join(parts).encode())
    for turn, part in enumerate(parts):
        if turn % 2:
            places.append((at, at + len(part.encode())))
        at += len(part.encode())
    after = apply(data, plan(data, *places).edits)
    assert after.decode(charset) == "".join(written(part) if turn % 2 else part for turn, part in enumerate(parts))
    assert strip(after) == data


def test_words_are_wrapped_once():
    data = b"<meta charset=utf-8><p>white tea</p>"
    assert apply(data, plan(data, (23, 32), (23, 28)).edits).decode() == f"<meta charset=utf-8><p>{written('white tea')}</p>"


@pytest.mark.parametrize("span", [(20, 25), (0, 5), (30, 36), (25, 25), (26, 24)])
def test_markup_is_never_wrapped(span):
    with pytest.raises(ValueError, match="where markup stands"):
        plan(b"<meta charset=utf-8><p>white tea</p>", span)


def test_what_would_change_the_page_is_refused():
    # In a link a link ends the link around it.
    data = b"<meta charset=utf-8><p><a href=x>white tea</a></p>"
    planned = plan(data, (33, 38))
    assert planned.edits == ()
    assert [each.reason for each in planned.refused] == [Reason.TOO_BROKEN]


@given(st.lists(st.sampled_from(["<p>", "</p>", "<a href=x>", "</a>", "<b>", "</b>", "<h2>", "</h2>", "tea ", "<!--x-->", "<table>",
                                 "<td>", "</table>", "<main>", "</main>", "<br>", "<i>", "<ul>", "<li>"]), max_size=20))  # fmt: skip
def test_free_words_can_be_wrapped_and_taken_out(pieces):
    data = ("<meta charset=utf-8>" + "".join(pieces)).encode()
    document = Document(data, URL)
    spans = [(run.offset, run.offset + 3) for block in blocks(document) for run in block.runs if run.free and len(run.text) > 2]
    planned = plan(data, *spans)
    assert strip(apply(data, planned.edits)) == data
