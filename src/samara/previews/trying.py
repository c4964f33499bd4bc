"""The cards of a page as each network's own fetcher got it, and what stood in the way of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from samara.core import urls
from samara.core.page import Page
from samara.networks.network import Limit, Network
from samara.previews import preview as previews
from samara.previews.card import Card, Note, Shape, Weight
from samara.previews.composing import card
from samara.previews.preview import Preview
from samara.reading.attempt import Attempt, Stop
from samara.reading.bots import Trial, Trials

_GRAVEST = list(Weight)
_WORDS = {"page": "page", "image": "picture"}
_PARTS = {"page": "card", "image": "image"}
"""The part of the card that a request was for."""

Told = tuple[str | None, str | None]
"""What a page is called: in its title element, and in og:title."""


def preview(trials: Trials, networks: Sequence[Network]) -> Preview:
    """The cards of a page, each made of what its own network's fetcher got; where the fetcher is not known, of what we got."""
    gave = [trial.page for trial in trials.tried.values() if trial.page]
    page = trials.own.page if trials.own else next(iter(gave), None)
    usual = _usual(trials)
    url = page.url if page else trials.url
    made = previews.preview(page, ()) if page else Preview(url=url, source=url)
    return msgspec.structs.replace(made, cards=tuple(_card(trials, network, url, usual) for network in networks))


def _card(trials: Trials, network: Network, url: str, usual: Told | None) -> Card:
    trial = trials.tried.get(network.name)
    if trial is None or trial.asked.stop is Stop.UNTRIED:
        return _ours(trials, network, url, trial)
    if trial.page is None:
        drawn = _none(network, url)
        notes = [_stopped(network, trial.asked, Weight.NO_CARD, others=usual is not None)]
    else:
        drawn = card(trial.page, network, trial.images, trials.own.embeds if trials.own else None, trial.asked.sent)
        if kept := list(_kept(network, trial, trials)):
            bare = f"The picture {drawn.picture.error}." if drawn.picture else ""
            drawn = msgspec.structs.replace(drawn, notes=tuple(note for note in drawn.notes if note.text != bare))
        notes = [*kept, *_told(network, trial, usual), *_guessed(network, trial, trials)]
    return _noted(drawn, notes, trial.attempts)


def _ours(trials: Trials, network: Network, url: str, trial: Trial | None) -> Card:
    """The card of a network whose fetcher could not be tried."""
    why = trial.asked.said if trial else f"How {network.title}'s fetcher names itself is not known"
    if trials.own is None:
        said = trials.fault.message.rstrip(".") if trials.fault else ""
        drawn, text = _none(network, url), f"{why}, and Samara itself was given no page: {said}."
    else:
        drawn, text = (
            card(trials.own.page, network, trials.own.images, trials.own.embeds),
            f"{why}; this is what Samara itself was given.",
        )
    return _noted(drawn, [Note(weight=Weight.UNKNOWN, part="card", text=text)], trial.attempts if trial else ())


def _none(network: Network, url: str) -> Card:
    return Card(network=network.name, domain=urls.host(url).removeprefix("www."), shape=Shape.NONE)


def _noted(drawn: Card, more: list[Note], tried: tuple[Attempt, ...]) -> Card:
    notes = sorted((*more, *drawn.notes), key=lambda note: _GRAVEST.index(note.weight))
    return msgspec.structs.replace(drawn, notes=tuple(notes), tried=tried)


def _stopped(network: Network, attempt: Attempt, weight: Weight, others: bool) -> Note:
    """What a fetcher failed for, and what says that it would; `others` got what it did not."""
    name, said, rule, what = network.title, attempt.said, attempt.rule, _WORDS[attempt.part]
    text = f"{name}'s fetcher gets no {what}: {said}{_chain(attempt)}."
    if attempt.stop is Stop.ROBOTS:
        text = f"{said}, and {name} obeys it."
    elif attempt.stop is Stop.STATUS and others:
        text = f"{said} to {name}'s fetcher, while others get the {what}."
    elif attempt.stop is Stop.REDIRECTS and isinstance(rule, Limit):
        text = f"{name} follows up to {_times(rule.most or 0)}; the {what} takes more{_chain(attempt)}."
    elif attempt.stop is Stop.SLOW and isinstance(rule, Limit):
        text = f"{name} waits {rule.most} seconds for a {what}: {said}."
    elif attempt.stop is Stop.TYPE and rule:
        kinds = network.profile.page_types if attempt.part == "page" else network.profile.image_types
        text = f"{name} takes {', '.join(kinds)}: {said}."
    elif attempt.stop is Stop.LENGTH:
        text = f"{name} makes no card of a longer page: {said}."
    return Note(weight=weight, part=_PARTS[attempt.part], text=text, evidence=rule)


def _kept(network: Network, trial: Trial, trials: Trials) -> Iterator[Note]:
    """What kept a fetcher from the picture, and what says that it would."""
    got = {attempt.url for each in trials.tried.values() for attempt in each.attempts if not attempt.stop}
    wanted = {attempt.url: attempt for attempt in trial.attempts if attempt.part == "image"}
    for attempt in wanted.values():
        if attempt.stop and attempt.status not in (404, 410):
            yield _stopped(network, attempt, Weight.LOST, attempt.url in got)


def _told(network: Network, trial: Trial, usual: Told | None) -> Iterator[Note]:
    """Whether this fetcher was given another page than most."""
    if trial.page is None or usual is None:
        return
    for own, other in zip(_titles(trial.page), usual, strict=True):
        # What lies beyond the part that was read is not another page.
        if own != other and not (trial.asked.cut and own is None):
            text = f"{network.title}'s fetcher is given another page: {_quoted(own)}, where others are given {_quoted(other)}."
            yield Note(weight=Weight.CHANGED, part="card", text=text)
            return


def _guessed(network: Network, trial: Trial, trials: Trials) -> Iterator[Note]:
    """What was met on the way that this network may or may not bear, and a page without end."""
    for attempt in trial.attempts:
        if attempt.forbidden:
            asks = f"robots.txt asks {attempt.forbidden} not to fetch the {_WORDS[attempt.part]}"
            text = f"{asks}; whether {network.title} obeys is not known."
            yield Note(weight=Weight.UNKNOWN, part=_PARTS[attempt.part], text=text)
    if network.limit("redirects") is None:
        for attempt in trial.attempts:
            if attempt.steps and not attempt.stop:
                text = (
                    f"How many redirects {network.title} follows is not known; the {_WORDS[attempt.part]} takes "
                    f"{_times(len(attempt.steps))}{_chain(attempt)}."
                )
                yield Note(weight=Weight.UNKNOWN, part=_PARTS[attempt.part], text=text)
    if not trial.asked.cut:
        return
    window = network.limit("html")
    if window is None:
        text = f"How much of a page {network.title} reads is not known; it was given the first {trial.asked.bytes:,} bytes."
        yield Note(weight=Weight.UNKNOWN, part="card", text=text)
    elif trials.own and trials.own.answer.cut:
        text = f"The page has no end within {len(trials.own.answer.body):,} bytes; {network.title} stops after {window.most:,}."
        yield Note(weight=Weight.CHANGED, part="card", text=text, evidence=window)


def _usual(trials: Trials) -> Told | None:
    """What most of those who got all of a page were told that it is called; what we were told when there is no most."""
    pages = [trials.own.page] if trials.own else []
    pages += [trial.page for trial in trials.tried.values() if trial.page and not trial.asked.cut]
    return Counter(map(_titles, pages)).most_common(1)[0][0] if pages else None


def _titles(page: Page) -> Told:
    named = (tag.content for tag in page.opengraph.tags if tag.name == "og:title")
    return next((said.value for said in page.titles), None), next(named, None)


def _quoted(title: str | None) -> str:
    return f"“{title}”" if title else "no title"


def _chain(attempt: Attempt) -> str:
    """The way that an address led: " (a → b → c)"."""
    return f" ({' → '.join((attempt.steps[0].url, *(step.target for step in attempt.steps)))})" if attempt.steps else ""


def _times(count: int) -> str:
    return f"{count} redirect{'' if count == 1 else 's'}"
