"""Expressions that take ages: every regular expression of ours is fed what makes expressions slow, within a time.

https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS. Found by looking into each module, so that a new
one is tried from its first day. Quadratic time fails too: ten thousand letters are what a comment may have.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import re._constants as codes
import re._parser as parser
import time
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import samara

LENGTHS = (18, 400, 4_000)
"""Exponential time is seen in the first, quadratic time in the last; what is linear takes a fraction of a millisecond."""
SECONDS = 0.3
"""CPU seconds, on a machine that does other things too."""
APART = ("samara.server.migrations", "samara.__main__")
ROOMS = (
    "samara.server", "samara.practices.conversation", "samara.widgets.comments", "samara.widgets.form", "samara.widgets.words",
    "samara.widgets.talk", "samara.core.urls", "samara.core.bidi", "samara.core.text", "samara.core.slug",
)  # fmt: skip
"""Where words of readers come. The other rooms read the pages of the owner's site."""


@cache
def expressions() -> dict[str, re.Pattern[Any]]:
    """Every compiled expression of the rooms that readers' words reach, by the module that holds it and its name there."""
    found: dict[int, tuple[str, re.Pattern[Any]]] = {}
    for each in pkgutil.walk_packages(samara.__path__, "samara."):
        if not each.name.startswith(ROOMS) or each.name.startswith(APART):
            continue
        module = importlib.import_module(each.name)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                found.setdefault(id(value), (f"{each.name.removeprefix('samara.')}:{name}", value))
    return dict(found.values())


def letters(pattern: re.Pattern[Any]) -> list[str]:
    """Letters that the expression itself speaks of, one of each of its classes, and some that it does not."""
    found: set[str] = set("a0 .-_/:@")

    def walk(parsed: Any) -> None:
        for code, argument in parsed:
            if code in (codes.LITERAL, codes.NOT_LITERAL):
                found.add(chr(argument))
            elif code is codes.RANGE:
                found.add(chr(argument[0]))
            elif code is codes.IN:
                walk(argument)
            elif code is codes.BRANCH:
                for each in argument[1]:
                    walk(each)
            elif code is codes.SUBPATTERN:
                walk(argument[3])
            elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
                walk(argument[2])
            elif code in (codes.ASSERT, codes.ASSERT_NOT):
                walk(argument[1])
            elif code is codes.ATOMIC_GROUP:
                walk(argument)

    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    walk(parser.parse(source, pattern.flags & ~re.DEBUG & ~(re.UNICODE if isinstance(pattern.pattern, bytes) else 0)))
    return sorted(found)[:40]


def took(pattern: re.Pattern[Any], start: str, again: str, end: str) -> float:
    """The most CPU seconds for one of the lengths, and no longer length after one that was too slow."""
    most = 0.0
    for length in LENGTHS:
        text = (start + again * length)[:length] + end
        said: Any = text if isinstance(pattern.pattern, str) else text.encode("latin-1", "replace")
        for ask in (pattern.search, pattern.fullmatch):
            before = time.process_time()
            ask(said)
            most = max(most, time.process_time() - before)
        if most > SECONDS:
            break
    return most


@pytest.mark.parametrize("name", expressions())
def test_one_letter_again_and_again(name):
    pattern = expressions()[name]
    slow = {letter: took(pattern, "", letter, "\x00!") for letter in letters(pattern)}
    assert {letter: seconds for letter, seconds in slow.items() if seconds > SECONDS} == {}


@pytest.mark.parametrize("name", expressions())
def test_a_few_letters_again_and_again(name):
    pattern = expressions()[name]
    some = st.text(st.sampled_from(letters(pattern)), min_size=1, max_size=4)

    @settings(max_examples=15, deadline=None, database=None)
    @given(some, some, some)
    def tried(start, again, end):
        assert took(pattern, start, again, end) <= SECONDS

    tried()
