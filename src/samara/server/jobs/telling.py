"""Tells others what happened to comments: notes for each happening who is to be told, and hands it to them, each once.

Both halves can be broken off at any moment and run again: what was noted is there once, what was handed over is settled, and what
was taken and not settled is found again when its lease is over.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import Q
from django.utils import timezone

from samara.core.comment import State
from samara.core.errors import NetworkError, SamaraError
from samara.core.settings import Settings
from samara.practices.conversation import rendering, telling
from samara.practices.conversation.telling import Reader, Reason
from samara.server.jobs import alerts, hooks, letters
from samara.server.models import Comment, Delivery, Happening, Membership, Origin, Person, Silence, Subscription
from samara.server.store import deliveries, merging, sites, subscriptions, tallies
from samara.server.store.deliveries import Bundle

PER_ADDRESS = (20, 3_600)
"""Mails, and seconds: how many one address gets; the rest waits and comes together."""
PUBLIC = (Happening.Kind.PUBLISHED, Happening.Kind.WAITING)
URGENT = {Happening.Kind.FLAGGED: Reason.FLAG, Happening.Kind.ALARM: Reason.ALARM}
"""What owners are told of whether or not they know the comment."""

_log = logging.getLogger("django.samara.telling")


def tell(settings: Settings, now: datetime | None = None) -> int:
    """One round: how many deliveries were settled. What is wrong with one happening or receiver keeps nobody else waiting."""
    moment = now or timezone.now()
    for happening in deliveries.untold():
        try:
            deliveries.note(happening, noted(happening, moment), moment)
        except SamaraError as error:
            _log.error("%s %s", error.message, error.hint)
        except Exception:
            _log.exception("Nobody could be told of happening %s.", happening.pk)
    line = get_connection()
    try:
        return sum(hand_over(bundle, settings, moment, line) for bundle in deliveries.due(moment))
    finally:
        line.close()


def noted(happening: Happening, now: datetime) -> list[Delivery]:
    """Who is to be told of what happened, and when."""
    comment = happening.comment
    # What was brought from elsewhere is old news.
    if comment.origin is not None and comment.origin.kind == Origin.Kind.IMPORT:
        return []
    settings = sites.settings_of(comment.thread.site)
    rows = [Delivery(channel=Delivery.Channel.HOOK, receiver=deliveries.mark(each)) for each in settings["comments_webhooks"]]
    wish = telling.wanted(settings)
    urgent = URGENT.get(Happening.Kind(happening.kind))
    is_news = happening.kind in PUBLIC and not _is_member(happening) and comment.state == happening.kind
    if (urgent or is_news) and telling.tells_owner(wish, waits=happening.kind != Happening.Kind.PUBLISHED):
        rows += [
            Delivery(channel=Delivery.Channel.ALERT, receiver=deliveries.mark(each), reason=urgent or Reason.OWNER)
            for each in settings["comments_apprise"]
        ]
        readers = list(_owners(comment, urgent or Reason.OWNER))
    else:
        readers = []
    if happening.kind == Happening.Kind.PUBLISHED and comment.state == State.PUBLISHED:
        readers += [*_followers(comment), *_called(comment)]
    writers = {each.email for each in (comment.person, happening.actor) if each is not None and each.email}
    for reader in telling.chosen(readers, () if urgent else writers | deliveries.told_before(happening)):
        rows.append(
            Delivery(
                channel=Delivery.Channel.MAIL,
                receiver=reader.address,
                reason=reader.reason,
                subscription_id=reader.subscription,
                person_id=reader.person,
                daily=reader.daily,
                due=telling.digest_after(now) if reader.daily else now,
            )
        )
    for row in rows:
        row.happening, row.due = happening, row.due or now
    return rows


def hand_over(bundle: Bundle, settings: Settings, now: datetime, line: BaseEmailBackend) -> int:
    """Hand a bundle to its receiver, unless another process has it; how many of its deliveries were settled."""
    if not deliveries.take(bundle, now):
        return 0
    if bundle.channel != Delivery.Channel.HOOK:
        stale = [row for row in bundle.rows if not letters.is_current(row)]
        deliveries.arrived(stale, now, "The comment is not there any more.")
        bundle = bundle._replace(rows=tuple(row for row in bundle.rows if row not in stale))
        if not bundle.rows:
            return len(stale)
    if bundle.channel == Delivery.Channel.MAIL and not tallies.take("mail of comments", bundle.receiver, *PER_ADDRESS):
        deliveries.put_off(bundle, now + timedelta(seconds=PER_ADDRESS[1]))
        return 0
    try:
        _hand(bundle, settings, now, line)
    except NetworkError as error:
        return len(bundle.rows) if deliveries.failed(bundle, error, now) else 0
    except Exception:
        # Taken as it is, it is tried again when its lease is over.
        _log.exception("Delivery %s broke.", bundle.rows[0].pk)
        return 0
    deliveries.arrived(bundle.rows, timezone.now())
    Subscription.objects.filter(deliveries__in=bundle.rows).update(sent=timezone.now())
    return len(bundle.rows)


def _hand(bundle: Bundle, settings: Settings, now: datetime, line: BaseEmailBackend) -> None:
    if bundle.channel == Delivery.Channel.MAIL:
        letters.write(bundle, settings, line)
    elif bundle.channel == Delivery.Channel.ALERT:
        alerts.send(bundle, settings)
    else:
        hooks.send(bundle.rows[0], sites.settings_of(bundle.site), now)


def _is_member(happening: Happening) -> bool:
    """Whether whoever did it looks after the site, and so knows."""
    rows = Membership.objects.filter(site=happening.comment.site_id, person=happening.actor_id)
    return happening.actor_id is not None and rows.exists()


def _owners(comment: Comment, reason: Reason) -> Iterator[Reader]:
    """Those who look after the site."""
    site = comment.thread.site
    for person in Person.objects.filter(memberships__site=site, is_active=True).exclude(email=None):
        if not subscriptions.is_silent(site, person.email or "", Silence.Kind.OWNER):
            yield Reader(address=person.email or "", reason=reason, person=person.pk)


def _followers(comment: Comment) -> Iterator[Reader]:
    """Those who follow the thread, wherever it stood when they began, or the comment that is answered."""
    wanted = Q(comment=None, thread__in=merging.family(comment.thread_id))
    if comment.parent_id is not None:
        wanted |= Q(comment=comment.parent_id)
    for each in Subscription.objects.filter(wanted).exclude(confirmed=None):
        yield Reader(
            address=each.address,
            reason=Reason.ANSWER if each.comment_id else Reason.THREAD,
            daily=each.pace == Subscription.Pace.DAILY,
            subscription=each.pk,
        )


def _called(comment: Comment) -> Iterator[Reader]:
    """Those whom the comment calls by name, and who wrote in this thread before."""
    names = rendering.mentions(comment.text)
    if not names:
        return
    wrote = Q(comments__thread=comment.thread_id, comments__state=State.PUBLISHED)
    people = Person.objects.filter(wrote, is_active=True).exclude(email=None).distinct()
    found = people.in_bulk(telling.called(names, people.values_list("pk", "handle", "name")))
    for person in found.values():
        if not subscriptions.is_silent(comment.thread.site, person.email or "", Silence.Kind.MENTION):
            yield Reader(address=person.email or "", reason=Reason.MENTION, person=person.pk)
