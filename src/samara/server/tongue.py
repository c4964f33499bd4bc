"""The language in which a reader is answered: that of the page they come from, else the first one that their browser asks for."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from samara.widgets import mail, talk
from samara.widgets.words import direction

KEPT = "samara.lang"
"""Where a session keeps the language of the page from which somebody came in."""


def tongue(request: HttpRequest) -> str:
    """The language (ISO 639-1), one of those that widgets speak."""
    said = request.POST.get("lang") or request.GET.get("lang") or request.session.get(KEPT, "")
    wanted = [code for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower())]
    known = talk.languages()
    asked = [code.replace("_", "-").partition("-")[0] for code in (said[:40].lower(), *wanted)]
    return next((code for code in asked if code in known), talk.ENGLISH)


def words(request: HttpRequest, lang: str = "") -> dict[str, Any]:
    """What a page says in the reader's language: for the frame `lang` and `dir`, for what is in it `say` and `talk`."""
    lang = lang or tongue(request)
    return {"lang": lang, "dir": direction(lang), "say": mail.spoken(lang)[1], "talk": talk.spoken(lang)[1]}


def way(request: HttpRequest, path: str) -> str:
    """A path of this server that speaks the reader's language, where that is not English."""
    lang = tongue(request)
    return path if lang == talk.ENGLISH else f"{path}?lang={lang}"
