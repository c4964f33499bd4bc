"""Mail about comments: written from what is to be told to one address, with a link that stops it."""

from __future__ import annotations

from datetime import UTC
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

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
from samara.widgets import talk
from samara.widgets.mail import Mail, spoken
from samara.widgets.words.dates import written

SHOWN = 50
"""Comments that one mail shows; of the rest it says how many there are."""

WHY_OWNER = "You get this because you look after {site}."
STOP_OWNER = "No mail of comments on this site"
"""What only owners are told, in the language of the dashboard."""


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
    lang, say = spoken(language(bundle))
    stop = stop_of(bundle, here, lang)
    more = len(comments) - SHOWN
    context = {
        "subject": subject(bundle, say),
        "items": [item(row.happening.comment, here, lang, row) for row in bundle.rows[:SHOWN]],
        "more": say.more.format(count=more) if more > 0 else "",
        "queue": here + reverse("queue", kwargs={"site": bundle.site.pk}) if first.reason in TO_OWNERS else "",
        "why": why(first, say).format(site=quoting.line(bundle.site.name)),
        "stop": stop,
    }
    if first.reason == Reason.ALARM:
        context |= alarm(first, here)
    template = "alarm" if first.reason == Reason.ALARM else "comments"
    extra = headers(bundle, stop, here) | {"Content-Language": lang}
    mail.send(bundle.receiver, template, context, headers=extra, line=line)


def language(bundle: Bundle) -> str:
    """What to write in: the language in which somebody began to follow this, else the last thing on the site; to owners that of
    the dashboard. Empty where nothing is known."""
    first = bundle.rows[0]
    if first.reason == Reason.OWNER:
        return ""
    if first.subscription is not None and first.subscription.lang:
        return first.subscription.lang
    followed = Subscription.objects.filter(thread__site=bundle.site, address=bundle.receiver).exclude(lang="")
    return followed.order_by("-pk").values_list("lang", flat=True).first() or ""


def why(row: Delivery, say: Mail) -> str:
    """Why somebody gets this."""
    if row.daily:
        return say.why_daily
    said = {Reason.ANSWER: say.why_answer, Reason.THREAD: say.why_thread, Reason.MENTION: say.why_called}
    return said.get(Reason(row.reason), WHY_OWNER)


def subject(bundle: Bundle, say: Mail) -> str:
    """What the mail is about, in our words and those of the site: nothing of what a stranger wrote."""
    first, many = bundle.rows[0], len(bundle.rows)
    comment = first.happening.comment
    site = quoting.line(bundle.site.name)
    if first.daily:
        return say.many.format(count=many, where=site) if many > 1 else say.new.format(where=site)
    if first.reason == Reason.ALARM:
        return f"Unusually many comments: “{title(comment)}”"
    where = f"“{title(comment)}”" if len({each.happening.comment.thread_id for each in bundle.rows}) == 1 else site
    if first.reason == Reason.FLAG:
        return f"{many} comments were reported: {where}" if many > 1 else f"A comment was reported: {where}"
    if first.reason == Reason.OWNER and any(each.happening.comment.state == State.WAITING for each in bundle.rows):
        return f"{many} comments wait for you: {where}" if many > 1 else f"A comment waits for you: {where}"
    if many > 1:
        return say.many.format(count=many, where=where)
    said = {Reason.ANSWER: say.answered, Reason.MENTION: say.called}.get(Reason(first.reason), say.new)
    return said.format(where=where)


def alarm(row: Delivery, here: str) -> dict[str, Any]:
    """How much is written on a page, and links that slow it down."""
    thread = row.happening.thread
    return {
        "title": title(row.happening.comment),
        "count": alarms.count(thread.pk, row.happening.created),
        "queue": f"{here}{reverse('queue', kwargs={'site': thread.site_id})}?thread={thread.pk}",
        "acts": errands.about_thread(thread, row.person_id, here) if row.person_id else [],
    }


def item(comment: Comment, here: str, lang: str, row: Delivery | None = None) -> dict[str, Any]:
    """One comment as the mail shows it; in that of a moderator (by the `row`) with links that decide about it."""
    decides = row is not None and row.person_id is not None and row.reason in TO_OWNERS
    asks = decides and (comment.state == State.WAITING or (row is not None and row.reason == Reason.FLAG))
    moment = comment.created.astimezone(UTC)
    when = f"{written(moment.date().isoformat(), lang)}, {moment:%H:%M} UTC"
    waits = " (waits for you)" if comment.state == State.WAITING else ""
    name = quoting.line(comment.name) or talk.spoken(lang)[1].guest
    return {
        "acts": errands.about_comment(comment, row.person_id, here) if asks and row and row.person_id else [],
        "reports": [each.get_reason_display() for each in flags.about([comment.pk]).get(comment.pk, [])] if decides else [],
        "head": spoken(lang)[1].item.format(name=name, when=when + waits, title=title(comment)),
        "name": name,
        "waits": comment.state == State.WAITING,
        "text": quoting.quoted(comment.text),
        "link": way(here, reverse("comment", kwargs={"key": comment.pk}), lang),
    }


def way(here: str, path: str, lang: str, **asked: str) -> str:
    """A link in mail; it says in which language its page is to speak, where that is not English."""
    query = urlencode(asked | ({"lang": lang} if lang != talk.ENGLISH else {}))
    return f"{here}{path}?{query}" if query else f"{here}{path}"


def stop_of(bundle: Bundle, here: str, lang: str) -> Stop:
    """What stops mail like this: one act on one thing."""
    first, say = bundle.rows[0], spoken(lang)[1]
    if first.subscription_id:
        act, what = (Act.END_DAILY, say.stop_daily) if first.daily else (Act.END, say.stop_thread)
        word = permits.issue(act, first.subscription_id)
    else:
        mentioned = first.reason == Reason.MENTION
        what = say.stop_called if mentioned else STOP_OWNER
        word = permits.issue(Act.NO_MENTIONS if mentioned else Act.NO_COMMENTS, bundle.site.pk, first.person_id or 0)
    return Stop(way(here, reverse("mail-no"), lang, k=word), what)


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
    lang, say = spoken(subscription.lang)
    named = {"place": place, "title": quoting.line(page.title) or path(page.address)[: quoting.LINE]}
    asked = say.ask_thread if subscription.comment_id is None else say.ask_answers
    yes = way(here, reverse("mail-yes"), lang, k=permits.issue(Act.CONFIRM, subscription.pk))
    no = way(here, reverse("mail-no"), lang, k=permits.issue(Act.REFUSE, subscription.pk))
    parts = [asked.format(**named), f"{say.ask_yes}\n{yes}", f"{say.ask_no}\n{no}"]
    told = {"subject": say.ask_subject.format(**named), "parts": parts}
    mail.send(subscription.address, "note", told, headers={"Content-Language": lang})


def is_current(row: Delivery) -> bool:
    """Whether a mail is still worth sending: its comment stands, or waits for who is told that it does."""
    state = row.happening.comment.state
    return row.reason == Reason.ALARM or state == State.PUBLISHED or (state == State.WAITING and row.reason in TO_OWNERS)
