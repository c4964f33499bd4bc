"""Words of others in our mail: shown, marked as theirs, and without anything that a mail program would make a link of."""

from __future__ import annotations

import re

from samara.practices.conversation.letters import plain

LONGEST = 1_500
"""Characters of a comment that a mail shows; the rest is on the page."""
LINE = 100
LINK = "[link]"

# From the beginning of a word on only: to try from each of its letters takes ages where the word is long.
_URL = re.compile(r"(?<![\w+.-])[\w+.-]*+:[\\/]{2}\S*")
_SCHEME = re.compile(
    r"\b(mailto|tel|sms|smsto|xmpp|sip|sips|skype|callto|facetime|geo|magnet|data|javascript|whatsapp):(?=\S)", re.I
)
_AT = re.compile(r"(?<=\S)[@＠﹫](?=\S)")
_DOT = re.compile(r"(?<=[^\s.])[.．。｡․](?=[\u200c\u200d]*[^\W\d_]{2})")
_PHONE = re.compile(r"(?<!\w)(\+|00)(?=\d[\d\s()/-]{5,})")


def disarmed(text: str) -> str:
    """The text without links: addresses of the web are left out, and those of hosts, mailboxes and telephones are written so that
    people can read them and no program follows them."""
    text = _URL.sub(LINK, plain(text))
    text = _SCHEME.sub(r"\1 ", text)
    return _PHONE.sub(r"[\1] ", _AT.sub("[at]", _DOT.sub("[.]", text)))


def quoted(text: str) -> str:
    """A comment as a mail shows it: each line behind a mark, so that none can pass for ours."""
    cut = text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"
    return "\n".join(f"> {line}".rstrip() for line in disarmed(cut).split("\n"))


def line(text: str, most: int = LINE) -> str:
    """Words of others in a line of ours."""
    whole = " ".join(disarmed(text).split())
    return whole if len(whole) <= most else whole[: most - 1].rstrip() + "…"
