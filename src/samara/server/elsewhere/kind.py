"""What a way of signing in elsewhere has to offer, and what goes to and fro."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from samara.core.settings import Settings
from samara.server.elsewhere.asking import Asking


class Here(NamedTuple):
    """This server, as others see it: its address (https://talk.example/), and where they send people back to."""

    base: str
    callback: str


class Begun(NamedTuple):
    """Where the person's browser goes, and what the session keeps until it is back; data for JSON."""

    address: str
    kept: dict[str, Any]


class Account(NamedTuple):
    """Who came back. `uid` never changes and is never given to somebody else, other than names and handles, which may be."""

    uid: str
    handle: str
    name: str = ""
    url: str = ""


Begin = Callable[[str, Here, Asking], Begun]
Finish = Callable[[Mapping[str, Any], Mapping[str, str], Here, Asking], Account]


@dataclass(frozen=True)
class Kind:
    """One way. `recognise` says what of a text in the box it is about (empty: nothing), `begin` where to go with that, `finish`
    who came back, from what was kept and the query of the address they came back to.

    Both raise NetworkError when the other side cannot be reached or says no. `button` names a way that is offered as a button,
    where the owner has set it up; what it is about is then nothing.
    """

    title: str
    recognise: Callable[[str], str]
    begin: Begin
    finish: Finish
    button: Callable[[Settings], str] = lambda settings: ""
