"""Messages to the owner by Apprise, which knows a hundred ways: telephones, chats, pagers. https://appriseit.com/"""

from __future__ import annotations

import importlib.util
import inspect
import logging
import re
import warnings
from pathlib import Path
from typing import Any

from django.urls import reverse

from samara.core.errors import BadAnswer, SettingsError
from samara.core.settings import Settings
from samara.practices.conversation.telling import Reason
from samara.server.jobs import letters
from samara.server.store import alarms, deliveries
from samara.server.store.deliveries import Bundle
from samara.widgets.mail import spoken
from samara.widgets.talk import ENGLISH

SHOWN = 5
OTHER_WAYS = re.compile(
    r"^\s*(?:from|import)\s+\S*\b(?:smtplib|socket|subprocess|asyncio|ssl|aiohttp|urllib3|http\.client|paho|slixmpp|gntp|dbus|smpplib"
    r"|ctypes)\b",
    re.M,
)
"""What a way to tell people is written with, when it does not ask by the library that goes through our door."""


def send(bundle: Bundle, settings: Settings) -> None:
    """Tell one address of Apprise. Raises BadAnswer: permanent where the address cannot be used."""
    address = next((each for each in settings["comments_apprise"] if deliveries.mark(each) == bundle.receiver), "")
    if not address:
        raise BadAnswer("This address is not among those of Apprise any more.", permanent=True)
    way = opened(address, settings)
    if not way.notify(title=letters.subject(bundle, spoken(ENGLISH)[1]), body=words(bundle, settings)):
        raise BadAnswer(f"{type(way).__name__} did not take the message.")


def words(bundle: Bundle, settings: Settings) -> str:
    """What the message says: words of others are marked as theirs and hold no link."""
    here = letters.base(settings)
    said = []
    first, queue = bundle.rows[0], f"{here}{reverse('queue', kwargs={'site': bundle.site.pk})}"
    if first.reason == Reason.ALARM:
        # No link that acts by itself: a message may go to a room full of people, and who acts is to be known.
        many, thread = alarms.count(first.happening.thread_id, first.happening.created), first.happening.thread_id
        return f"{many} comments came within ten minutes. Slow it down, or close it: {queue}?thread={thread}"
    for row in bundle.rows[:SHOWN]:
        each = letters.item(row.happening.comment, here, ENGLISH)
        note = " (reported)" if row.reason == Reason.FLAG else " (waits for you)" if each["waits"] else ""
        said.append(f"{each['name']}{note}:\n{each['text']}\n{each['link']}")
    if len(bundle.rows) > SHOWN:
        said.append(f"And {len(bundle.rows) - SHOWN} more: {queue}")
    return "\n\n".join(said)


def opened(address: str, settings: Settings) -> Any:
    """The way that an address of Apprise names. Its requests go through the door; ways that need another connection are refused.

    Raises BadAnswer, permanent. Nothing it says holds the address, which is a secret.
    """
    apprise = library(settings)
    way = apprise.Apprise.instantiate(address, suppress_exceptions=True)
    scheme = address.partition(":")[0][:20]
    if way is None:
        raise BadAnswer(f"Apprise does not understand the address that begins with {scheme!r}.", permanent=True)
    if not goes_through_door(type(way)):
        hint = "Use one that speaks HTTP; mail is sent by SAMARA_SMTP_HOST."
        raise BadAnswer(f"The way {scheme!r} of Apprise opens connections of its own.", permanent=True, hint=hint)
    return way


def goes_through_door(way: type) -> bool:
    """Whether a way of Apprise asks only by `requests`, as its source says."""
    own = [each for each in way.__mro__ if each.__module__.startswith("apprise.plugins.") and each.__name__ != "NotifyBase"]
    files = {path for each in own for path in _sources(each)}
    text = [path.read_text(encoding="utf-8") for path in sorted(files)]
    return any("import requests" in each for each in text) and not any(map(OTHER_WAYS.search, text))


def _sources(way: type) -> list[Path]:
    """The file of a way, or all files of its folder."""
    file = Path(inspect.getfile(way))
    return [file] if file.parent.name == "plugins" else sorted(file.parent.rglob("*.py"))


def library(settings: Settings) -> Any:
    """Apprise, silent, and tied to the door. Raises SettingsError when it is not installed."""
    if importlib.util.find_spec("apprise") is None:
        raise SettingsError("comments_apprise needs Apprise, which is not installed.", hint="Run: pip install 'samara[server]'")
    # Only loaded where somebody uses it: it takes a second and 40 MB.
    from samara.core.http import lent

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # it looks for modules that Python has given up
        import apprise

        apprise.Apprise.instantiate("json://localhost")  # loads all it knows
    lent.lend(settings)
    # What it logs may hold the addresses, and so their secrets.
    logging.getLogger("apprise").handlers = [logging.NullHandler()]
    logging.getLogger("apprise").propagate = False
    return apprise
