"""Fetching one address of a crawl: what its answer is, and whether it has to be parsed."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from hashlib import blake2b
from typing import NamedTuple

import msgspec

from samara.core import urls
from samara.core.errors import BadAnswer, BodyTooLarge, NetworkError, RobotsRefused, TooManyRedirects
from samara.core.http import Answer, Door
from samara.core.http.answer import TRANSIENT
from samara.core.page import Other
from samara.core.settings import Settings
from samara.reading.cache import Cache, Entry
from samara.reading.crawl.bounds import Bounds
from samara.reading.crawl.telling import tell, wanted
from samara.reading.record import Raw, Record

Parse = Callable[[Raw], Awaitable[Record]]
"""Makes a record of a page; the work goes on in another process meanwhile."""

PAUSE = 0.3
"""Seconds before the second try of a request that failed for the moment."""

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Record).decode
_words = re.compile(r"[^,\s]+").findall


class Step(NamedTuple):
    """An address to read, and the redirects that led to it; `first` when they began at the start."""

    address: str
    hops: tuple[str, ...] = ()
    first: bool = False


class Fetching:
    """Makes a record of each address: from the cache, from an answer that says what it is, or by parsing.

    `stamp` marks the cache's entries of this run; `halt` is set when the host asked for a pause that is too long to wait for.
    """

    def __init__(self, door: Door, settings: Settings, cache: Cache, parse: Parse, bounds: Bounds, stamp: str) -> None:
        self.stamp = stamp
        self.halt: BadAnswer | None = None
        self._door = door
        self._settings = settings
        self._cache = cache
        self._parse = parse
        self._bounds = bounds
        self._limit = min(settings["page_bytes"], settings["request_bytes"])

    async def record(self, step: Step) -> Record:
        """The record of one address: from the cache when this run has read it, else through the door."""
        entry = self._cache.get(step.address)
        if entry is not None and entry.stamp == self.stamp and not step.first:
            return _decode(entry.record)
        try:
            answer = await self._ask(step.address, entry)
        except NetworkError as error:
            return self._refused(step, error)
        if answer.target is not None:
            return self._redirect(step, answer)
        return await self._answered(step, answer, entry)

    async def _ask(self, address: str, entry: Entry | None) -> Answer:
        """One answer; what fails for the moment is tried a second time."""
        headers = {}
        if entry is not None and entry.etag and entry.etag.isascii():
            headers["If-None-Match"] = entry.etag
        if entry is not None and entry.last_modified and entry.last_modified.isascii():
            headers["If-Modified-Since"] = entry.last_modified
        for patience in (True, False):
            try:
                answer = await self._door.get(
                    address, headers=headers, obey_robots=True, limit=self._limit, wanted=wanted, redirects=0
                )
                if answer.status not in TRANSIENT or not patience:
                    return answer
            except NetworkError as error:
                if error.permanent or error.retry_after is not None or not patience:
                    raise
            await asyncio.sleep(PAUSE)
        raise AssertionError("the second try returns or raises")

    def _refused(self, step: Step, error: NetworkError) -> Record:
        """What an address is that gave no answer. The start has to give one: its error is raised."""
        if step.first:
            raise error
        if isinstance(error, BadAnswer) and error.retry_after is not None:
            self.halt = error
        why = "failed"
        if error.permanent and isinstance(error, RobotsRefused):
            why = "refused"
        elif isinstance(error, BodyTooLarge):
            why = "too-large"
        return self._other(step, Other(self._bounds.public(step.address), step.address, why, note=error.message))

    def _redirect(self, step: Step, answer: Answer) -> Record:
        """A redirect; a failure when it goes round in a circle or on for too long. That of the start may move the site."""
        target = urls.bare(urls.absolute(step.address, answer.target or "") or "")
        if step.first and target:
            self._bounds.adopt(target)
        place = self._bounds.place(target)
        # A twin of the site's host that redirects to the same path is no circle: the target is kept as it was said.
        told = target if place is None or place == step.address else self._bounds.public(place)
        note = ""
        if not target:
            note = f"redirects to {answer.target}, which is no address"
        elif target in (step.address, *step.hops):
            note = "redirects in a circle"
        elif len(step.hops) >= self._settings["redirects"]:
            note = f"redirects more than {self._settings['redirects']} times"
        if note and step.first:
            raise TooManyRedirects(f"{step.address} {note}.")
        why = "failed" if note else "redirect"
        other = Other(self._bounds.public(step.address), step.address, why, target=told, status=answer.status, note=note)
        record = self._other(step, other)
        self._keep(step, answer, record)
        return record

    async def _answered(self, step: Step, answer: Answer, entry: Entry | None) -> Record:
        """The record of an answer that is no redirect; the kept one while the content is the same."""
        if answer.status == 304 and entry is not None:
            self._cache.put(msgspec.structs.replace(entry, stamp=self.stamp))
            return _decode(entry.record)
        digest = blake2b(answer.body, digest_size=16).hexdigest()
        content_type = answer.headers.get("Content-Type", "")
        if entry is not None and (entry.digest, entry.content_type, entry.status) == (digest, content_type, answer.status):
            record = _decode(entry.record)
        elif other := tell(answer, self._bounds.public(step.address), step.address):
            if step.first and other.why in ("missing", "failed"):
                answer.expect()
            record = self._other(step, other)
        else:
            record = await self._parse(
                Raw(
                    url=self._bounds.public(step.address), source=step.address, data=answer.body, charset=answer.charset,
                    content_type=answer.content_type or None, status=answer.status,
                )
            )  # fmt: skip
        directives = _words(answer.headers.get("X-Robots-Tag", "").lower())
        if record.follow and ("nofollow" in directives or "none" in directives):
            record = msgspec.structs.replace(record, follow=False)
        if record.other is None or record.other.why != "failed":
            self._keep(step, answer, record, digest)
        return record

    def _keep(self, step: Step, answer: Answer, record: Record, digest: str = "") -> None:
        fields = answer.headers
        self._cache.put(
            Entry(
                step.address, self.stamp, digest, fields.get("ETag", ""), fields.get("Last-Modified", ""), answer.status,
                fields.get("Content-Type", ""), _encode(record),
            )
        )  # fmt: skip

    def _other(self, step: Step, other: Other) -> Record:
        return Record(url=other.url, source=step.address, other=other)


async def home(start: str, door: Door) -> str:
    """The address that `start` leads to by redirects: where the site lives. Raises NetworkError."""
    answer = await door.get(start, wanted=lambda status, content_type: False, cut=True, obey_robots=True)
    return answer.expect().url
