"""What a language has to say on the pages by which readers come in, and on their own page."""

from __future__ import annotations

from typing import NamedTuple


class Door(NamedTuple):
    """The texts of one language; none may be missing. What is named stands in braces."""

    join: str  # heading of the box for an address
    how: str  # what happens with the address
    your_address: str  # names the field
    ways: str  # what else may stand in it; examples follow
    use_key: str  # the button for who has a passkey
    by: str  # the button that leads to the sign-in of `{name}`
    privacy: str  # what the address and the cookie are for, at `{place}`
    foreign: str  # a form came from another site
    many_codes: str  # too many codes were asked for
    many_guesses: str  # too many were typed
    many_tries: str  # too much of anything else
    tries: str  # how often a code may still be typed, `{count}`
    spent_code: str  # a code is not good any more
    neither: str  # what was typed is no address and no account
    too_late: str  # who comes back from elsewhere took too long
    taken: str  # the account belongs to somebody else
    unreached: str  # the other server did not do it; its reason follows
    on: str  # heading of the page that leads to another server
    on_asks: str  # what happens there
    otherwise: str  # leads back to the box
    as_whom: str  # asks whether to go on as `{name}`
    may: str  # what `{place}`, whose pages are at `{origin}`, may do then
    somebody_else: str  # signs out, to come in as another
    inside: str  # heading of the page for who is in
    inside_go: str  # what to do now, at `{place}`
    close: str  # closes the window
    back: str  # heading of the page that leads to a page of a site
    back_to: str  # where it leads, `{page}`
    hand: str  # asks whether to sign in as `{name}`
    hand_says: str  # that `{place}` says so
    hand_spent: str  # why a link of a site does not work any more
    key_offer: str  # heading: asks whether to do without a code
    key_is: str  # what a passkey is
    key_failed: str  # it was not made
    key_none: str  # the browser has none
    key_device: str  # names the field for the name of the device
    key_example: str  # such a name
    key_make: str  # the button
    later: str  # leaves it
    key_yours: str  # heading of the page that asks for a passkey
    key_asks: str  # what the browser does now
    key_code: str  # leads to the box instead
    key_unknown: str  # the passkey is not known
    again: str  # heading: sign in once more
    again_why: str  # why
    seen: str  # names the field for a name
    handle: str  # how somebody is called for good, `{handle}`
    no_address: str  # what it means to have none
    other_address: str  # names the field for a new one
    send_there: str  # the button
    address_taken: str  # it belongs to another account
    follows: str  # heading of what is followed by mail
    keys: str  # heading of passkeys
    since: str  # since the `{day}`
    used: str  # used last on the `{day}`
    key_good: str  # what a passkey is good for
    accounts: str  # heading of accounts elsewhere
    account: str  # names the field for one; examples follow
    add: str  # the button
    where: str  # heading of where somebody is signed in
    this: str  # the browser in which this is read
    browser: str  # one that does not say what it is
    pages_at: str  # a site's pages at `{origin}`, last on the `{day}`
    everywhere: str  # signs out everywhere but here
    here: str  # signs out here
    data: str  # heading of one's data
    data_is: str  # what is in it
    take: str  # the button
    leave: str  # heading of the end
    owns: str  # why an owner cannot go
    words: str  # asks what becomes of what was said
    stay: str  # it stays without the name
    go: str  # it goes too
    final: str  # what is removed
    erase: str  # the button
    site: str  # leads to the site
    dashboard: str  # leads an owner to the dashboard
    gone: str  # heading for who is removed
    gone_is: str  # what that means
    gone_pages: str  # what lasts longer
    ready: str  # heading above one's words, for who is signed in already
    ready_is: str  # what to do with them
    publish_as: str  # the button, as `{name}`
    report: str  # heading of the form about a comment
    report_who: str  # who sees what is said there
    report_no_reason: str  # nothing was chosen
    report_what: str  # asks what is wrong
    spam: str
    abuse: str
    private: str
    illegal: str
    other: str
    report_more: str  # names the field for more
    report_thanks: str  # heading when it was sent
    report_looked: str  # what happens with it
    conversation: str  # leads back to the conversation
    off: str  # why a comment is not taken: the site has none
    banned: str  # the person may not write there
    empty: str  # nothing was written
    long: str  # more than `{count}` letters
    parent: str  # the comment that is answered is gone
    bad: str  # heading: a request makes no sense
    bad_try: str  # what to do
    forbidden: str  # heading: somebody may not do that
    nothing: str  # heading: there is nothing at the address
    nothing_why: str  # why that may be
    broke: str  # heading: we are at fault
    broke_try: str  # what to do
    blocked: str  # heading: an account is closed
    blocked_why: str  # what to do
    before: str  # heading of what came with an archive
    before_many: str  # how much of it is on `{place}`, `{count}`
    before_why: str  # what it means to take it over
    before_take: str  # the button
    before_taken: str  # what was taken over on the `{day}`, on `{place}`, `{count}`
    before_back: str  # the button that undoes it
