"""Numbers, addresses and messengers to write to."""

from __future__ import annotations

import re

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal

NUMBER = re.compile(r"(?<![\w./=-])\+?\d[\d ()./-]{7,18}\d(?![\w/])")
DIGITS = re.compile(r"\d")
MESSENGER = re.compile(
    r"whats\s?app|telegram|(?<!\w)t\.me/|viber|wechat|微信|واتساب|واتس|ватсап|телеграм|카톡|LINE(?=登録|追加)|(?<!\w)QQ(?!\w)",
    re.I,
)
HANDLE = re.compile(r"\W{0,3}(?=[a-z_-]{0,30}[0-9_])[a-z0-9][a-z0-9_-]{4,30}(?![\w.])", re.I | re.A)
"""What a person is called there, right behind the messenger: letters and numbers, which no word is made of."""
FREE_MAIL = re.compile(r"[\w.+-]+@(?:gmail|outlook|hotmail|yahoo|yandex|protonmail|mail)\.\w{2,3}\b", re.I)


def notice(evidence: Evidence) -> Notice | None:
    """A notice for a comment that tells where to write or call."""
    text = evidence.text
    messenger = MESSENGER.search(text)
    number = next((found for found in NUMBER.findall(text) if 9 <= len(DIGITS.findall(found)) <= 15), "")
    mail = FREE_MAIL.search(text)
    if messenger and (number or mail or "@" in text or HANDLE.match(text, messenger.end())):
        return Notice("contact", 2.0, f"it tells how to write by a messenger ({messenger[0]})")
    if number or mail:
        return Notice("contact", 1.0, "it tells a telephone number" if number else "it tells a mail address")
    return Notice("contact", 0.5, f"it speaks of a messenger ({messenger[0]})") if messenger else None


SIGNAL = Signal(notice)
