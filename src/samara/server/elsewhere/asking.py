"""How sign-ins elsewhere ask other servers: by the door, for small answers, over TLS."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from types import TracebackType
from typing import Any
from urllib.parse import urlencode, urlsplit

from samara.core.errors import AddressRefused, BadAnswer
from samara.core.http import Answer, Door
from samara.core.settings import Settings

LIMIT = 300_000
SECONDS = 10.0


class Asking:
    """A door for the time of one sign-in: `with Asking(settings) as asking`. Only hosts that the setting private_hosts names may
    be asked without TLS. It has a loop of its own, so that what asks and what keeps stay plain functions.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._door = Door(settings)

    def __enter__(self) -> Asking:
        self._runner = asyncio.Runner()
        self._runner.run(self._door.__aenter__())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._runner.run(self._door.__aexit__(kind, error, trace))
        self._runner.close()

    def base(self, host: str) -> str:
        """The address of a host that somebody named."""
        return f"{'http' if host in self.settings['private_hosts'] else 'https'}://{host}"

    def checked(self, address: object) -> str:
        """An address that was told to us; AddressRefused unless it is one that may be asked, or that people may be sent to."""
        text = address if isinstance(address, str) else ""
        parts = urlsplit(text)
        if parts.scheme == "https" or (parts.scheme == "http" and parts.netloc in self.settings["private_hosts"]):
            return text
        raise AddressRefused(f"{text[:200]!r} is not an https address.")

    def page(self, address: str, accept: str = "*/*", **headers: str) -> Answer:
        """A page, whatever its status."""
        sent = {"Accept": accept, **headers}
        asked = self._door.get(self.checked(address), headers=sent, limit=LIMIT, seconds=SECONDS, redirects=5)
        return self._runner.run(asked)

    def get(self, address: str, **headers: str) -> dict[str, Any]:
        """An object in JSON. Raises NetworkError."""
        return told(self.page(address, "application/json", **headers))

    def send(self, address: str, form: Mapping[str, str], **headers: str) -> Answer:
        """The answer to a form, whatever its status."""
        body, kind = urlencode(form).encode(), "application/x-www-form-urlencoded"
        sent = {"Accept": "application/json", **headers}
        asked = self._door.post(self.checked(address), body, kind, headers=sent, limit=LIMIT, seconds=SECONDS)
        return self._runner.run(asked)

    def post(self, address: str, form: Mapping[str, str], **headers: str) -> dict[str, Any]:
        """The object in JSON that answers a form. Raises NetworkError."""
        return told(self.send(address, form, **headers))


def told(answer: Answer) -> dict[str, Any]:
    """What an answer says as an object in JSON; BadAnswer when it says something else, or no."""
    try:
        found = json.loads(answer.expect().body)
    except (ValueError, RecursionError) as error:
        raise BadAnswer(f"{answer.url} did not answer in JSON.") from error
    if not isinstance(found, dict):
        raise BadAnswer(f"{answer.url} did not answer with an object.")
    return found


def text(found: Mapping[str, Any], name: str, most: int = 500) -> str:
    """A text in an answer; empty when it is missing or no text."""
    value = found.get(name)
    return value[:most] if isinstance(value, str) else ""
