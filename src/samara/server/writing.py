"""From what somebody sends to what is kept: the one way in for the form, the API and the code that proves an address."""

from __future__ import annotations

from typing import NamedTuple

import msgspec
from django.http import HttpRequest
from django.utils import timezone

from samara.core import comment as nouns
from samara.core.comment import Opening, State
from samara.practices.conversation import judging, rules
from samara.practices.conversation.evidence import Notice
from samara.practices.conversation.rules import Policy, Refusal, Writer
from samara.server import evidence, presence
from samara.server.evidence import Sent
from samara.server.models import Comment, Draft, Person, Site, Thread
from samara.server.names import clean_address, clean_name
from samara.server.store import comments, drafts, tallies, threads
from samara.server.store.codes import hashed
from samara.server.store.comments import Hand
from samara.server.store.drafts import Kept
from samara.server.store.sites import settings_of
from samara.server.store.tallies import Stretch
from samara.server.tongue import tongue
from samara.server.visitors import network_of

STRETCH = 600
"""Seconds in which comments are counted against the limit."""
PRESSES = (120, 600)
"""Votes, signs, changes and previews of one person or household, and seconds."""


UNSEEN = Notice("page", 0.0, "no reading has seen this page, and the site did not say whether it is there")
"""Why a comment waits on a page that may be somebody's invention."""


class Said(NamedTuple):
    """What was sent. `page` is a canonical address of the site, `parent` the number of the comment that is answered, `browser`
    the secret by which a guest's browser is known again; an `address` is to be proven by a code. `sent` is how it was sent."""

    page: str
    text: str
    parent: int | None = None
    name: str = ""
    address: str = ""
    follow: bool = False
    browser: str = ""
    sent: Sent = Sent()


class Work(NamedTuple):
    """A comment that is doubted: it is to be sent again with the answer to this puzzle."""

    puzzle: str


class Proof(NamedTuple):
    """A draft that waits for its code, and the address where that has to go."""

    kept: Kept
    address: str


def policy_of(site: Site) -> Policy:
    """What the owner of a site wants. Raises SettingsError."""
    return rules.policy(settings_of(site))


def write(request: HttpRequest, site: Site, said: Said, person: Person | None) -> nouns.Comment | Proof | Work | Refusal:
    """Publish a comment or let it wait; without a person but with an address, keep it until that is proven. A browser that can
    work is asked to where the comment is doubted."""
    policy = policy_of(site)
    address = "" if person else clean_address(said.address)
    if fault := rules.fault(said.text):
        return fault
    thread = threads.find(site, said.page)
    browser = hashed(said.browser) if said.browser and person is None else ""
    writer = comments.writer(policy, site, thread, person, browser)
    refused = _refused(policy, thread, writer)
    if refused in (None, Refusal.SIGN_IN) and said.address.strip() and not (person or address):
        return Refusal.ADDRESS
    # Whoever proves an address is let in by that; everything else that is in the way is told before.
    if refused is not None and not (refused is Refusal.SIGN_IN and address):
        return refused
    parent = _parent(site, thread, said.parent)
    if said.parent is not None and parent is None:
        return Refusal.PARENT
    how = evidence.proven(site, said.page, said.text, said.sent)
    # Whoever proves an address is somebody by then.
    judged_as = msgspec.structs.replace(writer, known=True) if address else writer
    limits = _limits(request, person, "comments", STRETCH) if policy.limit else ()
    # Sent again with the work that was asked for, it was counted before.
    counted = evidence.count(
        policy, site, judged_as, said.text, said.page, limits=limits, most=policy.limit, again=bool(how.bits)
    )
    if not counted.within:
        return Refusal.OFTEN
    there = _is_there(site, said.page, thread, writer)
    if there is False:
        return Refusal.PAGE
    name = clean_name(said.name)
    verdict = evidence.judge(policy, site, judged_as, said.text, said.page, name, how, counted)
    if verdict.asks and policy.work and said.sent.work is not None and not how.bits:
        return Work(evidence.puzzle(policy, site, said.page, said.text, verdict))
    if address:
        kept = how._replace(work=None)._asdict()
        page, text, follow = said.page, said.text, said.follow
        return Proof(drafts.keep(site, page, text, address, name=name, parent=parent, follow=follow, sent=kept), address)
    if person is None and thread is not None and thread.state == Opening.SLOW and not _may_go_on(request, policy, thread):
        return Refusal.SLOW
    hand = _named(person, name, writer.role, browser)
    verdict = verdict if there else judging.held(verdict, UNSEEN)
    thread = thread or threads.open_for(site, said.page)
    hand = hand._replace(lang=tongue(request))
    return comments.post(thread, hand, said.text, verdict.state, parent=parent, follow=said.follow, verdict=verdict)


def publish(draft: Draft, person: Person, lang: str = "") -> nouns.Comment | Refusal:
    """Turn a draft into a comment of the person who proved its address; the rules and the judge are asked again, as of now."""
    policy = policy_of(draft.site)
    thread = threads.find(draft.site, draft.page)
    writer = comments.writer(policy, draft.site, thread, person)
    refused = _refused(policy, thread, writer)
    if refused is not None:
        return refused
    if not drafts.spend(draft):
        return Refusal.LATE
    site, page, text = draft.site, draft.page, draft.text
    there = _is_there(site, page, thread, writer)
    counted = evidence.count(policy, site, writer, text, page, again=True)
    verdict = evidence.judge(policy, site, writer, text, page, draft.name, evidence.sent(draft.sent), counted)
    verdict = verdict if there else judging.held(verdict, UNSEEN)
    hand = _named(person, draft.name, writer.role)
    thread = thread or threads.open_for(site, page)
    hand = hand._replace(lang=lang)
    return comments.post(thread, hand, text, verdict.state, parent=draft.parent, follow=draft.follow, verdict=verdict)


def edit(comment: Comment, text: str, person: Person | None, browser: str = "") -> nouns.Comment | Refusal:
    """Change one's own words. They are judged again: what was clean may have become spam."""
    if fault := rules.fault(text):
        return fault
    policy = policy_of(comment.site)
    if not may_edit(policy, comment, person, browser):
        return Refusal.LATE
    verdict = evidence.edited(policy, comment, person, comments.writer(policy, comment.site, None, person), text)
    return comments.edit(comment, text, rules.edited_state(State(comment.state), verdict.state), person, verdict)


def remove(comment: Comment, person: Person | None, browser: str = "") -> Refusal | None:
    """Take one's own words back."""
    if not rules.may_remove(State(comment.state), own=is_own(comment, person, browser)):
        return Refusal.LATE
    comments.remove(comment, person)
    return None


def may_edit(policy: Policy, comment: Comment, person: Person | None, browser: str = "") -> bool:
    """Whether a comment is somebody's own, and still to be changed."""
    own = is_own(comment, person, browser) and not comments.is_banned(person, comment.site, comment.browser)
    return rules.may_edit(policy, State(comment.state), comment.created, timezone.now(), own=own)


def is_own(comment: Comment, person: Person | None, browser: str = "") -> bool:
    """Whether somebody wrote a comment; `browser` is a guest's secret."""
    return comments.is_own(comment, person, hashed(browser) if browser else "")


def may_act(request: HttpRequest, person: Person | None, what: str, limit: tuple[int, int]) -> bool:
    """Whether a person, and a household, may do something once more; both are counted, whatever the other says."""
    most, seconds = limit
    return all(number <= most for number in tallies.count(*_limits(request, person, what, seconds)).values())


def may_press(request: HttpRequest, site: Site, person: Person) -> bool:
    """Whether a person may vote or set a sign once more: not where they are banned, and not without end."""
    return not comments.is_banned(person, site) and may_act(request, person, "presses", PRESSES)


def _limits(request: HttpRequest, person: Person | None, what: str, seconds: int) -> tuple[Stretch, ...]:
    household = Stretch(f"{what} by network", network_of(request), seconds)
    return (household,) if person is None else (household, Stretch(f"{what} by person", str(person.pk), seconds))


def _may_go_on(request: HttpRequest, policy: Policy, thread: Thread) -> bool:
    """Whether guests of a household may write into a slow thread once more: a browser is soon another, a household is not."""
    return tallies.take(f"slow {thread.pk} by network", network_of(request), 1, int(policy.slow.total_seconds()))


def _refused(policy: Policy, thread: Thread | None, writer: Writer) -> Refusal | None:
    return rules.may_write(policy, Opening(thread.state) if thread else Opening.OPEN, writer, timezone.now())


def _is_there(site: Site, page: str, thread: Thread | None, writer: Writer) -> bool | None:
    """Whether the page is there; None where that cannot be told. Moderators know their pages."""
    is_known = writer.moderates or (thread is not None and (thread.count > 0 or thread.page.present))
    return True if is_known else presence.has_page(site, page)


def _parent(site: Site, thread: Thread | None, key: int | None) -> Comment | None:
    found = comments.find(site, key) if key is not None and thread is not None else None
    is_there = found is not None and found.thread_id == (thread.pk if thread else None) and found.state == State.PUBLISHED.value
    return found if is_there else None


def _named(person: Person | None, name: str, role: str, browser: str = "") -> Hand:
    """Who writes. A person who has no name yet takes the one that they sent with their words."""
    if person is None:
        return Hand(None, browser, name)
    if name and not person.name:
        person.name = name
        person.save(update_fields=["name"])
        comments.rename(person)
    return Hand(person, "", person.name, role)
