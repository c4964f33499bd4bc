"""What goes into a parsing process and what comes out: raw bytes in, one record out."""

from __future__ import annotations

import msgspec

from samara.core.page import Other, Summary


class Raw(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The bytes of one file or answer. `url` is the public address they stand for, `source` where they were read; `charset` is
    what the Content-Type header said, if anything; `status` that of HTTP (200 for files)."""

    url: str
    source: str
    data: bytes
    charset: str | None = None
    content_type: str | None = None
    status: int = 200


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What reading one `Raw` gave: a page (`summary`, `page` packed, its internal targets, `derived`) or an `other`.

    `outlinks` are the internal addresses it links to, without fragment, each once; `main` the positions in `outlinks` of those
    in the main text. `pictures` are those that its card shows or could show, `embeds` the addresses of its
    oEmbed answers, `outgoing` those of other sites that its text links to. `url` is the address it was read at. `follow` is
    False where a crawler should not follow its links (rel and robots nofollow are honoured).
    """

    url: str
    source: str
    summary: Summary | None = None
    page: bytes = b""
    outlinks: tuple[str, ...] = ()
    main: tuple[int, ...] = ()
    derived: bytes = b""
    feeds: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    embeds: tuple[str, ...] = ()
    outgoing: tuple[str, ...] = ()
    other: Other | None = None
    follow: bool = True
