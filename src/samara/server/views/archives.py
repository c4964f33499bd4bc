"""What came into a site with archives, and its comments to take away. Nothing is sent in: a command takes archives in."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple, cast

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from samara.reading.archives.catalogue import forms
from samara.reports.archives.format import ArchiveFormat, Head, formats
from samara.server.models import Intake, Site
from samara.server.store import exports, intakes
from samara.server.views.access import owning

TITLES = {"jsonl": "Everything (JSON Lines)", "wxr": "For WordPress (WXR)", "html": "To read (plain pages)"}
KEPT = 64 << 20
"""Bytes of a packed folder that are held in memory, before they go to a file."""


class Told(NamedTuple):
    """An intake as it is listed: what was taken, what was left and what was changed, each as (count, words)."""

    row: Intake
    form: str
    taken: list[tuple[int, str]]
    left: list[tuple[int, str]]
    changed: list[tuple[int, str]]


@require_safe
@owning
def archives(request: HttpRequest, *, site: Site) -> HttpResponse:
    """The archives that were taken in, and the ways to take everything away."""
    told = {
        "rows": list(map(_told, intakes.latest(site))),
        "forms": [form.title for form in forms().values()],
        "ways": [(name, TITLES.get(name, name), way.help) for name, way in formats().items()],
        "count": site.comments.count(),
    }
    return render(request, "samara/archives.html", told)


@require_POST
@owning
def export(request: HttpRequest, *, site: Site) -> HttpResponse:
    """All comments, as they stand now. E-mail addresses are not among them: people told them to this server, not to the site."""
    name = request.POST.get("format", "")
    way = formats().get(name)
    if way is None:
        raise Http404("There is no such format.")
    parts = way.parts(Head(site.url, site.name), exports.records(site, addresses=False))
    if way.is_folder:
        return cast(HttpResponse, _packed(way, parts))
    answer = StreamingHttpResponse((data for _, data in parts), content_type=way.media)
    answer["Content-Disposition"] = f'attachment; filename="{way.file}"'
    return cast(HttpResponse, answer)


def _packed(way: ArchiveFormat, parts: Iterator[tuple[str, bytes]]) -> FileResponse:
    # Django closes it when it was sent.
    file = tempfile.SpooledTemporaryFile(max_size=KEPT)  # noqa: SIM115
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, some in groupby(parts, key=lambda part: part[0]):
            packed.writestr(f"{way.file}/{name}", b"".join(data for _, data in some))
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=f"{way.file}.zip", content_type=way.media)


def _told(row: Intake) -> Told:
    titles = {form.name: form.title for form in forms().values()}
    taken = [(count, "here already" if name == intakes.HERE else name) for name, count in row.taken.items() if count]
    return Told(row, titles.get(row.form, row.form), taken, _reasons(row, "left"), _reasons(row, "changed"))


def _reasons(row: Intake, part: str) -> list[tuple[int, str]]:
    return [(reason["count"], why) for why, reason in row.left.get(part, {}).items()]
