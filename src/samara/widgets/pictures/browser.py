"""The Chromium of this machine, started once and asked to draw one document after the other; it reaches no network.

It is spoken to through a pipe. https://chromedevtools.github.io/devtools-protocol/
"""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import tempfile
import time
import weakref
from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from threading import Lock
from typing import Any
from urllib.parse import unquote, urlsplit

from samara.core.errors import TargetError

NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
)  # fmt: skip
QUIET = (
    "--headless=new", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-extensions", "--no-first-run", "--no-default-browser-check",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip
"""A window for one document; no name leads anywhere."""
SAME = ("--force-color-profile=srgb", "--font-render-hinting=none", "--disable-lcd-text", "--force-device-scale-factor=1")
"""The same pixels on every screen."""
INSTALL = "Install it (apt-get install chromium, or Google Chrome)"
SECONDS = 30
"""How long one step may take."""
_ORIGIN = "http://card.invalid/"  # https://www.rfc-editor.org/rfc/rfc2606#section-2

Give = Callable[[str], bytes | None]
"""The file of this name, None where there is none."""


def find() -> str | None:
    """The browser of this machine, if there is one that can be spoken to."""
    return next(filter(None, map(shutil.which, NAMES)), None) if os.name == "posix" else None


def rooted() -> tuple[str, ...]:
    """What a browser started by root needs, which refuses its sandbox."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()


class Browser:
    """One process with one window. Scripts do not run in it, and what documents ask for comes from nowhere but `give`. It may be
    called from several threads, and ends with the program. Raises TargetError, also later, when it does not do its work."""

    def __init__(self, command: str) -> None:
        self._command = command
        self._lock = Lock()
        self._number = 0
        self._rest = b""
        self._session = ""
        self._size: tuple[int, int] | None = None
        self._events: list[dict[str, Any]] = []
        folder = tempfile.TemporaryDirectory(prefix="samara-", ignore_cleanup_errors=True)
        # It listens on the descriptors 3 and 4: a shell puts them where its input and output were.
        shell = ("/bin/sh", "-c", 'exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1')
        flags = (*QUIET, *SAME, *rooted(), "--remote-debugging-pipe", f"--user-data-dir={folder.name}", "about:blank")
        try:
            self._process = subprocess.Popen(  # noqa: S603 (a list; what the shell runs is fixed)
                (*shell, command, *flags), stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        except OSError as error:
            raise self._failed(error.strerror or str(error)) from error
        self._end = weakref.finalize(self, _end, self._process, folder)
        page = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        self._ask("Page.enable")
        self._ask("Fetch.enable", patterns=[{"urlPattern": "*"}])
        self._ask("Emulation.setScriptExecutionDisabled", value=True)
        self._ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])

    def photograph(self, html: str, size: tuple[int, int], give: Give) -> bytes:
        """The top of a document in a window of this size (pixels), as PNG."""
        with self._lock:
            if self._size != size:
                width, height = self._size = size
                self._ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
            self._events.clear()
            document = html.encode()
            self._say("Page.navigate", url=_ORIGIN)
            self._until(lambda told: told.get("method") == "Page.loadEventFired", lambda name: give(name) if name else document)
            self._ask("Runtime.evaluate", expression="document.fonts.ready.then(() => 1)", awaitPromise=True)
            clip = {"x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1}
            return b64decode(self._ask("Page.captureScreenshot", format="png", clip=clip)["data"])

    def end(self) -> None:
        """Close it."""
        self._end()

    def _ask(self, method: str, **given: Any) -> dict[str, Any]:
        number = self._say(method, **given)
        answer = self._until(lambda told: told.get("id") == number, lambda name: None)
        if "error" in answer:
            raise self._failed(f"{method}: {answer['error'].get('message')}")
        found: dict[str, Any] = answer["result"]
        return found

    def _say(self, method: str, **given: Any) -> int:
        self._number += 1
        message = {"id": self._number, "method": method, "params": given}
        if self._session:
            message["sessionId"] = self._session
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(message).encode() + b"\0")
            self._process.stdin.flush()
        except OSError as error:
            raise self._failed("it ended") from error
        return self._number

    def _until(self, wanted: Callable[[dict[str, Any]], bool], give: Give) -> dict[str, Any]:
        """The first message that is wanted; what documents ask for meanwhile is given to them."""
        end = time.monotonic() + SECONDS
        while True:
            told = self._told(end)
            if told.get("method") == "Fetch.requestPaused":
                self._answer(told["params"], give)
            elif wanted(told):
                return told

    def _answer(self, paused: dict[str, Any], give: Give) -> None:
        url, number = paused["request"]["url"], paused["requestId"]
        data = give(unquote(urlsplit(url).path[1:])) if url.startswith(_ORIGIN) else None
        if data is None:
            self._say("Fetch.failRequest", requestId=number, errorReason="BlockedByClient")
        else:
            kind = [{"name": "Content-Type", "value": "text/html; charset=utf-8"}] if url == _ORIGIN else []
            self._say(
                "Fetch.fulfillRequest", requestId=number, responseCode=200, responseHeaders=kind, body=b64encode(data).decode()
            )

    def _told(self, end: float) -> dict[str, Any]:
        """The next message."""
        assert self._process.stdout is not None
        while b"\0" not in self._rest:
            if not select.select([self._process.stdout], [], [], max(0.0, end - time.monotonic()))[0]:
                raise self._failed(f"it says nothing for {SECONDS} seconds")
            read = os.read(self._process.stdout.fileno(), 1 << 20)
            if not read:
                raise self._failed("it ended")
            self._rest += read
        message, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found

    def _failed(self, why: str) -> TargetError:
        if hasattr(self, "_end"):
            self._end()
        return TargetError(f"{self._command} draws no cards: {why}.", hint="Set card_template to rings to do without it.")


def _end(process: subprocess.Popen[bytes], folder: tempfile.TemporaryDirectory[str]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
    # It ends by itself when nobody speaks to it any more, and takes its other processes with it.
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    folder.cleanup()


@cache
def started() -> Browser:
    """The browser that draws all cards of this program. Raises TargetError."""
    command = find()
    if command is None:
        raise TargetError("There is no Chromium on this machine.", hint=f"{INSTALL}.")
    return Browser(command)
