"""What a link in a moderator's mail lets be done, without signing in: one act on one thing, until somebody has decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max, QuerySet
from django.urls import reverse

from samara.core.comment import Opening, State
from samara.practices.conversation import moderating, ordering
from samara.server import permits
from samara.server.models import Comment, Decision, Person, Site, Thread
from samara.server.permits import ABOUT_COMMENTS, ABOUT_THREADS, Act
from samara.server.store import decisions, people

STATES = {Act.PUBLISH: State.PUBLISHED, Act.SPAM: State.SPAM, Act.REMOVE: State.REMOVED}
OPENINGS = {Act.SLOW: Opening.SLOW, Act.SIGNED_IN: Opening.SIGNED_IN, Act.CLOSE: Opening.CLOSED}
WORDS = {
    Act.PUBLISH: "Approve",
    Act.SPAM: "Spam",
    Act.REMOVE: "Remove",
    Act.SLOW: "Slow it down",
    Act.SIGNED_IN: "Signed-in only",
    Act.CLOSE: "Close it",
    Act.UNDO: "Undo",
}
_EPOCH = ordering.moment(ordering.Place(0, 0))


@dataclass(frozen=True, slots=True)
class Errand:
    """One act of one moderator on a site: on a comment, on a conversation, or on a decision of theirs."""

    act: Act
    site: Site
    person: Person
    comment: Comment | None = None
    thread: Thread | None = None
    decision: Decision | None = None

    @property
    def seen(self) -> int:
        """Which version of the words it is about."""
        return stamp(self.comment.edited) if self.comment else 0


def about_comment(comment: Comment, person: int, here: str) -> list[tuple[str, str]]:
    """Links for a moderator that decide about a comment: what each is called, and its address."""
    return [(WORDS[act], link(here, act, comment.pk, person, standing(comment))) for act in ABOUT_COMMENTS]


def about_thread(thread: Thread, person: int, here: str) -> list[tuple[str, str]]:
    """Links for a moderator that slow a conversation down."""
    last = _openings(thread.site).order_by("-pk").values_list("pk", flat=True).first() or 0
    return [(WORDS[act], link(here, act, thread.pk, person, last)) for act in ABOUT_THREADS]


def link(here: str, act: Act, *things: int) -> str:
    """The address of a link."""
    return f"{here}{reverse('mail-do')}?k={permits.issue(act, *things)}"


def find(word: str) -> Errand | None:
    """What a link lets be done now; None when it is forged or too old, when its moderator has no role any more, and when somebody
    has decided since it was written."""
    permit = permits.read(word)
    if permit is None or permit[0] not in WORDS:
        return None
    act, (key, person, *then) = permit
    whose = Person.objects.filter(pk=person, is_active=True).first()
    found = _found(act, key, then[0] if then else 0, whose) if whose else None
    return found if found is not None and people.role(found.person, found.site) else None


def perform(errand: Errand) -> Decision | None:
    """Do it; None when there was nothing left to do."""
    by, site = errand.person, errand.site
    if errand.comment is not None:
        return decisions.decide(site, by, [errand.comment.pk], STATES[errand.act])
    if errand.thread is not None:
        return decisions.open_thread(site, by, errand.thread.pk, OPENINGS[errand.act])
    if errand.decision is not None:
        decisions.undo(errand.decision, by)
    return None


def standing(comment: Comment) -> int:
    """How a comment stood: when a moderator decided about it, or about what was reported, last; 0 where none did. What Samara
    does by itself changes nothing."""
    decided = comment.decided if comment.decider_id is not None else None
    settled = comment.flags.aggregate(last=Max("settled"))["last"]
    return max(stamp(decided), stamp(settled))


def stamp(moment: datetime | None) -> int:
    """A time as a number; 0 for none."""
    return (moment - _EPOCH) // timedelta(microseconds=1) if moment else 0


def _found(act: Act, key: int, then: int, whose: Person) -> Errand | None:
    if act is Act.UNDO:
        made = Decision.objects.select_related("site").filter(pk=key, person=whose, undone=None).first()
        return Errand(act, made.site, whose, decision=made) if made else None
    if act in OPENINGS:
        thread = Thread.objects.select_related("site", "page").filter(pk=key).first()
        if thread is None or thread.state == OPENINGS[act]:
            return None
        since = _openings(thread.site).filter(pk__gt=then).values_list("changes", flat=True)
        is_spent = any(change[:2] == ["thread", key] for changes in since for change in changes)
        return None if is_spent else Errand(act, thread.site, whose, thread=thread)
    comment = Comment.objects.select_related("site", "thread__page", "person").filter(pk=key).first()
    if comment is None or standing(comment) != then:
        return None
    is_open = moderating.may_decide(State(comment.state), said=bool(comment.text or comment.html))
    # Approving what is published settles what was reported about it.
    is_done = comment.state == STATES[act] and not comment.flags.filter(settled=None).exists()
    return Errand(act, comment.site, whose, comment=comment) if is_open and not is_done else None


def _openings(site: Site) -> QuerySet[Decision]:
    return site.decisions.filter(act=Decision.Act.OPENING)
