"""Numbers, places and addresses as people read them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from samara.core.finding import Finding
from samara.previews.drawing import plain
from samara.server.models import Site
from samara.server.store.pages import path
from samara.widgets.words.dates import written

register = template.Library()

BLADE = (5.0, 200.0)
"""Where the wing begins and ends, in the units of wings.html."""


@register.filter
def number(value: Any) -> str:
    """A count with thin spaces between its thousands: 32 101."""
    return f"{int(value):,}".replace(",", "\u202f") if value not in (None, "") else ""


@register.filter
def settled(text: str) -> str:
    """What a page says, without what could make it read as another."""
    return plain(text)


@register.filter
def score(value: float | None) -> str:
    """A score without decimals; a dash where nothing was judged."""
    return "–" if value is None else f"{value:.0f}"


@register.filter
def span(value: float | None) -> str:
    """How far a wing is filled, in the units of wings.html."""
    first, last = BLADE
    return f"{first + (last - first) * (value or 0) / 100:.1f}"


@register.simple_tag
def said(text: str, **named: Any) -> SafeString:
    """A text of ours with what is named in it, each in its own direction."""
    return format_html(escape(text), **{name: format_html("<bdi>{}</bdi>", value) for name, value in named.items()})


@register.simple_tag
def on_day(moment: datetime, lang: str) -> str:
    """The day of a moment (UTC), as readers of a language write it, and its time."""
    return f"{written(moment.date().isoformat(), lang)} {moment:%H:%M} UTC"


@register.simple_tag
def check_url(site: Site, check: str) -> str:
    """The address of a check's page."""
    practice, _, name = check.partition("/")
    return reverse("check", kwargs={"site": site.pk, "practice": practice, "name": name})


@register.simple_tag
def place(finding: Finding) -> SafeString:
    """Where a finding stands: file:line:column, else the page's path."""
    where = finding.source or (path(finding.url) if finding.url else "")
    if finding.at:
        where += f":{finding.at.line}:{finding.at.column}"
    return format_html('<span class="place soft">{}</span>', where)
