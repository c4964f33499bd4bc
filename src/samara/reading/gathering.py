"""Collects records, in whatever order they come, into a Site."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from samara.core.page import Other, Summary
from samara.core.site import Edges, Pages, Site
from samara.reading.record import Record


class Gathering:
    """The columns of a site under way. Addresses of links are kept once and referred to by number: a large site has millions of
    links."""

    def __init__(self) -> None:
        self.others: list[Other] = []
        self.feeds: set[str] = set()
        self.embeds: set[str] = set()
        self.outgoing: Counter[str] = Counter()
        self._pictures: set[str] = set()
        self._rows: list[tuple[str, Summary, bytes, array[int], array[int], bytes]] = []
        self._numbers: dict[str, int] = {}

    def add(self, record: Record) -> None:
        """Take one record: a page or something told apart."""
        if record.summary is None:
            if record.other is not None:
                self.others.append(record.other)
            return
        self.feeds.update(record.feeds)
        self.embeds.update(record.embeds)
        self.outgoing.update(record.outgoing)
        self._pictures.update(record.pictures)
        numbers = self._numbers
        targets = array("I", [numbers.setdefault(url, len(numbers)) for url in record.outlinks])
        main = array("I", [targets[index] for index in record.main])
        self._rows.append((record.url, record.summary, record.page, targets, main, record.derived))

    def __len__(self) -> int:
        return len(self._rows)

    def pictures(self) -> Iterator[str]:
        """The pictures that the pages' cards show or could show."""
        return iter(self._pictures)

    def site(
        self,
        url: str,
        source: str,
        *,
        aliases: Mapping[str, str] | None = None,
        files: Iterable[str] = (),
        probes: Mapping[str, Mapping[str, Any]] | None = None,
        complete: bool = True,
        notes: tuple[str, ...] = (),
    ) -> Site:
        """The site, its pages in the order of their addresses; redirects among the others become aliases."""
        self._rows.sort(key=lambda row: row[0])
        spelled = dict(aliases or {})
        spelled.update((other.url, other.target) for other in self.others if other.why in ("redirect", "stub") and other.target)
        return Site(
            url=url,
            source=source,
            pages=Pages([row[2] for row in self._rows]),
            summaries=tuple(row[1] for row in self._rows),
            edges=Edges(list(self._numbers), [row[3] for row in self._rows], [row[4] for row in self._rows]),
            others=tuple(sorted(self.others, key=lambda other: (other.source, other.why))),
            aliases=spelled,
            files=frozenset(files),
            probes=probes or {},
            derived=[row[5] for row in self._rows],
            complete=complete,
            notes=notes,
        )
