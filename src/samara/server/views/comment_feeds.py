"""Feeds of comments: of a page, or of a site; the short answer for who has the last version already."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import parse_etags
from django.views.decorators.http import require_safe

from samara.practices.syndication import atom, jsonfeed
from samara.practices.syndication.channel import Channel
from samara.server import writing
from samara.server.models import Site
from samara.server.store import newest, threads
from samara.server.views.access import here, shown
from samara.server.views.comments import number

FORMATS: dict[str, tuple[str, Callable[[Channel], bytes]]] = {
    "atom": (atom.TYPE, atom.atom),
    "json": (jsonfeed.TYPE, jsonfeed.jsonfeed),
}

ANYBODY = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}


@require_safe
def feed(request: HttpRequest, *, form: str) -> HttpResponse:
    """The newest comments, those on one page with `page`, else those of the site that is shown here, or of `site`."""
    page = request.GET.get("page", "")[:4000]
    spot = threads.locate(page, shown(request), here(request)) if page else None
    if form not in FORMATS:
        raise Http404("There is no such feed.")
    site = spot.site if spot else Site.objects.filter(pk=number(request.GET.get("site", "")) or shown(request) or 0).first()
    if site is None or (page and spot is None) or not writing.policy_of(site).on:
        raise Http404("There are no comments here.")
    address = spot.address if spot else ""
    thread = threads.find(site, address) if address else None
    tag = f'"{newest.version(site, thread, address)}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache", **ANYBODY}
    if tag in [each.removeprefix("W/") for each in parse_etags(request.headers.get("If-None-Match", ""))]:
        return HttpResponse(status=304, headers=headers)
    kind, write = FORMATS[form]
    made = newest.channel(site, thread, address, request.build_absolute_uri(), here(request))
    return HttpResponse(write(made), content_type=f"{kind}; charset=utf-8", headers=headers)
