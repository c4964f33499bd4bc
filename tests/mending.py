"""Tests of fixes: what a page becomes when fixes are applied to it, and what they refuse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samara.core.edit import PagePlan, apply, plan_page
from samara.core.fix import SiteView, Told, offers
from samara.core.html import Document
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import UNKNOWN
from samara.core.wording import Wording
from samara.practices.remedies import fixes
from samara.reading.page import read_page
from samara.reading.record import Raw
from samara.reading.scope import scope

SITE = "https://example.org/"
URL = SITE + "tea/green.html"


def page_of(html: str, url: str = URL) -> Page:
    """The page that this HTML is."""
    found = read_page(Raw(url=url, source="green.html", data=html.encode()), scope(SITE))
    assert isinstance(found, Page)
    return found


def mended(
    html: str,
    fix: str,
    *,
    known: bool = True,
    name: str | None = None,
    images: Mapping[str, Any] | None = None,
    prepared: Any = None,
    settings: Settings | None = None,
    said: Wording | None = None,
    shown: tuple[str, ...] = (),
    told: Mapping[str, Told] | None = None,
) -> tuple[str, PagePlan]:
    """The page after one fix, and the plan."""
    view = SiteView(
        url=SITE if known else UNKNOWN,
        known=known,
        name=name,
        settings=settings or Settings(),
        images=images or {},
        prepared={fix: prepared},
        wordings={URL: said} if said else {},
        shown=shown,
        told=told or {},
        body=lambda summary: html.encode(),
    )
    plan = plan_page(Document(html.encode(), URL), offers(page_of(html), view, {fix: fixes()[fix]}))
    return apply(html.encode(), plan.edits).decode(), plan


def added(before: str, after: str) -> list[str]:
    """The lines between our comments in the head."""
    inside = after.partition("-->\n")[2].partition("<!--/samara-->")[0]
    assert inside not in before
    return inside.splitlines()
