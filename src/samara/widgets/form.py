"""The form in which readers write a comment, an answer or a change of what they wrote; it works without a script."""

from __future__ import annotations

from html import escape
from typing import NamedTuple
from urllib.parse import quote, urlencode

from samara.core.comment import Opening
from samara.widgets.comments import Doors
from samara.widgets.talk import ENGLISH, Talk, spoken

LONGEST = 10_000
"""Characters that a comment may have."""
TRAP = '<p hidden="hidden"><input name="website" tabindex="-1" autocomplete="off" aria-label="–"/></p>'
"""A field that programs fill in. Who sees or hears the page does not come upon it, and browsers fill in nothing hidden."""


class Said(NamedTuple):
    """What somebody typed so far, and what was wrong with it; `person` is what who is signed in is called, `named` whether that
    is their own name."""

    text: str = ""
    name: str = ""
    email: str = ""
    follow: bool = False
    fault: str = ""
    person: str = ""
    named: bool = True


def form(
    lang: str | None,
    doors: Doors,
    *,
    state: Opening = Opening.OPEN,
    said: Said = Said(),
    answering: tuple[int, str] | None = None,
    guests: bool = False,
    drawn: str = "",
) -> str:
    """The form for a thread in this state, or the words that stand in its place.

    `answering` are the number of the comment that is answered, and whose it is; `guests` says whether an address may be left out;
    `drawn` is what the server wants to hear again.
    """
    lang, talk = spoken(lang)
    if state is Opening.CLOSED:
        return f'<p class="samara-note" id="write">{escape(talk.closed)}</p>'
    said_in = {"lang": lang} if lang != ENGLISH else {}
    here = f"{doors.base}?{urlencode({'page': doors.page, **({'reply': answering[0]} if answering else {}), **said_in})}"
    door = f'<a class="samara-enter" href="{escape(_entry(doors, here))}" rel="nofollow">{escape(talk.sign_in)}</a>'
    barred = state is Opening.SIGNED_IN and not said.person
    note = f'<p class="samara-note">{escape(talk.slow)}</p>' if state is Opening.SLOW else ""
    fault = f'<p class="samara-fault" role="alert">{escape(said.fault)}</p>' if said.fault else ""
    hidden = f'<input type="hidden" name="page" value="{escape(doors.page)}"/>'
    if drawn:
        hidden += f'<input type="hidden" name="drawn" value="{escape(drawn)}"/>'
    if doors.token:
        hidden += f'<input type="hidden" name="csrfmiddlewaretoken" value="{escape(doors.token)}"/>'
    label = talk.write
    if answering:
        hidden += f'<input type="hidden" name="reply" value="{answering[0]}"/>'
        label = f"{talk.answer}: {talk.answering.format(answering[1] or talk.guest)}"
    hidden += f'<input type="hidden" name="lang" value="{lang}"/>' if lang != ENGLISH else ""
    who = _as(lang, talk, said, doors)
    if said.person:
        door = ""
    if not (said.person and said.named):
        who += _who(talk, said, guests)
    follow = ' checked="checked"' if said.follow else ""
    members = f'<p class="samara-note samara-members">{escape(talk.members)} {door}</p>' if barred else ""
    away = ' hidden="hidden"' if barred else ""  # the script shows it to who signs in
    return (
        f'{members}<form class="samara-form" id="write" method="post" action="{escape(doors.base)}"{away}>{note}{fault}{hidden}'
        f'<label class="samara-write"><span>{escape(label)}</span><textarea name="text" rows="3" maxlength="{LONGEST}" '
        f'required="required" dir="auto" placeholder="{escape(talk.write)}">\n{escape(said.text)}</textarea></label>'
        f"{who}{TRAP}"
        f'<div class="samara-send"><button>{escape(talk.publish)}</button>{door}'
        f'<label class="samara-follow"><input type="checkbox" name="follow"{follow}/> {escape(talk.follow)}</label></div></form>'
    )


def _who(talk: Talk, said: Said, guests: bool) -> str:
    """The fields of somebody who is not signed in; who is, and has no name yet, is asked for that alone."""
    needed = "" if guests else ' required="required"'
    address = (
        f'<label>{escape(talk.email)} <input type="email" name="address" autocomplete="email" maxlength="254" dir="ltr"{needed} '
        f'value="{escape(said.email)}"/></label><small>{escape(talk.unseen)}</small>'
    )
    return (
        f'<div class="samara-who"><label>{escape(talk.name)} <input name="name" autocomplete="name" maxlength="60" '
        f'value="{escape(said.name)}"/></label>{"" if said.person else address}</div>'
    )


def _as(lang: str, talk: Talk, said: Said, doors: Doors) -> str:
    """As whom one writes, the way to all that is one's own, and out; where nobody is signed in yet, for the script to show."""
    away = "" if said.person else ' hidden="hidden"'
    leave = "" if said.person else f' · <button type="button" class="samara-leave">{escape(talk.sign_out)}</button>'
    return (
        f'<p class="samara-as"{away}><span>{escape(talk.writing.format(said.person))}</span> · '
        f'<a href="{escape(doors.origin)}/-/me/{f"?lang={lang}" if lang != ENGLISH else ""}">{escape(talk.own)}</a>{leave}</p>'
    )


def _entry(doors: Doors, here: str) -> str:
    """Where somebody signs in who then comes back here."""
    own = here.removeprefix(doors.origin)
    return f"{doors.origin}/-/join/?next={quote(own, safe='')}"
