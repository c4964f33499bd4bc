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
    sure: str  # asks that question
    report: str  # leads to the form in which a comment is reported to those who look after the site
    up: str  # gives a voice for a comment
    down: str  # and against it
    react: str  # opens the signs that can be set under a comment
    more: str  # leads to the next comments
    deeper: str  # leads to the rest of a tree of answers
    fresh: str  # shows comments that came while the page was open: how many, `{}`
    order: str  # names the choice of the order
    oldest: str
    newest: str
    best: str
    write: str  # names the field for a comment
    preview: str  # shows how it will look
    publish: str  # sends it
    save: str  # sends a change
    cancel: str
    name: str
    email: str
    unseen: str  # what becomes of the address
    follow: str  # asks for mail about answers
    sign_in: str
    sign_out: str
    writing: str  # as whom one writes: the name `{}`
    own: str  # leads to one's own page: name, passkeys, all one's data, the end
    closed: str  # in the place of the form
    slow: str  # above the form, where people have to wait between two comments
    members: str  # in the place of the form, where only people who are signed in write
    sent: str  # a code is on its way to the address `{}`
    code: str  # names the field for the code
    wrong: str  # what was typed is not the code
    sending: str
    published: str  # it is there
    held: str  # it is there, but is looked at first
    often: str  # that was too much at once
    late: str  # it cannot be changed any more
    address: str  # what was typed is no e-mail address
    page: str  # the site has no such page
    failed: str  # anything else went wrong
