"""The language in which a reader is answered: that of the page they come from, else the first one that their browser asks for."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation.trans_real import parse_accept_lang_header

from samara.server import door
from samara.server.door import Door
from samara.widgets import mail, talk
from samara.widgets.words import code_of, direction

KEPT = "samara.lang"
"""Where a session keeps the language of the page from which somebody came in."""


def tongue(request: HttpRequest) -> str:
    """The language (BCP 47, in lower case), one of those that widgets speak."""
    return _known(_named(request) or request.session.get(KEPT, ""), request)


def preferred(request: HttpRequest) -> str:
    """The same where no session may be looked at, since something is broken."""
    return _known(_named(request), request)


def door_of(request: HttpRequest) -> Door:
    """What the pages by which readers come in say, in the reader's language."""
    return door.spoken(tongue(request))[1]


def words(request: HttpRequest, lang: str = "") -> dict[str, Any]:
    """What a page says in the reader's language: for the frame `lang` and `dir`, for what is in it `say`, `talk` and `door`."""
    lang = lang or tongue(request)
    spoken = {"say": mail.spoken(lang)[1], "talk": talk.spoken(lang)[1], "door": door.spoken(lang)[1]}
    return {"lang": lang, "dir": direction(lang), **spoken}


def speak(request: HttpRequest, template: str, told: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page for a reader, in their language, which is theirs on all that follows while they are signed in."""
    spoke = words(request)
    if _named(request) and request.user.is_authenticated and request.session.get(KEPT) != spoke["lang"]:
        request.session[KEPT] = spoke["lang"]
    return render(request, template, {**told, **spoke}, status=status)


def way(request: HttpRequest, path: str) -> str:
    """A path of this server that speaks the reader's language, where that is not English."""
    lang = tongue(request)
    return path if lang == talk.ENGLISH else f"{path}?lang={lang}"


def _named(request: HttpRequest) -> str:
    """The language that the page names from which somebody comes; on the way in, the one of the page to which they want to go."""
    said = request.POST.get("lang") or request.GET.get("lang")
    onward = request.POST.get("next") or request.GET.get("next") or ""
    try:
        return said or parse_qs(urlsplit(onward[:4000]).query).get("lang", [""])[0]
    except ValueError:  # no address at all
        return ""


def _known(said: str, request: HttpRequest) -> str:
    """The first of the language that was said, and those that the browser asks for, that is known."""
    wanted = [code for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower())]
    known = talk.languages()
    return next((code for code in map(code_of, (said[:40], *wanted) if said else wanted) if code in known), talk.ENGLISH)
