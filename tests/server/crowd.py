"""Does what must count once from many threads at one moment, on a database in a file; prints what came of it as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from samara.core.settings import load
from samara.server import start


def at_once(many: int, work: Callable[[int], bool]) -> int:
    """How many of so many calls said yes."""
    from django.db import connection

    def alone(number: int) -> bool:
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        return sum(pool.map(alone, range(many)))


def main() -> None:
    start.prepare(load())
    from samara.server.models import Code, Person
    from samara.server.store import codes, people, tallies, tokens
    from server import cast

    address, join = "ada@example.net", Code.Purpose.JOIN
    right = codes.issue(join, address, "browser")
    wrong = f"{(int(right) + 1) % 1_000_000:06d}"
    guessed = at_once(24, lambda number: codes.redeem(join, address, "browser", wrong))
    tries = Code.objects.get().tries
    late = codes.redeem(join, address, "browser", right)
    right = codes.issue(join, address, "browser")
    redeemed = at_once(4, lambda number: codes.redeem(join, address, "browser", right))
    taken = at_once(40, lambda number: tallies.take("codes", address, 5, 60))
    new = at_once(16, lambda number: people.join(address, None)[1])
    given = tokens.give(Person.objects.get(email=address), cast.served(), "https://example.org")
    fresh = []
    at_once(8, lambda number: bool(fresh.append(tokens.renew(given.token, "https://example.org"))))
    print(
        json.dumps(
            {
                "guessed": guessed,
                "tries": tries,
                "late": late,
                "redeemed": redeemed,
                "taken": taken,
                "new": new,
                "people": Person.objects.filter(email=address).count(),
                "successors": len({each.token for each in fresh}),
            }
        )
    )


if __name__ == "__main__":
    main()
