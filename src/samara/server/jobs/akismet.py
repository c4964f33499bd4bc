"""Asks Akismet about comments that are doubted, and tells it what moderators decided about these; only with a key."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime
from urllib.parse import urlencode

from django.utils import timezone

from samara.core.errors import BadAnswer, NetworkError
from samara.core.http import Answer, Door
from samara.core.settings import Settings
from samara.practices.conversation import akismet, judging
from samara.practices.conversation.evidence import Notice
from samara.server.models import Inquiry
from samara.server.store import comments, inquiries

SERVER = "https://rest.akismet.com/1.1/"
SECONDS = 10.0
LIMIT = 100_000

_log = logging.getLogger("django.samara.akismet")


def ask(settings: Settings, now: datetime | None = None) -> int:
    """One round: how many inquiries were answered. Where nothing is answered, the local judgement stands."""
    if not settings["akismet_key"]:
        return 0
    moment = now or timezone.now()
    return sum(_ask(inquiry, settings, moment) for inquiry in inquiries.due(moment) if inquiries.take(inquiry, moment))


def _ask(inquiry: Inquiry, settings: Settings, now: datetime) -> bool:
    comment = inquiry.comment
    is_check = inquiry.kind == Inquiry.Kind.CHECK
    if not comment.text or (is_check and not inquiries.is_open(comment)):
        inquiries.done(inquiry)
        return False
    form = akismet.form(
        settings["akismet_key"], comment.site.url or "http://localhost/", comment.thread.page.address, comment.name, comment.text
    )
    try:
        answer = asyncio.run(_post(f"{SERVER}{akismet.PAGES[inquiry.kind]}", form, settings))
        notice = akismet.notice(answer.body.decode("utf-8", "replace"), answer.headers) if is_check else None
        if is_check and notice is None:
            raise BadAnswer("Akismet did not say whether it is spam.", hint="Look at SAMARA_AKISMET_KEY.")
    except NetworkError as error:
        _log.warning("%s %s", error.message, error.hint)
        inquiries.failed(inquiry, now)
        return False
    if notice is not None:
        why = [Notice(*each) for each in comment.why]
        comments.judge_again(comment, judging.again(why, comment.suspicion, notice))
    inquiries.done(inquiry)
    return True


async def _post(address: str, form: dict[str, str], settings: Settings) -> Answer:
    async with Door(settings) as door:
        kind = "application/x-www-form-urlencoded; charset=utf-8"
        answer = await door.post(address, urlencode(form).encode(), kind, limit=LIMIT, seconds=SECONDS)
        return answer.expect()
