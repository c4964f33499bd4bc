"""The tables of docs/practices/thresholds.md say what is measured on the labelled pages."""

from __future__ import annotations

import msgspec
import pytest
from tools import labelled


def test_the_tables_in_the_documentation_are_those_measured() -> None:
    text = labelled.THRESHOLDS.read_text(encoding="utf-8")
    assert labelled.written(text, [label for label in labelled.load() if label.judged]) == text


def test_what_is_written_goes_between_its_marks() -> None:
    text = "a <!-- labelled: repository -->\nold\n<!-- /labelled --> b <!-- labelled: all -->\nkept\n<!-- /labelled --> c"
    empty = labelled.table([])
    expected = (
        f"a <!-- labelled: repository -->\n{empty}\n<!-- /labelled --> b <!-- labelled: all -->\nkept\n<!-- /labelled --> c"
    )
    assert labelled.written(text, []) == expected


@pytest.mark.parametrize("name", labelled.OWN)
def test_every_labelled_page_of_the_repository_is_there(name: str) -> None:
    own = [label for label in labelled.every() if label.page.startswith(f"{name}/")]
    assert own
    assert all(label.file.is_file() for label in own)


def test_a_word_is_counted_where_people_and_we_say_it() -> None:
    label = next(label for label in labelled.every() if label.page.startswith("pages/") and label.kind == "article")
    found = labelled.scores([label, msgspec.structs.replace(label, kind=labelled.Kind.HOME)])
    assert found["kind: article"] == labelled.Count(1, 2, 1)
    assert found["kind: home"] == labelled.Count(1, 0, 0)
