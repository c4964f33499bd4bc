"""The order of comments: where each stands in its thread, which are best, and where the next part of a list begins."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import isfinite, sqrt
from typing import NamedTuple

from samara.core.comment import Comment, Sort

DEEPEST = 300
"""Answers to answers that are kept apart; what answers the deepest stands beside it. A path must fit into an index."""
_SURE = 1.959964
"""Standard deviations of a certainty of 95 percent."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Place(NamedTuple):
    """Where a comment that answers none stands in a list: by time (microseconds since 1970) or by score, then by number."""

    value: float
    id: int


def score(up: int, down: int) -> float:
    """The share of voices for a comment that can be relied upon: the lower bound of Wilson's interval, 0 without any voice.
    https://doi.org/10.1080/01621459.1927.10502953
    """
    voices = up + down
    if not voices:
        return 0.0
    share, square = up / voices, _SURE * _SURE
    spread = _SURE * sqrt((share * (1 - share) + square / (4 * voices)) / voices)
    return max(0.0, (share + square / (2 * voices) - spread) / (1 + square / voices))


def child_path(parent: str, number: int) -> str:
    """The path of the comment with this number in its thread (from 1, below 10**9), below `parent` ("" for none).

    Each number is written with its count of digits before it, so that paths sort as text just as they do as numbers.
    """
    digits = str(number)
    return f"{parent}{len(digits)}{digits}"


def above(path: str) -> tuple[str, ...]:
    """The paths of all that a comment is an answer to, the root first; none for a root."""
    found: list[str] = []
    at = 0
    while at < len(path):
        at += 1 + int(path[at])
        found.append(path[:at])
    return tuple(found[:-1])


def below(path: str) -> tuple[str, str]:
    """Between which two texts the paths of all answers lie, both excluded."""
    return path, f"{path}:"


def root_number(path: str) -> int:
    """The number of the comment at the root of its tree."""
    return int(path[1 : 1 + int(path[0])])


def place(comment: Comment, sort: Sort) -> Place:
    """Where a comment that answers none stands."""
    if sort is Sort.BEST:
        return Place(score(comment.up, comment.down), comment.id)
    return Place((comment.created - _EPOCH) // timedelta(microseconds=1), comment.id)


def written(place: Place) -> str:
    """A place as text, for an address."""
    return f"{place.value!r}-{place.id}"


def read(text: str) -> Place | None:
    """The place that `written` wrote; None for anything else."""
    value, _, number = text.rpartition("-")
    if not (number.isascii() and number.isdecimal() and len(number) < 19 and len(value) < 30):
        return None
    try:
        found = Place(float(value) if "." in value or "e" in value else int(value), int(number))
    except ValueError:
        return None
    return found if isfinite(found.value) and -1e16 < found.value < 1e17 else None


def moment(place: Place) -> datetime:
    """The time of a place in an order by time."""
    return _EPOCH + timedelta(microseconds=int(place.value))
