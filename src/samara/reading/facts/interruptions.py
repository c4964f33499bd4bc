"""What interrupts a reader unasked: sound and film that start by themselves, and windows that lie over the page."""

from __future__ import annotations

from samara.core import urls
from samara.core.facts import Said
from samara.core.html import Document
from samara.reading.reader import reader

_STARTS = ("autoplay=1", "autoplay=true", "auto_play=true")
# Services that do nothing else than to put a window over the page.
_POPUPS = frozenset(
    "optinmonster.com omappapi.com sumo.com privy.com wisepops.com sleeknote.com justuno.com hellobar.com poptin.com "
    "mailmunch.co opmnstr.com getsitecontrol.com picreel.com".split()
)


@reader
def interruptions(doc: Document, _: object) -> tuple[Said, ...]:
    """ "autoplay" for what starts with sound, "dialog" for one that is open from the start, "popup" and the host of a service."""
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
    for _node, given in doc.given("script"):
        source = given.get("src") or ""
        if "//" in source[:10] and (url := doc.resolve(source)):
            host = ".".join(urls.host(url).split(".")[-2:])
            if host in _POPUPS:
                found.append(Said(f"popup {host}", doc.place(given)))
    return tuple(found)
