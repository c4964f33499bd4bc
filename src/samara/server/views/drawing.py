"""Numbers turned into the lengths that templates draw; no rule is decided here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from samara.core.finding import Report
from samara.server.promises import Promise
from samara.server.store.sites import Moment

WIDTH, HEIGHT = 640, 160
"""Size of the trend in its own units."""

STEPS = (0, 50, 100)


@dataclass(frozen=True, slots=True)
class Bar:
    """One practice: scores 0 to 100, None where nothing was judged."""

    id: str
    name: str
    promise: str
    before: float | None
    after: float | None
    faults: int


@dataclass(frozen=True, slots=True)
class Share:
    """One kind of page and its share of all, in percent."""

    name: str
    count: int
    percent: float


@dataclass(frozen=True, slots=True)
class Dot:
    """One run in the trend, at a place in the drawing."""

    x: float
    before: float | None
    after: float | None
    moment: Moment


@dataclass(frozen=True, slots=True)
class Trend:
    """The runs, the lines through them (as the points of a polyline), and the lines of reference."""

    dots: tuple[Dot, ...]
    before: str
    after: str
    steps: tuple[tuple[int, float], ...]


def bars(before: Report, after: Report, promises: Mapping[str, Promise]) -> list[Bar]:
    """The nine practices in their order; a tenth, of an outsider, follows under its own name."""
    names = [*promises, *sorted(set(before.practices) - set(promises))]
    faults = {name: sum(1 for each in before.outcomes if each.practice == name and each.affected) for name in names}
    return [
        Bar(
            name,
            *promises.get(name, Promise(name.title(), "")),
            before.practices.get(name),
            after.practices.get(name),
            faults[name],
        )
        for name in names
    ]


def kinds(report: Report) -> list[Share]:
    """Pages by kind, the most frequent first."""
    total = sum(report.kinds.values()) or 1
    return [
        Share(name, count, round(100 * count / total, 2))
        for name, count in sorted(report.kinds.items(), key=lambda pair: -pair[1])
    ]


def trend(moments: tuple[Moment, ...]) -> Trend:
    """The runs from left to right at equal distances."""
    gap = WIDTH / max(1, len(moments) - 1)
    dots = tuple(
        Dot(round(place * gap, 1), height(moment.before), height(moment.after), moment) for place, moment in enumerate(moments)
    )
    return Trend(
        dots,
        " ".join(f"{dot.x},{dot.before}" for dot in dots if dot.before is not None),
        " ".join(f"{dot.x},{dot.after}" for dot in dots if dot.after is not None),
        tuple((step, HEIGHT - HEIGHT * step / 100) for step in STEPS),
    )


def height(score: float | None) -> float | None:
    """Where a score stands in the trend, counted from the top."""
    return None if score is None else round(HEIGHT - HEIGHT * score / 100, 1)
