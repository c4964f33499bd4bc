"""From what somebody sends to what is kept: the one way in for the form, the API and the code that proves an address."""

from __future__ import annotations

from typing import NamedTuple

from django.http import HttpRequest
from django.utils import timezone

from samara.core import comment as nouns
from samara.core.comment import Opening, State
from samara.practices.conversation import rules
from samara.practices.conversation.rules import Policy, Refusal, Writer
from samara.server.models import Comment, Draft, Person, Site, Thread
from samara.server.names import clean_address, clean_name
from samara.server.store import comments, drafts, tallies, threads
from samara.server.store.codes import hashed
from samara.server.store.comments import Hand
from samara.server.store.drafts import Kept
from samara.server.store.sites import settings_of
from samara.server.visitors import network_of

STRETCH = 600
"""Seconds in which comments are counted against the limit."""
PRESSES = (120, 600)
"""Votes, signs, changes and previews of one person or household, and seconds."""


class Said(NamedTuple):
    """What was sent. `page` is a canonical address of the site, `parent` the number of the comment that is answered, `browser`
    the secret by which a guest's browser is known again; an `address` is to be proven by a code."""

    page: str
    text: str
    parent: int | None = None
    name: str = ""
    address: str = ""
    follow: bool = False
    browser: str = ""


class Proof(NamedTuple):
    """A draft that waits for its code, and the address where that has to go."""

    kept: Kept
    address: str


def policy_of(site: Site) -> Policy:
    """What the owner of a site wants. Raises SettingsError."""
    return rules.policy(settings_of(site))


def write(request: HttpRequest, site: Site, said: Said, person: Person | None) -> nouns.Comment | Proof | Refusal:
    """Publish a comment or let it wait; without a person but with an address, keep it until that is proven."""
    policy = policy_of(site)
    address = "" if person else clean_address(said.address)
    if fault := rules.fault(said.text):
        return fault
    thread = threads.find(site, said.page)
    writer = comments.writer(policy, site, thread, person)
    refused = _refused(policy, thread, writer)
    # Whoever proves an address is let in by that; everything else that is in the way is told before.
    if refused is not None and not (refused is Refusal.SIGN_IN and address):
        return refused
    parent = _parent(site, thread, said.parent)
    if said.parent is not None and parent is None:
        return Refusal.PARENT
    if policy.limit and not may_act(request, person, "comments", (policy.limit, STRETCH)):
        return Refusal.OFTEN
    name = clean_name(said.name)
    if address:
        return Proof(drafts.keep(site, said.page, said.text, address, name=name, parent=parent, follow=said.follow), address)
    browser = hashed(said.browser) if said.browser and person is None else ""
    hand = _named(person, name, writer.role, browser)
    thread = thread or threads.open_for(site, said.page)
    return comments.post(thread, hand, said.text, rules.first_state(policy, writer), parent=parent, follow=said.follow)


def publish(draft: Draft, person: Person) -> nouns.Comment | Refusal:
    """Turn a draft into a comment of the person who proved its address; the rules are asked again, as of now."""
    policy = policy_of(draft.site)
    thread = threads.find(draft.site, draft.page)
    writer = comments.writer(policy, draft.site, thread, person)
    refused = _refused(policy, thread, writer)
    if refused is not None:
        return refused
    if not drafts.spend(draft):
        return Refusal.LATE
    hand = _named(person, draft.name, writer.role)
    thread = thread or threads.open_for(draft.site, draft.page)
    return comments.post(thread, hand, draft.text, rules.first_state(policy, writer), parent=draft.parent, follow=draft.follow)


def edit(comment: Comment, text: str, person: Person | None, browser: str = "") -> nouns.Comment | Refusal:
    """Change one's own words."""
    if fault := rules.fault(text):
        return fault
    policy = policy_of(comment.site)
    if not may_edit(policy, comment, person, browser):
        return Refusal.LATE
    state = rules.edited_state(policy, State(comment.state), moderates=comments.moderates(person, comment.site))
    return comments.edit(comment, text, state, person)


def remove(comment: Comment, person: Person | None, browser: str = "") -> Refusal | None:
    """Take one's own words back."""
    if not rules.may_remove(State(comment.state), own=is_own(comment, person, browser)):
        return Refusal.LATE
    comments.remove(comment, person)
    return None


def may_edit(policy: Policy, comment: Comment, person: Person | None, browser: str = "") -> bool:
    """Whether a comment is somebody's own, and still to be changed."""
    own = is_own(comment, person, browser) and not comments.is_banned(person, comment.site)
    return rules.may_edit(policy, State(comment.state), comment.created, timezone.now(), own=own)


def is_own(comment: Comment, person: Person | None, browser: str = "") -> bool:
    """Whether somebody wrote a comment; `browser` is a guest's secret."""
    return comments.is_own(comment, person, hashed(browser) if browser else "")


def may_act(request: HttpRequest, person: Person | None, what: str, limit: tuple[int, int]) -> bool:
    """Whether a person, and a household, may do something once more; both are counted, whatever the other says."""
    within = tallies.take(f"{what} by network", network_of(request), *limit)
    return (person is None or tallies.take(f"{what} by person", str(person.pk), *limit)) and within


def may_press(request: HttpRequest, site: Site, person: Person) -> bool:
    """Whether a person may vote or set a sign once more: not where they are banned, and not without end."""
    return not comments.is_banned(person, site) and may_act(request, person, "presses", PRESSES)


def _refused(policy: Policy, thread: Thread | None, writer: Writer) -> Refusal | None:
    return rules.may_write(policy, Opening(thread.state) if thread else Opening.OPEN, writer, timezone.now())


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
