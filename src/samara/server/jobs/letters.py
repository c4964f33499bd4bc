"""Mail about comments: written from what is to be told to one address, with a link that stops it."""

from __future__ import annotations

from datetime import UTC
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.core.mail.backends.base import BaseEmailBackend
from django.urls import reverse
from django.utils.crypto import salted_hmac

from samara.core.comment import State
from samara.core.settings import Settings
from samara.practices.conversation import quoting
from samara.practices.conversation.telling import TO_OWNERS, Reason
from samara.server import errands, mail, permits, start
from samara.server.models import Comment, Delivery, Subscription
from samara.server.permits import Act
from samara.server.store import alarms, flags
from samara.server.store.deliveries import Bundle
from samara.server.store.pages import path

SHOWN = 50
"""Comments that one mail shows; of the rest it says how many there are."""

WHY = {
    Reason.ANSWER: "You get this because you wanted mail of answers to your comment.",
    Reason.THREAD: "You get this because you follow this conversation.",
    Reason.MENTION: "You get this because somebody wrote your name.",
    **dict.fromkeys(TO_OWNERS, "You get this because you look after {site}."),
}
DAILY = "You get this once a day because you follow conversations on {site}."


class Stop(NamedTuple):
    """The link that stops a mail, and what it stops."""

    link: str
    what: str


def base(settings: Settings) -> str:
    """The address of this server as it stands in mail, without a slash at its end: the public one where the owner said it, else
    where it answers."""
    names = settings["server_names"]
    said = settings["server_url"] or (f"https://{names[0]}" if names else "") or start.address(settings)
    return str(said).rstrip("/")


def title(comment: Comment) -> str:
    """What the page of a comment is called in mail."""
    page = comment.thread.page
    return quoting.line(page.title) or path(page.address)[: quoting.LINE]


def write(bundle: Bundle, settings: Settings, line: BaseEmailBackend | None = None) -> None:
    """Send a bundle as one mail. Raises BadAnswer."""
    here, first = base(settings), bundle.rows[0]
    comments = [row.happening.comment for row in bundle.rows]
    stop = stop_of(bundle, here)
    context = {
        "subject": subject(bundle),
        "items": [item(row.happening.comment, here, row) for row in bundle.rows[:SHOWN]],
        "more": max(0, len(comments) - SHOWN),
        "queue": here + reverse("queue", kwargs={"site": bundle.site.pk}) if first.reason in TO_OWNERS else "",
        "why": (DAILY if first.daily else WHY[Reason(first.reason)]).format(site=quoting.line(bundle.site.name)),
        "stop": stop,
    }
    if first.reason == Reason.ALARM:
        context |= alarm(first, here)
    template = "alarm" if first.reason == Reason.ALARM else "comments"
    mail.send(bundle.receiver, template, context, headers=headers(bundle, stop, here), line=line)


def subject(bundle: Bundle) -> str:
    """What the mail is about, in our words and those of the site: nothing of what a stranger wrote."""
    first, many = bundle.rows[0], len(bundle.rows)
    comment = first.happening.comment
    site = quoting.line(bundle.site.name)
    if first.daily:
        return f"{many} new comments: {site}" if many > 1 else f"One new comment: {site}"
    if first.reason == Reason.ALARM:
        return f"Unusually many comments: “{title(comment)}”"
    where = f"“{title(comment)}”" if len({each.happening.comment.thread_id for each in bundle.rows}) == 1 else site
    if first.reason == Reason.FLAG:
        return f"{many} comments were reported: {where}" if many > 1 else f"A comment was reported: {where}"
    if first.reason == Reason.OWNER and any(each.happening.comment.state == State.WAITING for each in bundle.rows):
        return f"{many} comments wait for you: {where}" if many > 1 else f"A comment waits for you: {where}"
    if many > 1:
        return f"{many} new comments: {where}"
    said = {Reason.ANSWER: "An answer to you", Reason.MENTION: "Your name was called"}.get(Reason(first.reason), "A new comment")
    return f"{said}: {where}"


def alarm(row: Delivery, here: str) -> dict[str, Any]:
    """How much is written on a page, and links that slow it down."""
    thread = row.happening.thread
    return {
        "title": title(row.happening.comment),
        "count": alarms.count(thread.pk, row.happening.created),
        "queue": f"{here}{reverse('queue', kwargs={'site': thread.site_id})}?thread={thread.pk}",
        "acts": errands.about_thread(thread, row.person_id, here) if row.person_id else [],
    }


def item(comment: Comment, here: str, row: Delivery | None = None) -> dict[str, Any]:
    """One comment as the mail shows it; in that of a moderator (by the `row`) with links that decide about it."""
    decides = row is not None and row.person_id is not None and row.reason in TO_OWNERS
    asks = decides and (comment.state == State.WAITING or (row is not None and row.reason == Reason.FLAG))
    return {
        "acts": errands.about_comment(comment, row.person_id, here) if asks and row and row.person_id else [],
        "reports": [each.get_reason_display() for each in flags.about([comment.pk]).get(comment.pk, [])] if decides else [],
        "name": quoting.line(comment.name) or "Somebody",
        "title": title(comment),
        "when": comment.created.astimezone(UTC).strftime("%d %B %Y, %H:%M UTC").lstrip("0"),
        "text": quoting.quoted(comment.text),
        "waits": comment.state == State.WAITING,
        "link": here + reverse("comment", kwargs={"key": comment.pk}),
    }


def stop_of(bundle: Bundle, here: str) -> Stop:
    """What stops mail like this: one act on one thing."""
    first = bundle.rows[0]
    if first.subscription_id:
        act, what = (Act.END_DAILY, "Stop the daily mail") if first.daily else (Act.END, "Stop following this")
        word = permits.issue(act, first.subscription_id)
    else:
        mentioned = first.reason == Reason.MENTION
        what = "No mail when my name is called" if mentioned else "No mail of comments on this site"
        word = permits.issue(Act.NO_MENTIONS if mentioned else Act.NO_COMMENTS, bundle.site.pk, first.person_id or 0)
    return Stop(f"{here}{reverse('mail-no')}?k={word}", what)


def headers(bundle: Bundle, stop: Stop, here: str) -> dict[str, str]:
    """What mail programs need: to stop it with one press (https://www.rfc-editor.org/rfc/rfc8058), to show a conversation as one,
    and to know the mail when it comes a second time."""
    host = urlsplit(here).hostname or "localhost"
    rows, thread = bundle.rows, bundle.rows[0].happening.comment.thread_id
    told = "\n".join(f"{row.pk} {row.happening.created.isoformat()}" for row in rows)
    number = salted_hmac("samara.letter", f"{bundle.receiver}\n{told}", algorithm="sha256").hexdigest()[:32]
    return {
        "Message-ID": f"<{number}@{host}>",
        "References": f"<site-{bundle.site.pk}@{host}>" if rows[0].daily else f"<thread-{thread}@{host}>",
        "List-ID": f"<comments.{bundle.site.pk}.{host}>",
        "List-Unsubscribe": f"<{stop.link}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def ask(subscription: Subscription, settings: Settings, place: str) -> None:
    """Ask an address that somebody typed whether it wants to follow. Nothing of what anybody wrote is in that mail. Raises
    BadAnswer."""
    here, page = base(settings), subscription.thread.page
    context = {
        "place": place,
        "title": quoting.line(page.title) or path(page.address)[: quoting.LINE],
        "yes": f"{here}{reverse('mail-yes')}?k={permits.issue(Act.CONFIRM, subscription.pk)}",
        "no": f"{here}{reverse('mail-no')}?k={permits.issue(Act.REFUSE, subscription.pk)}",
        "answers": subscription.comment_id is not None,
    }
    mail.send(subscription.address, "follow", context)


def is_current(row: Delivery) -> bool:
    """Whether a mail is still worth sending: its comment stands, or waits for who is told that it does."""
    state = row.happening.comment.state
    return row.reason == Reason.ALARM or state == State.PUBLISHED or (state == State.WAITING and row.reason in TO_OWNERS)
