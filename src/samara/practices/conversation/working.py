"""Work for a browser: a puzzle that is quick to check, slow to solve a thousand times, and good for one comment.

Nothing is kept of a puzzle: it says itself what it is for, until when and how hard it is, and is signed. It is solved by a number
that, written behind it, makes its SHA-256 begin with so many zero bits (Hashcash, http://www.hashcash.org/hashcash.pdf).
"""

from __future__ import annotations

import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from hashlib import sha256

LIFE = 600
"""Seconds for which a puzzle is good."""
HARDEST = 24
"""Bits beyond which a telephone would compute for minutes."""
RISE = 4
"""Bits that are asked beyond the usual where a comment is nearly spam: sixteen times the work."""
_PUZZLE = re.compile(r"([0-9a-f]{1,12})\.([0-9]{1,2})\.([\w-]{1,40})\.([\w-]{22})", re.ASCII)
_ANSWER = re.compile(r"[0-9]{1,15}", re.ASCII)


def bits(usual: int, suspicion: float, doubted: float, spam: float) -> int:
    """How hard a puzzle is for a suspicion between those from which a comment is `doubted` and is `spam`."""
    share = min(1.0, max(0.0, (suspicion - doubted) / (spam - doubted)))
    return min(HARDEST, usual + round(RISE * share))


def puzzle(key: bytes, subject: str, hard: int, now: float) -> str:
    """A puzzle of `hard` bits for a `subject` (site, page and words), signed with `key`."""
    head = f"{int(now) + LIFE:x}.{hard}.{secrets.token_urlsafe(12)}"
    return f"{head}.{_sign(key, head, subject)}"


def solved(key: bytes, subject: str, puzzle: str, answer: str, now: float) -> int:
    """The bits of work that an answer proves; 0 where the puzzle is not ours, not for this, too old, or not solved."""
    parts = _PUZZLE.fullmatch(puzzle)
    if parts is None or _ANSWER.fullmatch(answer) is None:
        return 0
    until, hard, _, said = parts.groups()
    signed = _sign(key, puzzle.rpartition(".")[0], subject)
    if not hmac.compare_digest(signed, said) or not now <= int(until, 16) <= now + LIFE + 60:
        return 0
    return int(hard) if zeros(sha256(f"{puzzle}:{answer}".encode()).digest()) >= int(hard) else 0


def zeros(digest: bytes) -> int:
    """The zero bits that a digest begins with."""
    return len(digest) * 8 - int.from_bytes(digest, "big").bit_length()


def _sign(key: bytes, head: str, subject: str) -> str:
    digest = hmac.new(key, f"{head}\n{sha256(subject.encode()).hexdigest()}".encode(), sha256).digest()
    return urlsafe_b64encode(digest[:16]).rstrip(b"=").decode()
