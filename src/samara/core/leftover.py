"""What templates leave where nobody fills them in, told from sentences that only speak of it."""

from __future__ import annotations

import re
from typing import NamedTuple

# Holes: signs of the template languages of common site builders and of printers' text. In a sentence they may be meant.
_HOLE = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\$\{\w[\w.]*\}|<%.*?%>|<\?(?:php|=).*?(?:\?>|$)|%%\w+%%|\[\[?(?:title|site[ _]?name|description)\]?\]"
    r"|\[object Object\]|(?<![\w%])%[sd](?!\w)",
    re.I,
)
# Holes that are only told when nothing else is written: in a sentence they mean other things.
_ALONE = re.compile(r"%\w+%|\{\w+\}|#[a-z]+(?:_[a-z]+)*#|__\w+__|\[(?:insert|your|enter) [^\]]*\]", re.I)
# What programs write for nothing, and builders for a start; in capitals only what is a word otherwise.
_EMPTY = re.compile(
    r"(?i:undefined|null|none|nan|untitled(?: document| page)?|page title|title|description|(?:your|my|enter|insert)(?: \w+)?"
    r" (?:title|headline|description|site name)(?: here)?|new page|lorem ipsum)|TODO|TBD|FIXME|XXX"
)
# What nobody writes about a page, wherever it stands.
_STOCK = re.compile(
    r"(?i:^lorem ipsum dolor|lorem ipsum dolor sit amet, consectetur|just another wordpress (?:site|weblog|blog)"
    r"|eine weitere wordpress-(?:website|seite)|un site utilisant wordpress|otro sitio realizado con wordpress"
    r"|un nuovo sito targato wordpress|mais um site wordpress"
    r"|//(?:www\.)?example\.(?:com|org|net)/your-|//(?:www\.)?your-?(?:site|domain|website|blog|company)\.)"
    r"|^(?:TODO|FIXME|TBD)\b[\s:]"
)
_SIGNS = ("{", "<", "%", "[", "#", "__", "lorem ipsum", "wordpress", "your", "todo", "tbd", "fixme", "xxx")
"""One of these stands in everything that is looked for but _EMPTY, which is short."""

_SHORT = 40
_PROSE = 3
"""Words around a hole from which on they may be a sentence that speaks of it."""

_WORD = re.compile(r"\w+")


class Leftover(NamedTuple):
    """What was found in a text: the piece itself, and whether the words around it may be a sentence about it."""

    piece: str
    prose: bool

    def meant(self, text: str) -> bool:
        """Whether a page with this text is about it."""
        return self.prose and self.piece in text


def leftover(text: str) -> Leftover | None:
    """What a template left in a title, a description or an address; None in what somebody wrote."""
    bare = text.strip()
    if len(bare) <= _SHORT and _EMPTY.fullmatch(bare):
        return Leftover(bare, True)
    lower = bare.casefold()
    if not any(sign in lower for sign in _SIGNS):
        return None
    if _ALONE.fullmatch(bare):
        return Leftover(bare, False)
    if stock := _STOCK.search(bare):
        return Leftover(stock.group(), False)
    if hole := _HOLE.search(bare):
        around = _WORD.findall(_HOLE.sub(" ", bare))
        return Leftover(hole.group(), len(around) >= _PROSE)
    return None
