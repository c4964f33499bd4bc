"""What Akismet is told of a comment that is doubted, and what its answer weighs. https://akismet.com/developers/detailed-docs/"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from samara.practices.conversation.evidence import Notice

NAME = "akismet"
PLACE = "127.0.0.1"
"""Sent where Akismet insists on the network address of the writer, which is not kept here."""
PAGES = {"check": "comment-check", "spam": "submit-spam", "ham": "submit-ham"}
WORST = "discard"
"""What Akismet adds where it is sure. https://akismet.com/blog/theres-a-ninja-in-your-akismet/"""


def form(key: str, blog: str, page: str, name: str, text: str) -> dict[str, str]:
    """What is sent, as fields of a form: the words, the name, the page and the site. Neither an address to write to nor one on
    the network."""
    return {
        "api_key": key,
        "blog": blog,
        "user_ip": PLACE,
        "permalink": page,
        "comment_type": "comment",
        "comment_author": name,
        "comment_content": text,
        "blog_charset": "UTF-8",
    }


def notice(body: str, headers: Mapping[str, str]) -> Notice | None:
    """What an answer weighs; None when it is none, as for a key that is not valid."""
    said = body.strip()
    if said == "true":
        sure = headers.get("X-akismet-pro-tip", "") == WORST
        return Notice(NAME, 5.0 if sure else 3.0, "Akismet is sure that it is spam" if sure else "Akismet takes it for spam")
    return Notice(NAME, -2.0, "Akismet does not take it for spam") if said == "false" else None


def was_asked(why: Iterable[Sequence[Any]]) -> bool:
    """Whether the reasons that are kept with a comment hold an answer."""
    return any(each[0] == NAME for each in why if isinstance(each, list | tuple) and each)
