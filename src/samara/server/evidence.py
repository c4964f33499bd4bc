"""Gathers what is known about a comment for the judge: how it was sent, by whom, how often, and what its words tell."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.crypto import salted_hmac

from samara.core import urls
from samara.practices.conversation import judging, likeness, rendering, working
from samara.practices.conversation.bayes import classifier
from samara.practices.conversation.bayes.tokens import tokens
from samara.practices.conversation.evidence import Evidence, Said
from samara.practices.conversation.judging import Verdict
from samara.practices.conversation.rules import Hold, Policy, Writer
from samara.practices.conversation.trusting import Trust, trust
from samara.reading import tongue
from samara.server.models import Comment, Person, Site
from samara.server.store import tallies, words
from samara.server.store.tallies import Stretch

HOUR = 3_600
HOSTS = 3
"""Hosts of links that are counted for one comment."""
ENOUGH = 20
"""Letters from which on the same words are no chance."""
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\(")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")


class Sent(NamedTuple):
    """How a comment was sent: for how many `seconds` the form was open (None: unknown), whether the field was filled that people
    do not see, and whether it came without the page's script. `work` is a puzzle and its answer, empty where none was asked yet,
    None where the sender can solve none; `bits` is what a solved one proves."""

    seconds: float | None = None
    trap: bool = False
    plain: bool = False
    work: str | None = None
    bits: int = 0


class Counted(NamedTuple):
    """Whether a person and a household are within their limits, how often the same words were sent before, how often links to the
    host of which there were most, and how often nearly the same words."""

    within: bool = True
    repeated: int = 0
    shared: int = 0
    host: str = ""
    alike: int = 0


def sent(kept: dict[str, Any]) -> Sent:
    """How a draft was sent, as it was kept with it."""
    return Sent(**{name: kept[name] for name in Sent._fields if name in kept})


def proven(site: Site, page: str, text: str, how: Sent) -> Sent:
    """The same with the bits of work that were done for this comment. Each puzzle counts once."""
    puzzle, _, answer = (how.work or "").rpartition(":")
    if not puzzle:
        return how
    bits = working.solved(_key(), _subject(site, page, text), puzzle, answer, timezone.now().timestamp())
    return how._replace(bits=bits if bits and tallies.take("work", puzzle, 1, working.LIFE + 60) else 0)


def puzzle(policy: Policy, site: Site, page: str, text: str, verdict: Verdict) -> str:
    """The work that a browser has to do for a comment that is doubted."""
    bits = working.bits(policy.work, verdict.suspicion, judging.DOUBTED, judging.SPAM)
    return working.puzzle(_key(), _subject(site, page, text), bits, timezone.now().timestamp())


def count(
    policy: Policy,
    site: Site,
    writer: Writer,
    text: str,
    page: str,
    *,
    limits: tuple[Stretch, ...] = (),
    most: int = 0,
    again: bool = False,
) -> Counted:
    """Count a comment against its `limits` (so many at most) and among its like, all in one statement; `again` only looks."""
    same: list[Stretch] = []
    near: list[Stretch] = []
    hosts: dict[str, Stretch] = {}
    if policy.spam and trust(policy, writer) not in (Trust.TRUSTED, Trust.MODERATOR):
        letters = "".join(filter(str.isalpha, text.casefold()))
        if len(letters) >= ENOUGH:
            same.append(Stretch("words", f"{site.pk}\n{letters}", HOUR))
        near = [Stretch("row", f"{site.pk}\n{row}", HOUR) for row in likeness.rows(text)]
        for host in list(dict.fromkeys(map(urls.host, _far(text, page))))[:HOSTS]:
            hosts[host] = Stretch("host", f"{site.pk}\n{host}", HOUR)
    counts = (tallies.seen if again else tallies.count)(*limits, *same, *near, *hosts.values())
    # This one is counted itself.
    shared, host = max(((counts[stretch] - 1, host) for host, stretch in hosts.items()), default=(0, ""))
    within = all(counts[each] <= most for each in limits)
    alike = max(0, likeness.alike([counts[each] - 1 for each in near]))
    return Counted(within, max(0, sum(counts[each] - 1 for each in same)), max(0, shared), host, alike)


def judge(policy: Policy, site: Site, writer: Writer, text: str, page: str, name: str, how: Sent, counted: Counted) -> Verdict:
    """The verdict on a comment."""
    level = trust(policy, writer)
    if level is Trust.MODERATOR:
        return judging.judge(policy, Evidence(text=text, writer=writer))
    links = _far(text, page)
    said = Said()
    if policy.spam and level is not Trust.TRUSTED:
        found = tokens(rendering.clean(text), "" if writer.known else name)
        said = classifier.classify(found, words.memory(site, found))
    evidence = Evidence(
        text=text,
        name=name,
        writer=writer,
        links=links,
        images=len(_IMAGE.findall(text)) + sum(urls.path(link).lower().endswith(_PICTURES) for link in links),
        languages=policy.languages,
        language=tongue.detect(text, modelled=False)[0] if Hold.LANGUAGE in policy.hold else None,
        seconds=how.seconds,
        trap=how.trap,
        plain=how.plain,
        work=how.bits,
        repeated=counted.repeated,
        alike=counted.alike,
        shared=counted.shared,
        host=counted.host,
        said=said,
    )
    return judging.judge(policy, evidence)


def look(policy: Policy, site: Site, text: str) -> Verdict:
    """The verdict on words alone, as of a guest who was never seen here; nothing is counted."""
    return judge(policy, site, Writer(), text, site.url, "", Sent(), Counted())


def edited(policy: Policy, comment: Comment, person: Person | None, writer: Writer, text: str) -> Verdict:
    """The verdict on new words for a comment. Nothing is counted: it was, when it was written."""
    name = comment.name if person is None else ""
    return judge(policy, comment.site, writer, text, comment.thread.page.address, name, Sent(), Counted())


def _far(text: str, page: str) -> tuple[str, ...]:
    """The links of a comment that lead to other hosts than that of its page."""
    here = urls.host(page)
    return tuple(link for link in rendering.links(rendering.render(text)) if urls.host(link) != here)


def _key() -> bytes:
    return salted_hmac("samara.work", "puzzle", algorithm="sha256").digest()


def _subject(site: Site, page: str, text: str) -> str:
    return f"{site.pk}\n{page}\n{text}"
