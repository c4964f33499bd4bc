"""The settings in force, and who fixed them."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samara.core.settings import TABLE, Setting, Settings
from samara.server.models import Site
from samara.server.store import sites
from samara.server.views.access import owning


@dataclass(frozen=True, slots=True)
class Option:
    """One row: the value as text, where it came from, and whether the dashboard could change it."""

    name: str
    help: str
    value: str
    origin: str
    locked: bool
    deployment: bool


@require_safe
@owning
def options(request: HttpRequest, *, site: Site) -> HttpResponse:
    """The table of settings."""
    settings = sites.settings_of(site)
    return render(request, "samara/settings.html", {"options": [option(row, settings) for row in TABLE]})


def option(row: Setting, settings: Settings) -> Option:
    """A row of the table; a secret says only whether it is set."""
    origin = settings.origin(row.name)
    locked = row.deployment or origin in ("environment", "samara.toml")
    return Option(row.name, row.help, shown(row, settings[row.name]), origin, locked, row.deployment)


def shown(row: Setting, value: object) -> str:
    """A value as people read it."""
    if row.secret:
        return "set" if value else ""
    if isinstance(value, list):
        return ", ".join(value)
    if isinstance(value, dict):
        return "; ".join(f"{name}: {shown(row, part)}" for name, part in value.items())
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,g}"
    return f"{value:,}" if isinstance(value, int) and value > 99_999 else f"{value}"
