"""What a language has to say: the texts of the widgets, each for what it is there."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """The texts of one language; none may be missing. `{}` is where what is named stands."""

    share: str  # heading of the share bar
    address: str  # names the field with the page's address
    related: str  # heading of the related pages
    about: str  # why a page is related: the words in `{}`
    section: str  # the same, of a neighbour
    together: str  # the same: how many pages link to both
    citing: str  # the same: how many pages both link to
    leads: str  # the same: it links to this page
    picked: str  # the same: the owner chose it
    backlinks: str  # heading of the pages that link to this one
    read: str  # leads from a card to the page
    heading: str  # names the link beside a heading, `{}`
    quote: str  # names the link beside a quotation
    quoting: str  # names what can be done with words that a reader chose
    source: str  # copies them with where they are from
    picture: str  # opens the picture of a quotation
    topics: str  # heading of the tags of a page
    comma: str  # stands between words
    email: str
    copy: str  # copies the address
    copied: str  # when that is done
    bookmark: str  # says how the browser keeps the page
    press: str  # the keys for that
    more: str  # opens the share sheet of the reader's device
    qr: str
    print: str
    server: str  # asks for the reader's server
    go: str  # shares there
    cancel: str
    find: str  # leads to a list of servers
    follow: str  # heading of the ways to follow
    feed: str
    newsletter: str
