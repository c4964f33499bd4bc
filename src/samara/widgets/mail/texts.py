"""What a language has to say in mail, and on the pages that mail leads to."""

from __future__ import annotations

from typing import NamedTuple


class Mail(NamedTuple):
    """The texts of one language; none may be missing. What is named stands in braces."""

    code_subject: str  # subject of the mail with the code `{code}` for `{place}`
    code_type: str  # what to do with it at `{place}`
    code_warn: str  # what if somebody else asked for it
    moved_subject: str  # subject of the mail to a former address, for `{place}`
    moved_text: str  # that the account at `{place}` has another address
    moved_warn: str  # what if that was somebody else
    ask_subject: str  # subject of the question whether somebody follows `{title}`
    ask_thread: str  # who asked at `{place}` for all that is written about `{title}`
    ask_answers: str  # the same of the answers to a comment on `{title}`
    ask_yes: str  # stands above the link that says yes
    ask_no: str  # stands above the link that says never
    answered: str  # subjects: somebody was answered at `{where}`
    called: str  # their name was called
    new: str  # one new comment
    many: str  # so many, `{count}`
    item: str  # stands above a comment: by `{name}`, `{when}`, on `{title}`
    more: str  # how many the mail does not show, `{count}`
    why_answer: str  # why this mail comes
    why_thread: str
    why_called: str
    why_daily: str  # from the site `{site}`
    stop_thread: str  # what the link at its end stops
    stop_called: str
    stop_daily: str
    title: str  # heading of the page on which a conversation is followed
    title_answers: str  # the same for the answers to a comment
    asked: str  # the address has to say yes first
    following: str  # it is followed from now on
    no_address: str  # what was typed is no address
    goes: str  # to which address mail goes, `{address}`
    when: str  # asks how often
    at_once: str
    daily: str
    follow: str  # the button
    leave: str  # the button that ends it
    links: str  # how mail ends; in front of the feeds
    spent_title: str  # a link of a mail does not work any more
    spent: str  # why, and where there is another
    done: str  # a link of a mail did what it does
    yes: str  # the button that says yes
    stop: str  # the button that stops mail
    refused: str  # what was stopped: questions
    ended: str  # mail of one conversation
    ended_daily: str  # daily mail
    ended_called: str  # mail of one's name
    onward: str  # the button below a code
    again: str  # leads to another code
    skip: str  # leads to the content, for who comes by keyboard
    page: str  # leads to the page that is talked about
    whole: str  # leads from a part of a conversation to all of it
    kept: str  # what becomes of words that are changed
    final: str  # what becomes of words that are removed
    history: str  # heading of what a comment said before
