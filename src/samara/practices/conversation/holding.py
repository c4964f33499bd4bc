"""The owner's own rules: which comments wait, whatever else is thought of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.rules import Hold, Policy

BEGIN, END = r"(?<!\w)", r"(?!\w)"
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


def held(policy: Policy, evidence: Evidence) -> Iterator[tuple[Hold, str]]:
    """The rules that let a comment wait, each with a sentence that says why."""
    for hold in policy.hold:
        if words := RULES[hold](policy, evidence):
            yield hold, words


def _unregistered(policy: Policy, evidence: Evidence) -> str:
    return "" if evidence.writer.known else "its writer has not proven an address"


def _new(policy: Policy, evidence: Evidence) -> str:
    is_old = evidence.writer.known and evidence.writer.days >= policy.hold_days
    return "" if is_old else f"its writer has been here for less than {_many(policy.hold_days, 'day')}"


def _approved(policy: Policy, evidence: Evidence) -> str:
    is_enough = evidence.writer.known and evidence.writer.approved >= policy.hold_approved
    return "" if is_enough else f"its writer has fewer than {_many(policy.hold_approved, 'published comment')}"


def _links(policy: Policy, evidence: Evidence) -> str:
    return f"it has {_many(len(evidence.links), 'link')} to other sites" if evidence.links else ""


def _images(policy: Policy, evidence: Evidence) -> str:
    return f"it has {_many(evidence.images, 'picture')}" if evidence.images else ""


def _words(policy: Policy, evidence: Evidence) -> str:
    pattern = _pattern(policy.words)
    found = pattern.search(f"{evidence.name}\n{evidence.text}") if pattern else None
    return f"it has the word {found[0]}, which is on your list" if found else ""


def _language(policy: Policy, evidence: Evidence) -> str:
    expected = {_primary(each) for each in evidence.languages}
    if evidence.language is None or not expected or _primary(evidence.language) in expected:
        return ""
    return f"its language ({evidence.language}) is not one of those of this site ({', '.join(sorted(expected))})"


RULES: dict[Hold, Callable[[Policy, Evidence], str]] = {
    Hold.UNREGISTERED: _unregistered,
    Hold.NEW: _new,
    Hold.APPROVED: _approved,
    Hold.LINKS: _links,
    Hold.IMAGES: _images,
    Hold.WORDS: _words,
    Hold.LANGUAGE: _language,
}


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _primary(tag: str) -> str:
    return tag.partition("-")[0].casefold()


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Whole words, in any case of letters; * at an end stands for the rest of a word. Where words are not parted by spaces, they
    are found anywhere."""
    parts = [_part(word.strip()) for word in words if word.strip(" *")]
    return re.compile("|".join(parts), re.I) if parts else None


def _part(word: str) -> str:
    bare = word.strip("*")
    inner = r"\s+".join(map(re.escape, bare.split()))
    if _UNSPACED.search(bare):
        return inner
    return f"{'' if word.startswith('*') else BEGIN}{inner}{'' if word.endswith('*') else END}"
