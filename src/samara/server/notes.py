"""Mail about one's own account, in the reader's language: a code, and that the address was changed."""

from __future__ import annotations

from samara.server import mail
from samara.widgets.mail import spoken


def send_code(to: str, code: str, place: str, lang: str) -> None:
    """Send a code that was asked for at `place`. Raises BadAnswer."""
    _, say = spoken(lang)
    named = {"code": code, "place": place}
    told = [each.format(**named) for each in (say.code_subject, say.code_type, say.code_warn)]
    mail.send(to, "note", {"subject": told[0], "parts": [code, *told[1:]]}, headers={"Content-Language": lang})


def tell_moved(to: str, place: str, lang: str) -> None:
    """Tell a former address that it opens nothing at `place` any more. Raises BadAnswer."""
    _, say = spoken(lang)
    parts = [say.moved_text.format(place=place), say.moved_warn]
    mail.send(to, "note", {"subject": say.moved_subject.format(place=place), "parts": parts}, headers={"Content-Language": lang})
