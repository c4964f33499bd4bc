"""English."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="Share this page",
    address="Address of this page",
    related="Read next",
    about="Also about {}",
    section="In the same section",
    together="Pages that link to both: {}",
    citing="Pages that both link to: {}",
    leads="Links to this page",
    picked="Chosen by hand",
    backlinks="Pages that link here",
    read="Read on",
    heading="Link to “{}”",
    quote="Link to this quote",
    quoting="Share this quote",
    source="Copy with source",
    picture="This quote as a picture",
    topics="Topics",
    comma=", ",
    email="E-mail",
    copy="Copy",
    copied="Copied",
    bookmark="Bookmark",
    press="Press Ctrl+D",
    more="More…",
    qr="QR code",
    print="Print",
    server="Your server",
    go="Share",
    cancel="Cancel",
    find="Find your server",
    follow="Follow this site",
    feed="RSS feed",
    newsletter="Newsletter",
)

DATES = Dates(
    "{month} {day}, {year}",
    "January February March April May June July August September October November December",
    home=frozenset(("us", "ca", "ph")),
    abroad="{day} {month} {year}",
)
