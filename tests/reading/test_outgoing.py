"""The probe of outgoing links: what it asks, and what it makes of the answers."""

from __future__ import annotations

import asyncio
from collections import Counter

from samara.core.errors import BadAnswer, Unreachable
from samara.reading.outgoing import MOST_OF_HOST, Reply, chosen, probe
from samara.reading.probes import Fetched


async def fetch(url: str, most: int) -> Fetched | None:
    assert most == 1
    name = url.rpartition("/")[2]
    if name == "gone":
        return None
    if name == "nobody":
        raise Unreachable("no such host")
    if name == "shy":
        raise BadAnswer("403")
    if name == "slow":
        await asyncio.Event().wait()
    return Fetched(b"<", 1)


def test_only_what_is_surely_gone_is_a_fault() -> None:
    addresses = [f"https://tea.example/{name}" for name in ("here", "gone", "nobody", "shy")]
    assert asyncio.run(probe(addresses, fetch)) == {
        "https://tea.example/here": Reply(),
        "https://tea.example/gone": Reply("gone"),
        "https://tea.example/nobody": Reply("nobody"),
        "https://tea.example/shy": Reply(),
    }


def test_what_takes_too_long_is_left_out() -> None:
    assert asyncio.run(probe(["https://tea.example/here", "https://tea.example/slow"], fetch, seconds=0.2)) == {
        "https://tea.example/here": Reply()
    }


def test_nothing_is_asked_of_nobody() -> None:
    assert asyncio.run(probe([], fetch)) == {}


def test_the_most_linked_come_first_and_no_host_is_flooded() -> None:
    counts = Counter({f"https://tea.example/{number}": 1 for number in range(MOST_OF_HOST + 10)})
    counts["https://cup.example/"] = 9
    asked = chosen(counts)
    assert asked[0] == "https://cup.example/"
    assert len(asked) == MOST_OF_HOST + 1
