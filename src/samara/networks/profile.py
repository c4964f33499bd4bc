"""What the fetcher of a network reads of a page, in which order, and what it makes of it: rules as data, numbers apart."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from samara.networks.evidence import Known


class Large(StrEnum):
    """What decides that a picture is shown large, above or below the text, and not small beside it."""

    CARD = "card"  # twitter:card does not say summary
    ASKED = "asked"  # twitter:card says summary_large_image
    LAYOUT = "layout"  # a tag asks for one of the layouts that have it large
    SIZE = "size"  # the picture has at least large_width × large_height pixels
    LANDSCAPE = "landscape"  # the picture is wider than it is high
    ALWAYS = "always"
    NEVER = "never"


class Names(StrEnum):
    """How the name of a tag must be written for the tag to be read."""

    LOOSE = "loose"  # in any case, among others, og:image:url or og:image:secure_url for og:image
    WHOLE = "whole"  # in any case, alone
    EXACT = "exact"  # in small letters, alone


class Empty(StrEnum):
    """What becomes of a tag that says nothing."""

    PASSED = "passed"  # the next of its name counts
    HIDES = "hides"  # the first of its name counts: another source is asked
    ENDS = "ends"  # the first of its name counts: no other source is asked


class Layout(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A way of drawing the card that `tag` asks for where it says one of `says` ("video.*" is all that begin so).

    The picture is then large or, without `large`, small, and the parts that it `hides` are not drawn. With `film` the page must
    have a video file.
    """

    tag: str
    says: tuple[str, ...]
    large: bool = True
    hides: tuple[str, ...] = ()
    film: bool = False


class Over(StrEnum):
    """What becomes of a page longer than the part that is read."""

    CUT = "cut"  # the rest is not seen
    FAILS = "fails"  # there is no card


class Profile(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The rules of one fetcher. What nobody has told is left at these defaults, which are what most do, and `known` says so.

    `titles`, `descriptions`, `images`, `sites` and `addresses` name sources in the order in which they are asked: any tag
    ("og:title", "twitter:image"), "title" (the element), "h1", "meta:description" (any meta name), "jsonld:headline" (a
    property of what the page is about), "oembed:title" ("oembed:url" is that of a photo), "canonical", "link:image_src",
    "itemprop:image" (a meta element), "apple-touch-icon", "icon", "img" (the largest picture of the text), "text" (its first
    words), "heading" (the first of h1 to h3), "meta:*description" (a meta name that holds the word), "host". `addresses` is
    what the card leads to instead of what was pasted.

    `shows` are the parts that a card draws (site, title, author, description, image; "author|description" is the first of both
    that the page has), `large_shows` those beside a large picture where they are others, and `authors` name sources of the
    author.

    `things` are the types of JSON-LD of which the first that the page has is read, and no other; empty when it is what the page
    is about, whatever its type. `graphs` says whether those in a @graph are read, and `plain` that only those are whose @type is
    one word, in a script of nothing but JSON. `embeds` are the types of oEmbed answers that are taken, empty for all, `alone`
    says that nothing else is read of a page that has one, and `sized` that its thumbnail needs a width and a height.

    `og` and `twitter` are the attributes in which those tags are read, and `head` says that they are read in the head only.
    `last` names tags of which the last is taken, not the first; `together` says that og: and twitter: tags which stand side by
    side in an order are one: which comes first in the page is taken. `paired` says that the element title and the meta
    description are read together only, where no tag says either. `names` says how names must be written, `empty` what becomes
    of a tag that says nothing. `values` are the attributes in which a tag says it, the first that is there, and `single` that a
    tag has one name, that of the first of the attributes named in `og` or `twitter` that it has. Of a family of tags with more
    than `most_tags` names none is read; 0 for no such bound. `unescaped` says that character references in texts are resolved
    once more than HTML does.

    `parting` are the characters that part the site's name from the title, when it is taken off there, and `echo` says that a
    description is left out which repeats the title. `layouts` are ways of drawing that tags ask for, of which the last in the
    page counts, and `film_types` media types of the videos that are played. `image_types` are media types, empty when nobody
    knows.
    `crop` is the ratio, width to height, to which a large picture is cut, `thumb` that of a small one.

    `needs` are the parts (title, description, image; "description|image" is one of the two) without which there is no card, and
    of `ways`, sets of sources, the page must have one whole. `ranged` says that it asks for the part of a page that it reads
    (Range), not for all of it. `in_all` says that the time it allows is for the page and its pictures together. `robots` is the
    name under which robots.txt is obeyed; empty when it is not, or nobody knows.
    `fails` are further things that silently leave no card: page-not-https, attachment (a page that is sent as a file to keep),
    what is longer than its limit (long-site-name, long-alt, long-address); or no picture: attached-image, not-https,
    relative-image (an address that is not whole), unrooted-image (one that does not begin with a slash either).
    """

    titles: tuple[str, ...] = ("og:title", "twitter:title", "title")
    descriptions: tuple[str, ...] = ("og:description", "twitter:description", "meta:description")
    images: tuple[str, ...] = ("og:image", "twitter:image")
    sites: tuple[str, ...] = ("og:site_name", "host")
    addresses: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    shows: tuple[str, ...] = ("site", "title", "description", "image")
    large_shows: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    graphs: bool = True
    plain: bool = False
    embeds: tuple[str, ...] = ()
    alone: bool = False
    sized: bool = False
    og: tuple[str, ...] = ("property", "name")
    twitter: tuple[str, ...] = ("name", "property")
    head: bool = False
    together: bool = False
    paired: bool = False
    last: tuple[str, ...] = ()
    names: Names = Names.LOOSE
    empty: Empty = Empty.PASSED
    values: tuple[str, ...] = ("content",)
    single: bool = False
    most_tags: int = 0
    unescaped: bool = False
    parting: str = ""
    echo: bool = False
    layouts: tuple[Layout, ...] = ()
    film_types: tuple[str, ...] = ()
    large: Large = Large.CARD
    crop: tuple[int, int] | None = None
    thumb: tuple[int, int] | None = None
    image_types: tuple[str, ...] = ()
    page_types: tuple[str, ...] = ()
    over: Over = Over.CUT
    ranged: bool = False
    in_all: bool = False
    needs: tuple[str, ...] = ()
    ways: tuple[tuple[str, ...], ...] = ()
    robots: str = ""
    fails: tuple[str, ...] = ()
    evidence: tuple[Known, ...] = ()

    def known(self, field: str) -> Known | None:
        """What a rule, or a source in one of its orders, rests on; None when it is only what most do."""
        return next((known for known in self.evidence if field in known.of), None)


GENERIC = Profile()
"""What most fetchers do, for networks of which nothing is known."""
