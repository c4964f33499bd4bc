"""The one way in for who wants to follow a conversation by mail: the form and the API ask the same, and are answered the same."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from django.http import HttpRequest

from samara.core.comment import State
from samara.server.jobs import letters
from samara.server.models import Comment, Page, Person, Silence, Site, Thread
from samara.server.names import clean_address
from samara.server.store import subscriptions, tallies, threads
from samara.server.store.sites import settings_of
from samara.server.tongue import tongue
from samara.server.visitors import network_of

PER_NETWORK = (20, 600)
"""Wishes, and seconds: how many one household or office may send."""
PER_ADDRESS = (3, 86_400)
"""Questions that one address gets in a day, whoever typed it and for however many conversations."""


class Answer(StrEnum):
    """What became of a wish. ASKED says that a mail is on its way, whether the address follows already or never wants to."""

    FOLLOWING = "following"
    ASKED = "asked"
    NO_ADDRESS = "no-address"
    OFTEN = "often"


class Wish(NamedTuple):
    """What is to be followed: the thread of a page, also where nobody wrote yet, or the answers to one of its comments."""

    site: Site
    page: Page
    thread: Thread | None = None
    comment: Comment | None = None


def wish(site: Site, address: str, comment: int | None = None) -> Wish | None:
    """What somebody wants to follow; None for pages that nobody read and comments that are not there."""
    page = threads.page_of(site, address)
    thread: Thread | None = getattr(page, "thread", None)
    if page is None or comment is None:
        return Wish(site, page, thread) if page else None
    found = Comment.objects.filter(thread=thread, pk=comment, state=State.PUBLISHED).first() if thread else None
    return Wish(site, page, thread, found) if found is not None else None


def follow(request: HttpRequest, wish: Wish, typed: str, person: Person | None, pace: str, place: str) -> Answer:
    """Follow: at once with the proven address of a person, else after the address that was typed has said yes. Raises
    BadAnswer when the mail cannot be sent."""
    lang = tongue(request)
    if person is not None and person.email:
        subscriptions.follow(
            opened(wish),
            person.email,
            comment=wish.comment,
            person=person,
            pace=pace,
            lang=lang,
        )
        return Answer.FOLLOWING
    address = clean_address(typed)
    if not address:
        return Answer.NO_ADDRESS
    limits = [
        tallies.take("wishes to follow", network_of(request), *PER_NETWORK),
        tallies.take("asked whether to follow", address, *PER_ADDRESS),
    ]
    if not all(limits):
        return Answer.OFTEN
    if not subscriptions.is_silent(wish.site, address, Silence.Kind.ASKED):
        found = subscriptions.follow(opened(wish), address, comment=wish.comment, pace=pace, lang=lang)
        letters.ask(found, settings_of(wish.site), place)
    return Answer.ASKED


def opened(wish: Wish) -> Thread:
    """The thread of what somebody follows; the first wish makes it."""
    return wish.thread or threads.open_for(wish.site, wish.page.address)
