from __future__ import annotations

from hashlib import sha256
from itertools import count

import pytest

from samara.practices.conversation import working

KEY, SUBJECT, NOW = b"k" * 32, "1\nhttps://example.org/\nWords", 1_795_000_000.0


def solve(puzzle: str) -> str:
    hard = int(puzzle.split(".")[1])
    return next(str(n) for n in count() if working.zeros(sha256(f"{puzzle}:{n}".encode()).digest()) >= hard)


PUZZLE = working.puzzle(KEY, SUBJECT, 8, NOW)
ANSWER = solve(PUZZLE)


def test_a_solved_puzzle_proves_its_bits():
    assert working.solved(KEY, SUBJECT, PUZZLE, ANSWER, NOW + 5) == 8


@pytest.mark.parametrize(
    ("key", "subject", "puzzle", "answer", "now"),
    [
        (b"x" * 32, SUBJECT, PUZZLE, ANSWER, NOW),
        (KEY, SUBJECT + "!", PUZZLE, ANSWER, NOW),
        (KEY, SUBJECT, PUZZLE, ANSWER, NOW + working.LIFE + 1),
        (KEY, SUBJECT, PUZZLE, ANSWER, NOW - 3600),
        (KEY, SUBJECT, PUZZLE, next(str(n) for n in count() if n != int(ANSWER) and working.zeros(
            sha256(f"{PUZZLE}:{n}".encode()).digest()) < 8), NOW),
        (KEY, SUBJECT, PUZZLE.replace(".8.", ".0."), ANSWER, NOW),
        (KEY, SUBJECT, PUZZLE.replace(".8.", ".1."), ANSWER, NOW),
        (KEY, SUBJECT, PUZZLE, "", NOW),
        (KEY, SUBJECT, PUZZLE, "-1", NOW),
        (KEY, SUBJECT, PUZZLE, "1" * 16, NOW),
        (KEY, SUBJECT, "", ANSWER, NOW),
        (KEY, SUBJECT, "a.b.c.d", ANSWER, NOW),
        (KEY, SUBJECT, PUZZLE + "\n", ANSWER, NOW),
        (KEY, SUBJECT, "é" + PUZZLE[1:], ANSWER, NOW),
    ],
    ids=range(14),
)  # fmt: skip
def test_what_is_forged_old_for_another_or_not_solved_proves_nothing(key, subject, puzzle, answer, now):
    assert working.solved(key, subject, puzzle, answer, now) == 0


def test_the_more_it_is_doubted_the_more_work():
    assert [working.bits(16, suspicion, 0.5, 0.95) for suspicion in (0.4, 0.5, 0.725, 0.95, 1.0)] == [16, 16, 18, 20, 20]
    assert working.bits(40, 0.9, 0.5, 0.95) == working.HARDEST


def test_zeros_are_those_it_begins_with():
    assert [working.zeros(digest) for digest in (b"\xff\x00", b"\x01\xff", b"\x00\x80", b"\x00\x00")] == [0, 7, 8, 16]
