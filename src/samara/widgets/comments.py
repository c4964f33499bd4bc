"""The comments of a page: what readers said, with a date that is its address, and ways to answer. A script adds to it and is not
needed."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

import msgspec

from samara.core.comment import Comment, Opening, Slice, Sort, State
from samara.core.settings import Settings
from samara.widgets.talk import ENGLISH, Talk, spoken
from samara.widgets.widget import Widget
from samara.widgets.words import direction
from samara.widgets.words.dates import written

COMMENTS = Widget(name="comments", title="Comments", look=Path(__file__).with_suffix(".css"), apart=True)

FAR = "nofollow ugc noopener"
"""What `rel` says of links to who wrote elsewhere."""
ACT = "samara-act"
"""The id of the form to which the buttons of all comments belong."""
HUES = 8
"""Colours of the round marks that stand for people."""
TOLD = (
    "answering", "change", "remove", "sure", "save", "cancel", "fresh", "sign_out", "writing", "sent", "code", "wrong",
    "sending", "published", "held", "often", "slow", "closed", "late", "address", "page", "failed",
    "waiting", "react", "preview", "up", "down",
)  # fmt: skip
"""The texts that the script says."""


class Doors(NamedTuple):
    """What the reader can do.

    `base` is the address of the conversation (https://talk.example/-/comments/; empty: nothing can be done), `page` that of the
    page, `site` the number under which the server's API knows the site (0: there is nothing for a script to ask). `signs` can be
    set under a comment. Of a reader who is signed in: `token` goes with each form; `own` are the comments that they wrote, `open`
    those of them that they may still change, `past` those whose former words they may read, `votes` what they voted, `chosen` the
    signs that they set. `lang` is the language in which the pages behind the links speak; empty: the one that the browser asks
    for. Where the thread is `shut`, nothing can be answered.
    """

    base: str = ""
    page: str = ""
    token: str = ""
    own: Collection[int] = ()
    open: Collection[int] = ()
    signs: Sequence[str] = ()
    site: int = 0
    votes: Mapping[int, int] = {}
    chosen: Mapping[int, Collection[str]] = {}
    past: Collection[int] = ()
    lang: str = ""
    shut: bool = False

    @property
    def origin(self) -> str:
        """The server, as the page has to name it; empty on the server itself."""
        parts = urlsplit(self.base)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""

    def way(self, **asked: object) -> str:
        """The address of a part of the conversation, ready for an attribute."""
        said = {"lang": self.lang} if self.lang else {}
        return escape(f"{self.base}?{urlencode({'page': self.page, **asked, **said})}")

    def about(self, one: Comment, door: str) -> str:
        """The address of a page about one comment, ready for an attribute."""
        return escape(f"{self.base}{one.id}/{door}/{f'?lang={self.lang}' if self.lang else ''}")


def comments(shown: Slice, lang: str | None, origin: str, *, doors: Doors = Doors(), depth: int = 4, form: str = "") -> str:
    """The block: how many there are, in which order they can be read, the `form`, and the list in the order of the slice.

    `lang` is the language of the page, `origin` the id of what draws it. Answers are moved in by up to `depth` steps, and each
    says whom it answers. The element says all that the script has to know.
    """
    lang, talk = spoken(lang)
    doors = doors._replace(lang=lang if lang != ENGLISH else "", shut=shown.thread.state is Opening.CLOSED)
    act = ""
    if doors.token:
        token = f'<input type="hidden" name="csrfmiddlewaretoken" value="{escape(doors.token)}"/>'
        act = f'<form id="{ACT}" method="post" action="{doors.way()}" hidden="hidden">{token}</form>'
    count = f'<span class="samara-count">{shown.thread.count}</span>'
    none = "" if shown.comments else f'<p class="samara-none">{escape(talk.none)}</p>'
    return (
        f'<section class="samara-comments" id="comments" data-samara="{escape(origin)}" aria-label="{escape(talk.comments)}" '
        f'lang="{lang}" dir="{direction(lang)}"><samara-comments{_told(shown, talk, doors)}>'
        f'<div class="samara-head"><h2>{escape(talk.comments)} {count}</h2>{_orders(shown, talk, doors)}</div>'
        f'{form}{act}<ol class="samara-list" role="list">{"".join(_items(shown, lang, talk, doors, depth))}</ol>{none}'
        f"{_more(shown, talk, doors)}</samara-comments></section>"
    )


def comment(one: Comment, lang: str, talk: Talk, doors: Doors = Doors(), *, above: Comment | None = None) -> str:
    """One comment. `above` is what it answers, where that is at hand."""
    if one.state is not State.PUBLISHED and not one.html:
        words = talk.waiting if one.state is State.WAITING else talk.gone
        return f'<article class="samara-gone"><p>{escape(words)}</p></article>'
    # Spaces, for whoever reads it without its style.
    head = " ".join((mark(one), _name(one, talk), *_notes(one, talk, doors, above), _date(one, lang, doors)))
    return (
        f'<article><header>{head}</header><div class="samara-text" dir="auto">{one.html}</div>{_foot(one, talk, doors)}</article>'
    )


def mark(one: Comment) -> str:
    """The round mark of who wrote it: their first letters, on a colour of their own. Nothing is fetched for it."""
    words = ["".join(filter(str.isalnum, word)) for word in one.name.split()]
    words = [word for word in words if word]
    letters = "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
    hue = zlib.crc32((one.person or one.name).encode()) % HUES
    return f'<i class="samara-mark samara-hue{hue}" aria-hidden="true">{escape(letters[:2])}</i>'


def tint(settings: Settings) -> str:
    """The style that the owner's settings ask for: their colour on what is pressed and sent."""
    if not (accent := settings["accent"]):
        return ""
    red, green, blue = (int(accent[at : at + 2], 16) for at in (1, 3, 5))
    # https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, near enough to choose between two
    light = 0.2126 * (red / 255) ** 2.2 + 0.7152 * (green / 255) ** 2.2 + 0.0722 * (blue / 255) ** 2.2
    ink = "#000" if light > 0.179 else "#fff"
    return f".samara-comments.samara-comments{{--samara-accent:{accent};--samara-on-accent:{ink}}}\n"


def _told(shown: Slice, talk: Talk, doors: Doors) -> str:
    """What the script has to know: the state of the thread, where to ask, and what to say."""
    told = {"version": str(shown.thread.version), "count": str(shown.thread.count), "state": shown.thread.state.value}
    if doors.site:
        words = {name: getattr(talk, name) for name in TOLD}
        told |= {
            "api": f"{doors.origin}/-/api/sites/{doors.site}/",
            "page": doors.page,
            "sort": shown.sort.value,
            "signs": " ".join(doors.signs),
            "words": msgspec.json.encode(words).decode(),
        }
    return "".join(f' data-{name}="{escape(value)}"' for name, value in told.items())


def _orders(shown: Slice, talk: Talk, doors: Doors) -> str:
    """The choice of the order, where there is more than one comment to order."""
    if not doors.base or shown.thread.count < 2:
        return ""
    links = (
        f'<a href="{doors.way(sort=sort.value)}" rel="nofollow"{_current(sort is shown.sort)}>{escape(word)}</a>'
        for sort, word in ((Sort.OLDEST, talk.oldest), (Sort.NEWEST, talk.newest), (Sort.BEST, talk.best))
    )
    return f'<nav class="samara-order" aria-label="{escape(talk.order)}">{"".join(links)}</nav>'


def _current(yes: bool) -> str:
    return ' aria-current="true"' if yes else ""


def _items(shown: Slice, lang: str, talk: Talk, doors: Doors, depth: int) -> Iterator[str]:
    """All comments in one list, one behind the other; behind a tree that was cut, the way to its rest."""
    here = {one.id: one for one in shown.comments}
    under = {root: sum(one.path.startswith(here[root].path) for one in shown.comments) - 1 for root in shown.rest if root in here}
    left = dict(shown.rest)
    root = 0
    for one in shown.comments:
        if one.depth == 0:
            if root in left:
                yield _rest(root, left.pop(root), here[root].answers - under[root], talk, doors)
            root = one.id
        above = here.get(one.parent) if one.parent is not None else None
        yield f'<li id="comment-{one.id}"{_step(one, depth)}>{comment(one, lang, talk, doors, above=above)}</li>'
    for key, path in left.items():
        yield _rest(key, path, here[key].answers - under[key] if key in here else 0, talk, doors)


def _step(one: Comment, depth: int) -> str:
    return f' class="samara-in{min(one.depth, depth, 9)}"' if one.depth and depth else ""


def _rest(root: int, path: str, number: int, talk: Talk, doors: Doors) -> str:
    """The way to the answers that are not in the slice, and how many they are as far as that can be told."""
    many = f" ({number})" if number > 0 else ""
    link = f'<a href="{doors.way(root=root, after=path)}" rel="nofollow">{escape(talk.deeper)}{many}</a>'
    return f'<li data-root="{root}" class="samara-in1 samara-rest">{link}</li>' if doors.base else ""


def _more(shown: Slice, talk: Talk, doors: Doors) -> str:
    if not (doors.base and shown.after):
        return ""
    way = doors.way(sort=shown.sort.value, after=shown.after)
    return f'<p class="samara-more"><a href="{way}" rel="nofollow">{escape(talk.more)}</a></p>'


def _name(one: Comment, talk: Talk) -> str:
    name = f"<b><bdi>{escape(one.name or talk.guest)}</bdi></b>"
    if one.link and urlsplit(one.link).scheme in ("http", "https"):
        return f'<a href="{escape(one.link)}" rel="{FAR}">{name}</a>'
    return name


def _date(one: Comment, lang: str, doors: Doors) -> str:
    """When it was written; the date is the way to it."""
    moment = one.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    address = f"{doors.origin}{one.permalink or f'/-/c/{one.id}'}"
    date = f'<time datetime="{moment}">{escape(written(moment[:10], lang))}</time>'
    return (
        f'<a class="samara-date" href="{escape(address)}">{date}</a>'
        if doors.base
        else f'<span class="samara-date">{date}</span>'
    )


def _notes(one: Comment, talk: Talk, doors: Doors, above: Comment | None) -> Iterator[str]:
    """What stands behind the name."""
    if one.role:
        yield f"<em>{escape(talk.owner if one.role == 'owner' else talk.moderator)}</em>"
    if one.state is State.WAITING:
        yield f"<em>{escape(talk.waiting)}</em>"
    if one.parent is not None:
        whom = (above.name or talk.guest) if above else f"#{one.parent}"
        place = f"#comment-{one.parent}" if above else escape(f"{doors.origin}/-/c/{one.parent}")
        if above or doors.base:
            words = escape(talk.answering).replace("{}", f"<bdi>{escape(whom)}</bdi>")
            yield f'<a class="samara-to" href="{place}">{words}</a>'
    if one.source is not None:
        place = one.source.network or urlsplit(one.source.url).netloc or one.source.kind
        words = escape(talk.via.format(place))
        far = urlsplit(one.source.url).scheme in ("http", "https")
        yield f'<a href="{escape(one.source.url)}" rel="{FAR}"><small>{words}</small></a>' if far else f"<small>{words}</small>"
    if one.edited is not None:
        words = escape(talk.edited)
        if one.id in doors.past:
            words = f'<a href="{escape(f"{doors.base}{one.id}/history/")}">{words}</a>'
        yield f'<small class="samara-edited">{words}</small>'


def _foot(one: Comment, talk: Talk, doors: Doors) -> str:
    """Voices, signs, and what can be done; to whom carries no token, what was counted."""
    parts: list[str] = []
    if one.state is State.PUBLISHED:
        mine = doors.votes.get(one.id, 0)
        for name, value, count, word in (("up", 1, one.up, talk.up), ("down", -1, one.down, talk.down)):
            if count or doors.token:
                parts.append(_press(doors, one, name, value, count, word, mine == value))
        offered = dict.fromkeys((*one.reactions, *(doors.signs if doors.token else ())))
        set_here = doors.chosen.get(one.id, ())
        parts += [_press(doors, one, "sign", sign, one.reactions.get(sign, 0), sign, sign in set_here) for sign in offered]
        if doors.base and not doors.shut:
            parts.append(
                f'<a class="samara-answer" href="{doors.way(reply=one.id)}#write" rel="nofollow">{escape(talk.answer)}</a>'
            )
    if one.id in doors.own:
        words = [("edit", talk.change)] * (one.id in doors.open) + [("remove", talk.remove)]
        parts += [f'<a href="{doors.about(one, door)}">{escape(word)}</a>' for door, word in words]
    if doors.base and one.state is State.PUBLISHED and one.id not in doors.own:
        parts.append(f'<a class="samara-report" href="{doors.about(one, "flag")}" rel="nofollow">{escape(talk.report)}</a>')
    return f"<footer>{' '.join(parts)}</footer>" if parts else ""


def _press(doors: Doors, one: Comment, name: str, value: str | int, count: int, word: str, pressed: bool) -> str:
    """A button that counts, for readers who carry a token; for others what was counted, of which a script makes buttons."""
    text = f"<i>{escape(word)}</i> {count or ''}"
    if not doors.token:
        return f'<span class="samara-{name}">{text}</span>'
    field, door = ("sign", "react") if name == "sign" else ("value", "vote")
    return (
        f'<button form="{ACT}" formaction="{escape(f"{doors.base}{one.id}/{door}/")}" class="samara-{name}" '
        f'name="{field}" value="{escape(str(value))}" aria-pressed="{"true" if pressed else "false"}">{text}</button>'
    )
