"""Comments: each change is one short transaction, and what happened is written in it too."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from samara.core import comment as nouns
from samara.core.comment import Opening, State
from samara.practices.conversation import linked, ordering, rendering
from samara.practices.conversation.judging import Verdict
from samara.practices.conversation.rules import Policy, Writer
from samara.server.models import Comment, Happening, Person, Reaction, Revision, Site, Subscription, Thread, Vote
from samara.server.store import inquiries, people, slices, threads, words

TWICE = timedelta(minutes=10)
"""Within this time the same words from the same hand in the same place are one comment, sent twice."""

# What is asked for each comment that is written is asked in so many words: to have it put together takes longer.
TWIN = """
SELECT "id" FROM "samara_comment"
WHERE "site_id" = %s AND "state" IN ('published', 'waiting', 'spam') AND "created" > %s
    AND "text" = %s AND +"thread_id" = %s AND coalesce("parent_id", 0) = %s
"""
"""With a plus, since a thread may be long: those of the person, or the last of the site, are fewer."""
STANDING = """
SELECT (SELECT "role" FROM "samara_membership" WHERE "person_id" = %s AND "site_id" = %s),
    EXISTS (SELECT 1 FROM "samara_ban" WHERE "person_id" = %s AND "site_id" = %s),
    (SELECT count(*) FROM (SELECT 1 FROM "samara_comment" WHERE "person_id" = %s AND "site_id" = %s AND "state" = 'published'
        LIMIT %s) AS good),
    (SELECT count(*) FROM (SELECT 1 FROM "samara_comment" WHERE "person_id" = %s AND "site_id" = %s AND "state" = 'spam'
        LIMIT %s) AS bad)
"""
COUNTED = 20
"""Comments of a person that are counted to know how far they are trusted, at least."""


class Hand(NamedTuple):
    """Who writes: a person, or a guest whose browser keeps what this is the digest of; what they are called, and what they are on
    the site, which is shown beside the name; and the language in which mail tells them of answers."""

    person: Person | None = None
    browser: str = ""
    name: str = ""
    role: str = ""
    lang: str = ""


def writer(policy: Policy, site: Site, thread: Thread | None, person: Person | None, browser: str = "") -> Writer:
    """What the rules ask about somebody who wants to write, as far as this policy and the state of the thread need it; a guest is
    known by the digest of what the `browser` keeps."""
    if person is None:
        return Writer(banned=is_banned(None, site, browser))
    own = Comment.objects.filter(person=person)
    last = None
    if thread is not None and thread.state == Opening.SLOW:
        last = own.filter(thread=thread).order_by("-created").values_list("created", flat=True).first()
    with connection.cursor() as cursor:
        whose = [person.pk, site.pk]
        most = max(COUNTED, policy.hold_approved)
        cursor.execute(STANDING, [*whose, *whose, *whose, most, *whose, most])
        role, banned, approved, spam = cursor.fetchone()
    return Writer(
        known=True,
        banned=bool(banned),
        role=role or "",
        published=approved > 0,
        last=last,
        approved=approved,
        spam=spam,
        days=(timezone.now() - person.joined) / timedelta(days=1),
    )


def moderates(person: Person | None, site: Site) -> bool:
    """Whether somebody decides about the comments of a site."""
    return person is not None and people.role(person, site) != ""


def is_banned(person: Person | None, site: Site, browser: str = "") -> bool:
    """Whether a person, or a guest with that browser (its digest), may not write on a site."""
    if person is not None:
        return site.bans.filter(person=person).exists()
    return bool(browser) and site.bans.filter(person=None, browser=browser).exists()


def find(site: Site, key: int) -> Comment | None:
    """A comment of this site; None when it is another site's or nobody's."""
    return Comment.objects.select_related("thread__page", "person").filter(site=site, pk=key).first()


def is_own(comment: Comment, person: Person | None, browser: str = "") -> bool:
    """Whether somebody wrote a comment: the person, or a guest with that browser."""
    if comment.person_id is not None:
        return person is not None and person.pk == comment.person_id
    return bool(browser) and comment.browser == browser


def post(
    thread: Thread,
    hand: Hand,
    text: str,
    state: State,
    *,
    parent: Comment | None = None,
    follow: bool = False,
    verdict: Verdict | None = None,
) -> nouns.Comment:
    """Write a comment; what was sent twice is written once. What the judge thought of it, its `verdict`, is kept with it.
    `parent` is of the same thread. The writer is told of answers when they want to `follow`, and their address is proven."""
    text, html = rendering.clean(text), rendering.render(text)
    if parent is not None and parent.depth >= ordering.DEEPEST:
        parent = parent.parent
    published = int(state is State.PUBLISHED)
    with transaction.atomic():
        thread, parent = _place(thread, parent)
        number = 1 + thread.total
        if (twin := _twin(thread, hand, text, parent)) is not None:
            return slices.plain(twin, own=True)
        threads.touch(thread.pk, published=published, made=1)
        path = ordering.child_path(parent.path if parent else "", number)
        row = Comment.objects.create(
            site_id=thread.site_id,
            thread=thread,
            parent=parent,
            root=ordering.root_number(path),
            path=path,
            depth=parent.depth + 1 if parent else 0,
            person=hand.person,
            browser=hand.browser,
            name=hand.name,
            role=hand.role,
            text=text,
            html=html,
            host=linked.host(html),
            state=state.value,
            **_judged(verdict),
        )
        _count_above(thread.pk, path, published)
        if follow and hand.person is not None and hand.person.email:
            Subscription.objects.create(
                thread=thread,
                comment=row,
                person=hand.person,
                address=hand.person.email,
                confirmed=timezone.now(),
                lang=hand.lang,
            )
        _happen(row, Happening.Kind(state.value), hand.person)
        inquiries.doubt(row, verdict)
    return slices.fresh(row)


def edit(comment: Comment, text: str, state: State, editor: Person | None, verdict: Verdict | None = None) -> nouns.Comment:
    """Replace the words of a comment, and keep the former ones beside it."""
    text, html = rendering.clean(text), rendering.render(text)
    if text == comment.text:
        return slices.plain(comment.pk, own=True)
    now = timezone.now()
    with transaction.atomic():
        threads.touch(comment.thread_id)
        words.forget(Comment.objects.filter(pk=comment.pk))
        Revision.objects.create(comment=comment, text=comment.text, until=now, editor=editor)
        _settle(comment.pk, state, text=text, html=html, host=linked.host(html), edited=now, **_judged(verdict))
        _happen(comment, Happening.Kind.EDITED, editor)
        inquiries.doubt(comment, verdict)
    return slices.plain(comment.pk, own=True)


def remove(comment: Comment, person: Person | None) -> None:
    """Take back one's own words: they, what they said before, and what they were called are gone; their place stays where
    somebody answered."""
    with transaction.atomic():
        threads.touch(comment.thread_id)
        _settle(comment.pk, State.REMOVED, decider=person, reason="by its writer", decided=timezone.now())
        wipe(Comment.objects.filter(pk=comment.pk))
        _happen(comment, Happening.Kind.REMOVED, person)


def decide(comment: Comment, state: State, decider: Person | None, reason: str = "") -> None:
    """Publish, hold back, remove or call spam, and say why. The words are kept, so that it can be decided anew."""
    decide_all({comment.pk: state}, decider, reason)


def decide_all(wanted: Mapping[int, State], decider: Person | None, reason: str = "") -> None:
    """Decide about many comments in one transaction, with as many statements for two thousand as for two of one page."""
    rows = Comment.objects.filter(pk__in=wanted)
    with transaction.atomic():
        # One thread after the other in the order of all, so that two moderators at once do not wait for each other.
        for thread in sorted(set(rows.values_list("thread", flat=True))):
            threads.touch(thread)
        found = list(rows.order_by("pk").only("pk", "state", "thread_id", "path"))
        now, keys = timezone.now(), defaultdict(list)
        for row in found:
            keys[wanted[row.pk]].append(row.pk)
        for state, settled in keys.items():
            Comment.objects.filter(pk__in=settled).update(state=state.value, decider=decider, reason=reason[:500], decided=now)
        _count((row.thread_id, row.path, _change(row.state, wanted[row.pk])) for row in found)
        others = [row for row in found if row.state != wanted[row.pk]]
        Happening.objects.bulk_create(
            Happening(thread_id=row.thread_id, comment=row, kind=Happening.Kind(wanted[row.pk].value), actor=decider)
            for row in others
        )


def judge_again(comment: Comment, verdict: Verdict) -> None:
    """Let a comment that waits stand as a later verdict says, unless somebody has decided meanwhile."""
    with transaction.atomic():
        threads.touch(comment.thread_id)
        if Comment.objects.filter(pk=comment.pk, state=State.WAITING.value, decided=None).exists():
            _settle(comment.pk, verdict.state, **_judged(verdict))
            if verdict.state is not State.WAITING:
                _happen(comment, Happening.Kind(verdict.state.value), comment.person)


def rename(person: Person) -> None:
    """Let a person's comments bear the name that the person has now."""
    own = Comment.objects.filter(person=person).exclude(name=person.name)
    with transaction.atomic():
        for thread in sorted(set(own.values_list("thread_id", flat=True))):
            threads.touch(thread)
        own.update(name=person.name)


def wipe(rows: QuerySet[Comment]) -> None:
    """Delete what was said in these comments and everything that hangs on it, not their places."""
    keys = list(rows.values_list("pk", flat=True))
    words.forget(Comment.objects.filter(pk__in=keys))
    for model in (Revision, Vote, Reaction, Subscription):
        model.objects.filter(comment__in=keys).delete()
    Comment.objects.filter(pk__in=keys).update(
        text="", html="", name="", link="", host="", browser="", up=0, down=0, score=0.0, reactions={}
    )


def _place(thread: Thread, parent: Comment | None) -> tuple[Thread, Comment | None]:
    """The thread, locked, and the parent as they are now: a page that moved takes its comments with it."""
    here = threads.lock(thread.pk)
    if parent is not None:
        parent.refresh_from_db(fields=["thread", "path", "depth"])
        here = here if parent.thread_id == here.pk else threads.lock(parent.thread_id)
    return here, parent


def _twin(thread: Thread, hand: Hand, text: str, parent: Comment | None) -> int | None:
    since = connection.ops.adapt_datetimefield_value(timezone.now() - TWICE)
    place = [thread.site_id, since, text, thread.pk, parent.pk if parent else 0]
    with connection.cursor() as cursor:
        if hand.person is not None:
            cursor.execute(f'{TWIN} AND "person_id" = %s', [*place, hand.person.pk])
        elif hand.browser:
            # A form that is pressed twice comes twice before its browser has anything by which it could be known again.
            same = '("browser" = %s OR ("name" <> \'\' AND "name" = %s))'
            cursor.execute(f'{TWIN} AND "person_id" IS NULL AND {same}', [*place, hand.browser, hand.name])
        else:
            return None
        found = cursor.fetchone()
    return found[0] if found else None


def _settle(key: int, state: State, **fields: Any) -> bool:
    """Set the state of a comment and whatever hangs on it; whether the state is another than before."""
    former, thread, path = Comment.objects.values_list("state", "thread_id", "path").get(pk=key)
    Comment.objects.filter(pk=key).update(state=state.value, **fields)
    _count([(thread, path, _change(former, state))])
    return former != state


def _judged(verdict: Verdict | None) -> dict[str, Any]:
    """What is kept of a verdict; nothing changes where nobody judged."""
    return {"suspicion": verdict.suspicion, "why": list(verdict.why)} if verdict is not None else {}


def _change(former: str, state: State) -> int:
    return (state is State.PUBLISHED) - (former == State.PUBLISHED)


def _count(changes: Iterable[tuple[int, str, int]]) -> None:
    """Count what is published anew, in threads and above answers: of comments in these threads, at these paths, so many more."""
    counts: Counter[int] = Counter()
    answers: dict[int, Counter[str]] = defaultdict(Counter)
    for thread, path, change in changes:
        if change:
            counts[thread] += change
            answers[thread].update(dict.fromkeys(ordering.above(path), change))
    for thread, change in counts.items():
        Thread.objects.filter(pk=thread).update(count=F("count") + change)
        places = answers[thread]
        for step in set(places.values()) - {0}:
            paths = [path for path, more in places.items() if more == step]
            Comment.objects.filter(thread=thread, path__in=paths).update(answers=F("answers") + step)


def _count_above(thread: int, path: str, change: int) -> None:
    paths = ordering.above(path)
    if change and paths:
        Comment.objects.filter(thread=thread, path__in=paths).update(answers=F("answers") + change)


def _happen(comment: Comment, kind: Happening.Kind, actor: Person | None) -> None:
    Happening.objects.create(thread_id=comment.thread_id, comment=comment, kind=kind, actor=actor)
