"""Everything that can be wrong with the world, as one tree of exceptions.

A fault of the *site* is a `Finding`, not an exception; a fault of *ours* crashes with a traceback.

    SamaraError                      base: message, hint, permanent, retry_after
    ├─ SettingsError                 samara.toml, the environment or an option is not usable
    ├─ SourceError                   what was named as SITE or PAGE cannot be read
    │  ├─ NotFound                   no such folder, file, page or name
    │  ├─ NotReadable                it is there, but may not be read or is not HTML
    │  └─ TooLarge                   larger than the limit that the settings allow
    ├─ TargetError                   the result cannot be written (read-only, full disk, changed meanwhile)
    ├─ StateError                    SAMARA_DATA is unusable, locked or of a newer version
    └─ NetworkError                  a remote server or the way to it
       ├─ AddressRefused             a private, loopback or reserved address, or a scheme other than http(s)
       ├─ RobotsRefused              robots.txt asks us not to fetch it
       ├─ Unreachable                no name, no route, no TLS, connection refused or broken
       ├─ TimedOut                   it took longer than the total time allowed
       ├─ BodyTooLarge               more bytes than allowed, counted after decompression
       ├─ TooManyRedirects           more hops than allowed, or a circle
       └─ BadAnswer                  an HTTP status or a body that cannot be used

Translated in three places only: `cli/__init__.py`, `server/middleware.py`, `server/jobs/__init__.py`.
"""

from __future__ import annotations


class SamaraError(Exception):
    """The world is wrong. `message` says what, `hint` what to do about it.

    `permanent` says whether trying again is useless; `retry_after` (seconds) when trying again makes sense, if the other side
    said so.
    """

    permanent: bool = True

    def __init__(self, message: str, *, hint: str = "", permanent: bool | None = None, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.retry_after = retry_after
        if permanent is not None:
            self.permanent = permanent


class SettingsError(SamaraError):
    """A setting or an option is unknown or has an unusable value."""


class SourceError(SamaraError):
    """What was named as SITE or PAGE cannot be read."""


class NotFound(SourceError):
    """There is no such folder, file, page or name."""


class NotReadable(SourceError):
    """It exists, but may not be read or holds no HTML."""


class TooLarge(SourceError):
    """It is larger than the settings allow."""


class TargetError(SamaraError):
    """The result cannot be written; nothing was half-written."""


class StateError(SamaraError):
    """The folder of state (SAMARA_DATA) cannot be used."""


class NetworkError(SamaraError):
    """A remote server, or the way to it, is at fault."""

    permanent = False


class AddressRefused(NetworkError):
    """The address is private, loopback, link-local or reserved, or the scheme is not http(s)."""

    permanent = True


class RobotsRefused(NetworkError):
    """robots.txt asks us not to fetch this address."""

    permanent = True


class Unreachable(NetworkError):
    """No such name, no route, no TLS, or the connection was refused or broken."""


class TimedOut(NetworkError):
    """The answer took longer than the total time allowed."""


class BodyTooLarge(NetworkError):
    """The body is larger than allowed, counted after decompression."""

    permanent = True


class TooManyRedirects(NetworkError):
    """The redirects go round in a circle or never end."""

    permanent = True


class BadAnswer(NetworkError):
    """The status or the body of the answer cannot be used."""
