"""A reader's copy is fresh only when the application says so and the plan is the same."""

import pytest

from samara.middleware import tags

PLAN = "1a2b3c4d"


@pytest.mark.parametrize(
    ("tag", "told"), [(b'"x"', b'"x-samara-1a2b3c4d"'), (b'W/"x"', b'W/"x-samara-1a2b3c4d"'), (b"odd", b"odd")]
)
def test_a_tag_has_the_plan_in_it(tag: bytes, told: bytes) -> None:
    assert tags.marked(tag, PLAN) == told


@pytest.mark.parametrize(
    ("given", "page", "asked"),
    [
        (b'"x-samara-1a2b3c4d"', True, [(b"if-none-match", b'"x"')]),
        (b'W/"x-samara-1a2b3c4d", "y"', True, [(b"if-none-match", b'W/"x"')]),
        (b'"x-samara-00000000"', True, []),
        (b'"x"', True, []),
        (b'"x", "y"', False, [(b"if-none-match", b'"x", "y"')]),
        (b"*", True, [(b"if-none-match", b"*")]),
    ],
)
def test_the_application_sees_its_own_tags(given: bytes, page: bool, asked: tags.Headers) -> None:
    assert tags.asked([(b"if-none-match", given)], PLAN, page=page) == asked


def test_a_date_says_nothing_of_a_page() -> None:
    headers = [(b"if-modified-since", b"Mon, 23 Nov 2026 10:00:00 GMT")]
    assert tags.asked(headers, PLAN, page=True) == []
    assert tags.asked(headers, PLAN, page=False) == headers
    assert tags.told([(b"last-modified", b"Mon, 23 Nov 2026 10:00:00 GMT")], PLAN) == []


def test_a_page_without_a_tag_gets_one_by_what_it_holds() -> None:
    one, other = (tags.told([], PLAN, body) for body in (b"one", b"other"))
    assert one != other
    assert one == tags.told([], PLAN, b"one")
    assert tags.is_known(one[0][1], one)
    assert tags.is_known(b'"y", W/' + one[0][1], one)
    assert not tags.is_known(other[0][1], one)
    assert not tags.is_known(b"", [])
