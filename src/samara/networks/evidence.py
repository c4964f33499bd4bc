"""Where something about a network was read, how sure that is, and when it was looked at."""

from __future__ import annotations

from enum import StrEnum
from typing import TypedDict

import msgspec


class Grade(StrEnum):
    """How sure a claim is: the network's own documentation, its source code, measured, or claimed by others."""

    OFFICIAL = "official"
    SOURCE_CODE = "source code"
    MEASURED = "measured"
    CLAIMED = "claimed"


class Source(TypedDict):
    """What several claims rest on, to be spread into each: Limit(of="html", most=300_000, unit="bytes", **_HELP)."""

    source: str
    grade: Grade
    checked: str


class Evidence(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a claim rests on. `source` is an address, `checked` the ISO date on which it was read, `note` what it adds."""

    source: str
    grade: Grade
    checked: str
    note: str = ""


class Limit(Evidence, frozen=True, kw_only=True, omit_defaults=True):
    """One number of a network.

    `of` says what is counted: html (the part of a page that is read), redirects, seconds, title, description, site_name,
    image_width, image_height, image_bytes, image_ratio (width to height), images (how many are shown), large_width,
    large_height (from which the picture is shown large), title_lines, description_lines (after which the network ends them),
    alt, address (any that the page gives), post (a text that is sent),
    component (a Discord component embed), component_parts, component_media, component_buttons, component_texts,
    component_label, component_link (what such an embed holds).
    `most` and `least` are in `unit`: bytes, characters, graphemes, weighted (X's count), pixels, seconds, lines or times.
    """

    of: str
    most: int | None = None
    least: int | None = None
    unit: str


class Known(Evidence, frozen=True, kw_only=True, omit_defaults=True):
    """What a rule that is no number rests on: `of` names the fields of the profile that this source tells.

    Where it tells that something is read (og:title), but not what is taken in its place, `of` names that instead of the field.
    """

    of: tuple[str, ...]
