"""What a language has to say about a conversation."""

from __future__ import annotations

from typing import NamedTuple


class Talk(NamedTuple):
    """The texts of one language; none may be missing. `{}` is where what is named stands."""

    comments: str  # heading of the list
    none: str  # stands in the place of the list
    guest: str  # who wrote, when no name was given
    owner: str  # what the writer is on the site
    moderator: str
    via: str  # where a comment was written: a network's name, or a host, `{}`
    edited: str  # stands beside the date
    gone: str  # in the place of a comment that was removed
    waiting: str  # in the place of one that waits, and beside one's own
    answer: str  # leads to the form for an answer
    answering: str  # to whom: the name `{}`
    change: str  # leads to the form in which one's own words are changed
    remove: str  # leads to the question whether one's own words shall go
    up: str  # gives a voice for a comment
    down: str  # and against it
    more: str  # leads to the next comments
    deeper: str  # leads to the rest of a tree of answers
