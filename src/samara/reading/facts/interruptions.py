"""What interrupts a reader unasked: sound and film that start by themselves, and windows that lie over the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core import urls
from samara.core.facts import Said
from samara.core.html import Document
from samara.reading.boxes import TAGS, boxes
from samara.reading.inline import inline
from samara.reading.reader import reader

_STARTS = ("autoplay=1", "autoplay=true", "auto_play=true")
# Services that do nothing else than to put a window over the page.
_POPUPS = frozenset(
    "optinmonster.com omappapi.com sumo.com privy.com wisepops.com sleeknote.com justuno.com hellobar.com poptin.com "
    "mailmunch.co opmnstr.com getsitecontrol.com picreel.com".split()
)
_WINDOWS = frozenset(("modal", "popup", "lightbox", "dialog", "overlay"))
_ROLES = frozenset(("dialog", "alertdialog"))
_OPENED = frozenset(("show", "open", "is-open", "is-active", "is-visible", "in"))
_SHOWN = re.compile(r"display\s*:\s*(?:block|flex|grid)", re.I)
_WORDS = ("alert", "confirm", "prompt")
_ASKS = re.compile(r"(?<![\w.$])(?:window\.)?(?:alert|confirm|prompt)\s*\(")
_LATER = re.compile(r"function|=>|\bif\b|//|/\*")


@reader
def interruptions(doc: Document, _: object) -> tuple[Said, ...]:
    """ "autoplay" for what starts with sound, "dialog" for one that is open from the start, "alert" for a message that a script
    shows at once, "popup" and the host of a service."""
    found = []
    for _node, given in doc.given("video", "audio"):
        if "autoplay" in given and "muted" not in given:
            found.append(Said("autoplay", doc.place(given)))
    for _node, given in doc.given("iframe"):
        source = (given.get("src") or "").lower()
        if any(start in source for start in _STARTS) and "mute=1" not in source and "muted=1" not in source:
            found.append(Said("autoplay", doc.place(given)))
    for _node, given in doc.given("dialog"):
        if "open" in given:
            found.append(Said("dialog", doc.place(given)))
    found += [Said("dialog", doc.place(given)) for given in _windows(doc)]
    found += [Said("alert", doc.place(given)) for given in _alerts(doc)]
    for _node, given in doc.given("script"):
        source = given.get("src") or ""
        if "//" in source[:10] and (url := doc.resolve(source)):
            host = ".".join(urls.host(url).split(".")[-2:])
            if host in _POPUPS:
                found.append(Said(f"popup {host}", doc.place(given)))
    return tuple(found)


def _windows(doc: Document) -> Iterator[dict[str, str | None]]:
    """Boxes that are windows by class and role, and open in the page as it comes."""
    if boxes(doc).keys().isdisjoint(_WINDOWS):
        return
    for _, given in doc.given(*TAGS):
        words = (given.get("class") or "").lower().split()
        if _WINDOWS.isdisjoint(words) or not (given.get("role") in _ROLES or "modal" in words):
            continue
        hidden = "hidden" in given or given.get("aria-hidden") == "true"
        if not hidden and (not _OPENED.isdisjoint(words) or _SHOWN.search(given.get("style") or "")):
            yield given


def _alerts(doc: Document) -> Iterator[dict[str, str | None]]:
    """The scripts, and the body, that show a message at once: what stands in a function or depends on something is for later."""
    for given, code in inline(doc):
        if any(word in code for word in _WORDS) and (asks := _ASKS.search(code)) and not _LATER.search(code, 0, asks.start()):
            yield given
    for _, given in doc.given("body"):
        if _ASKS.search(given.get("onload") or ""):
            yield given
