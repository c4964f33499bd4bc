"""One page as each network's own fetcher gets it: under its user agent and by its rules, first the page, then its picture."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from samara.core import urls
from samara.core.errors import (
    AddressRefused,
    BadAnswer,
    NetworkError,
    NotReadable,
    RobotsRefused,
    SamaraError,
    SettingsError,
    TimedOut,
    TooManyRedirects,
)
from samara.core.page import Page
from samara.core.settings import Settings
from samara.networks.network import Evidence, Network, Over
from samara.reading import reach, single
from samara.reading.attempt import Attempt, Step, Stop
from samara.reading.probes import Fetched, ImageFile
from samara.reading.scope import Scope
from samara.reading.sent import is_attached
from samara.reading.single import Embeds
from samara.reading.source import Source

if TYPE_CHECKING:
    from samara.core.http import Answer, Door, Hop

AT_ONCE = 2
"""Requests under way to one host: a page is asked for a dozen times here, and nobody shall feel it."""
UNTOLD = 2_000_000
"""Bytes that are read for a network of which nobody knows how much it reads."""
PICTURE = 1_000_000
"""Bytes of a picture that are read when its first ones do not hold its size."""

Wanted = Callable[[Page, Network, Embeds], Iterable[str]]
"""Tells which pictures of a page, or of its oEmbed answer, a network takes, by address."""


_UNANSWERED = (Stop.ADDRESS, Stop.BROKEN, Stop.UNTRIED)
"""What keeps everybody from a page: nobody answers there."""

_STOPS: tuple[tuple[type[NetworkError], Stop], ...] = (
    (RobotsRefused, Stop.ROBOTS),
    (AddressRefused, Stop.ADDRESS),
    (TimedOut, Stop.SLOW),
    (TooManyRedirects, Stop.REDIRECTS),
    (NetworkError, Stop.BROKEN),
)


@dataclass(frozen=True, slots=True)
class Trial:
    """What one network's fetcher got: the page, if any, its pictures by address, and every request, the page's first."""

    page: Page | None
    images: Mapping[str, ImageFile]
    attempts: tuple[Attempt, ...]

    @property
    def asked(self) -> Attempt:
        """The request for the page."""
        return self.attempts[0]


@dataclass(frozen=True, slots=True)
class Own:
    """What we got under our own name: the page and its bytes (`cut`: only the first of them), and by address pictures and the
    oEmbed answer, which fetchers are not told apart by."""

    page: Page
    answer: Answer
    images: dict[str, ImageFile] = field(default_factory=dict)
    embeds: Embeds = field(default_factory=dict)

    def same(self, answer: Answer) -> bool:
        """Whether a fetcher got the same, or the beginning of it."""
        return (answer.url, answer.charset) == (self.answer.url, self.answer.charset) and self.answer.body.startswith(answer.body)


@dataclass(frozen=True, slots=True)
class Trials:
    """What each fetcher got, by network, of the page at `url`. `own` is what we got under our own name, and `fault` why that is
    nothing.

    Networks whose fetcher is not known have no trial; their pictures are among our own.
    """

    own: Own | None
    fault: SamaraError | None
    tried: Mapping[str, Trial]
    url: str = ""


def ask(source: Source, settings: Settings, networks: Sequence[Network], wanted: Wanted) -> Trials:
    """Fetch the page at an address under our own name and as each network's fetcher, and the pictures that each takes.

    Only the host of that address may be private. Pictures are read as far as their header. Raises SettingsError when the source
    is no address, and the error of our own fetch when nobody was answered.
    """
    if not urls.is_url(source.name):
        raise SettingsError(f"Fetchers ask servers, and {source.name} is a file.", hint="Name an address, also one on localhost.")
    return asyncio.run(_ask(source.name, settings, networks, wanted))


async def _ask(url: str, settings: Settings, networks: Sequence[Network], wanted: Wanted) -> Trials:
    from samara.core.http import Door  # cost: aiohttp takes 0.15 s, and files do not need it

    gentle = settings.replace(connections=min(AT_ONCE, settings["connections"]))
    async with Door(gentle, allow=frozenset((urls.host(url),))) as door:
        own, fault = await _own(door, url, settings)
        known = [network for network in networks if network.agent]
        trials = await asyncio.gather(*(_Fetcher(door, network, settings, own).fetch(url, wanted) for network in known))
        tried = {network.name: trial for network, trial in zip(known, trials, strict=True)}
        if own is None and fault is not None and not any(trial.asked.stop not in _UNANSWERED for trial in trials):
            raise fault
        if own is not None:
            rest = [each for each in networks if each.name not in tried or tried[each.name].asked.stop is Stop.UNTRIED]
            where, found = single.standing(own.answer.url, settings)
            pictures = (picture for network in rest for picture in wanted(own.page, network, own.embeds))
            own.images.update(await single.measured(pictures, single.staged(reach.remote(door), where, found)))
        return Trials(own, fault, tried, url)


async def _own(door: Door, url: str, settings: Settings) -> tuple[Own | None, SamaraError | None]:
    try:
        answer = (await door.get(url, limit=settings["page_bytes"], cut=True)).expect()
        where, found = single.standing(answer.url, settings)
        page = single.page_of(answer, where)
        embeds = await single.answered(page, single.staged(reach.remote(door), where, found))
        return Own(page, answer, embeds=embeds), None
    except (NetworkError, NotReadable) as error:
        return None, error


class _Fetcher:
    """One network's fetcher, with what it asked for so far."""

    def __init__(self, door: Door, network: Network, settings: Settings, own: Own | None) -> None:
        self._door = door
        self._network = network
        self._settings = settings
        self._own = own
        self._attempts: list[Attempt] = []

    async def fetch(self, url: str, wanted: Wanted) -> Trial:
        """The page and its pictures."""
        page, where, found = await self._page(url)
        images = {}
        if page is not None and where is not None:
            embeds = self._own.embeds if self._own else {}
            images = await single.measured(wanted(page, self._network, embeds), single.staged(self._picture, where, found))
        return Trial(page, images, tuple(self._attempts))

    async def _page(self, url: str) -> tuple[Page | None, Scope | None, str]:
        profile, window = self._network.profile, self._network.limit("html")
        most = window.most if window and window.most else UNTOLD
        types = profile.page_types
        headers = {"Range": f"bytes=0-{most - 1}"} if profile.ranged else {}
        attempt, answer = await self._request("page", url, most, headers, lambda kind: not types or kind in types)
        page, where, found = None, None, ""
        if answer is not None and types and answer.content_type not in types:
            attempt = _stopped(attempt, Stop.TYPE, _sent(answer), profile.known("page_types"))
        elif answer is not None and attempt.cut and profile.over is Over.FAILS:
            attempt = _stopped(attempt, Stop.LENGTH, f"{answer.url} has more than {most:,} bytes", window)
        elif answer is not None:
            where, found = single.standing(answer.url, self._settings)
            try:
                page = self._own.page if self._own and self._own.same(answer) else single.page_of(answer, where)
            except NotReadable as error:
                attempt = _stopped(attempt, Stop.TYPE, error.message.rstrip("."))
        self._attempts.insert(0, attempt)
        return page, where, found

    async def _picture(self, url: str, most: int) -> Fetched | None:
        """As probes ask: None when it is missing, and a NetworkError when this fetcher does not get it."""
        attempt, answer = await self._request("image", url, min(most, PICTURE), {}, lambda kind: True)
        if answer is not None and self._network.profile.image_types and not answer.content_type.startswith("image/"):
            rule = self._network.profile.known("image_types")
            attempt, answer = _stopped(attempt, Stop.TYPE, _sent(answer), rule), None
        self._attempts.append(attempt)
        if attempt.status in (404, 410):
            return None
        if answer is None:
            raise BadAnswer(attempt.said, permanent=True)
        return reach.fetched(answer)

    async def _request(
        self, part: str, url: str, most: int, headers: Mapping[str, str], reads: Callable[[str], bool]
    ) -> tuple[Attempt, Answer | None]:
        """One request by this fetcher's rules; no answer when something stopped it."""
        network, steps = self._network, list[Step]()
        redirects = network.limit("redirects")
        attempt = Attempt(part=part, url=url, agent=network.agent)
        try:
            answer = await self._door.get(
                url, headers={"User-Agent": network.agent, **headers}, obey_robots=network.profile.robots or False,
                limit=most, cut=True, wanted=lambda status, kind: status < 300 and reads(kind), again=False,
                redirects=redirects.most if redirects else None, seconds=left(network, self._attempts),
                followed=lambda hop: steps.append(_step(hop)),
            )  # fmt: skip
        except NetworkError as error:
            waits = isinstance(error, BadAnswer) and error.retry_after is not None
            stop = Stop.UNTRIED if waits else next(stop for kind, stop in _STOPS if isinstance(error, kind))
            attempt = msgspec.structs.replace(attempt, steps=tuple(steps))
            return _stopped(attempt, stop, error.message.rstrip("."), self._rule(stop, len(steps))), None
        attempt = msgspec.structs.replace(
            attempt, answered=answer.url, status=answer.status, type=answer.content_type, steps=tuple(steps),
            seconds=answer.elapsed, bytes=len(answer.body), cut=answer.cut or _part_of_more(answer), attached=is_attached(answer),
        )  # fmt: skip
        if answer.target is not None:
            attempt = msgspec.structs.replace(attempt, steps=(Step(answer.status, answer.url, answer.target),))
            return _stopped(attempt, Stop.REDIRECTS, f"{url} redirects to {answer.target}", redirects), None
        if not 200 <= answer.status < 300:
            return _stopped(attempt, Stop.STATUS, f"{answer.url} answered {answer.status}"), None
        return msgspec.structs.replace(attempt, forbidden=await self._forbidden(answer.url)), answer

    async def _forbidden(self, url: str) -> str:
        profile, bots = self._network.profile, self._network.bots
        if not bots or profile.robots or profile.known("robots"):
            return ""
        name = bots[0].partition("/")[0].strip()
        return "" if await self._door.allows(url, name) else name

    def _rule(self, stop: Stop, steps: int) -> Evidence | None:
        """What says that the network's fetcher stops there; None when it was a limit of ours."""
        if stop is Stop.ROBOTS:
            return self._network.profile.known("robots")
        if stop is Stop.REDIRECTS:
            most = self._network.limit("redirects")
            return most if most and most.most is not None and steps > most.most else None
        seconds = self._network.limit("seconds") if stop is Stop.SLOW else None
        return seconds if seconds and seconds.most and seconds.most <= self._settings["request_timeout"] else None


def left(network: Network, attempts: Iterable[Attempt]) -> float | None:
    """The seconds that a network's fetcher still waits after these requests; None where nobody knows."""
    limit = network.limit("seconds")
    if limit is None or limit.most is None:
        return None
    spent = sum(attempt.seconds for attempt in attempts) if network.profile.in_all else 0.0
    return max(limit.most - spent, 0.001)


def _stopped(attempt: Attempt, stop: Stop, said: str, rule: Evidence | None = None) -> Attempt:
    return msgspec.structs.replace(attempt, stop=stop, said=said, rule=rule)


def _sent(answer: Answer) -> str:
    return f"{answer.url} is sent as {answer.content_type or 'nothing that is named'}"


def _step(hop: Hop) -> Step:
    return Step(*hop)


def _part_of_more(answer: Answer) -> bool:
    """Whether a server that was asked for a range has more than it sent."""
    total = answer.headers.get("Content-Range", "").rpartition("/")[2]
    return answer.status == 206 and total.isdigit() and int(total) > len(answer.body)
