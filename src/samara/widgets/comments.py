"""The comments of a page: each below what it answers, with a date that is its address, and ways to answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

from samara.core.comment import Comment, Slice, State
from samara.widgets.talk import Talk, spoken
from samara.widgets.widget import Widget
from samara.widgets.words import direction
from samara.widgets.words.dates import written

COMMENTS = Widget(name="comments", title="Comments", look=Path(__file__).with_suffix(".css"), whole=True)

FAR = "nofollow ugc noopener"
"""What `rel` says of links to who wrote elsewhere."""


class Doors(NamedTuple):
    """What the reader can do, without a script.

    `base` is the address of the conversation (https://talk.example/-/comments/; empty: nothing can be done), `page` that of the
    page. `token` goes with each form of a reader who is signed in; `own` are the comments that they wrote, `open` those of them
    that they may still change, `signs` what can be set under a comment.
    """

    base: str = ""
    page: str = ""
    token: str = ""
    own: Collection[int] = ()
    open: Collection[int] = ()
    signs: Sequence[str] = ()


def comments(shown: Slice, lang: str | None, origin: str, *, doors: Doors = Doors(), depth: int = 4) -> str:
    """The list, in the order of the slice.

    `lang` is the language of the page, `origin` the id of what draws it. Answers are moved in by up to `depth` steps; what lies
    deeper, or answers what is not in the slice, says whom it answers.
    """
    lang, talk = spoken(lang)
    words = f'<p class="samara-none">{escape(talk.none)}</p>' if not shown.comments else ""
    return (
        f'<section class="samara-comments" id="comments" data-samara="{escape(origin)}" data-version="{shown.thread.version}" '
        f'aria-label="{escape(talk.comments)}" lang="{lang}" dir="{direction(lang)}">'
        f'<h2 class="samara-title">{escape(talk.comments)} <span class="samara-count">{shown.thread.count}</span></h2>'
        f"{words}{_tree(shown, lang, talk, doors, depth)}{_more(shown, talk, doors)}</section>"
    )


def _tree(shown: Slice, lang: str, talk: Talk, doors: Doors, depth: int) -> str:
    """Lists in lists, as deep as the answers go, and no deeper than `depth`."""
    parts: list[str] = []
    here = {one.id: one for one in shown.comments}
    levels: dict[int, int] = {}
    at = -1
    for one in shown.comments:
        above = here.get(one.parent) if one.parent is not None else None
        level = min(levels[above.id] + 1, depth) if above else 0
        levels[one.id] = level
        if level > at:
            parts.append('<ol role="list">')
        else:
            parts += ["</li>", "</ol></li>" * (at - level)]
        at = level
        parted = one.parent is not None and (above is None or levels[above.id] == level)
        parts.append(f"<li>{comment(one, lang, talk, doors, above=above, parted=parted)}")
    parts.append("</li></ol>" * (at + 1))
    return "".join(parts)


def comment(
    one: Comment, lang: str, talk: Talk, doors: Doors = Doors(), *, above: Comment | None = None, parted: bool = False
) -> str:
    """One comment, as an element that its number names. `above` is what it answers, when it stands apart (`parted`) from it."""
    name = f'id="comment-{one.id}" class="samara-comment" data-id="{one.id}"'
    if one.state is not State.PUBLISHED and not one.html:
        words = talk.gone if one.state is not State.WAITING else talk.waiting
        return f'<article {name} data-state="{one.state}"><p class="samara-gone">{escape(words)}</p></article>'
    notes = [f"<small>{escape(word)}</small>" for word in _notes(one, talk)]
    if parted and one.parent is not None:
        whom = talk.answering.format(above.name or talk.guest) if above else talk.answering.format(f"#{one.parent}")
        notes.append(f'<a href="{escape(_part(doors, above, one.parent))}"><small>{escape(whom)}</small></a>')
    return (
        f'<article {name} data-state="{one.state}"><header>{_name(one, talk)} '
        f'<a class="samara-date" href="{escape(_whole(doors, one.permalink))}">{_date(one, lang)}</a>{"".join(notes)}</header>'
        f'<div class="samara-text" dir="auto">{one.html}</div>{_foot(one, talk, doors)}</article>'
    )


def _name(one: Comment, talk: Talk) -> str:
    name = f"<b><bdi>{escape(one.name or talk.guest)}</bdi></b>"
    if one.link and urlsplit(one.link).scheme in ("http", "https"):
        return f'<a href="{escape(one.link)}" rel="{FAR}">{name}</a>'
    return name


def _date(one: Comment, lang: str) -> str:
    moment = one.created.isoformat(timespec="seconds")
    return f'<time datetime="{moment}">{escape(written(moment[:10], lang))}</time>'


def _notes(one: Comment, talk: Talk) -> Iterable[str]:
    if one.role:
        yield talk.owner if one.role == "owner" else talk.moderator
    if one.source is not None:
        yield talk.via.format(one.source.network or urlsplit(one.source.url).netloc or one.source.kind)
    if one.edited is not None:
        yield talk.edited
    if one.state is State.WAITING:
        yield talk.waiting


def _foot(one: Comment, talk: Talk, doors: Doors) -> str:
    """Voices, signs, and what can be done; without doors only what was counted."""
    parts: list[str] = []
    if one.state is State.PUBLISHED:
        parts += [
            _press(doors, one, "vote", "value", value, f"{sign} {count}", word)
            for value, sign, count, word in (("1", "▲", one.up, talk.up), ("-1", "▼", one.down, talk.down))
            if count or doors.token
        ]
        offered = dict.fromkeys((*one.reactions, *(doors.signs if doors.token else ())))
        parts += [_press(doors, one, "react", "sign", sign, f"{sign} {one.reactions.get(sign, 0)}", sign) for sign in offered]
        if doors.base:
            asked = urlencode({"page": doors.page, "reply": one.id})
            parts.append(f'<a class="samara-answer" href="{escape(f"{doors.base}?{asked}")}#write">{escape(talk.answer)}</a>')
    if doors.base and doors.token and one.id in doors.own:
        words = [("edit", talk.change)] * (one.id in doors.open) + [("remove", talk.remove)]
        parts += [f'<a href="{escape(f"{doors.base}{one.id}/{door}/")}">{escape(word)}</a>' for door, word in words]
    return f"<footer>{''.join(parts)}</footer>" if parts else ""


def _press(doors: Doors, one: Comment, door: str, name: str, value: str, shown: str, word: str) -> str:
    """A button that counts, for readers who are signed in; for others what was counted."""
    if not doors.token:
        return f'<span class="samara-count" title="{escape(word)}">{escape(shown)}</span>'
    return (
        f'<form method="post" action="{escape(f"{doors.base}{one.id}/{door}/")}">'
        f'<input type="hidden" name="csrfmiddlewaretoken" value="{escape(doors.token)}"/>'
        f'<button name="{name}" value="{escape(value)}" aria-label="{escape(f"{word}: {shown}")}">{escape(shown)}</button></form>'
    )


def _more(shown: Slice, talk: Talk, doors: Doors) -> str:
    """Ways to what is not in the slice."""
    if not doors.base:
        return ""
    asked = {"page": doors.page, "sort": shown.sort.value}
    ways = [({**asked, "root": str(root), "after": path}, talk.deeper) for root, path in shown.rest.items()]
    if shown.after:
        ways.append(({**asked, "after": shown.after}, talk.more))
    links = (f'<a href="{escape(f"{doors.base}?{urlencode(way)}")}">{escape(word)}</a>' for way, word in ways)
    return f'<nav class="samara-more" aria-label="{escape(talk.more)}">{"".join(links)}</nav>' if ways else ""


def _part(doors: Doors, above: Comment | None, parent: int) -> str:
    return f"#comment-{parent}" if above else _whole(doors, f"/-/c/{parent}")


def _whole(doors: Doors, path: str) -> str:
    """A path of the server, as a page of another host has to name it."""
    parts = urlsplit(doors.base)
    return f"{parts.scheme}://{parts.netloc}{path}" if parts.netloc else path
