"""The list of pages, and one page with its card before and after."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samara.core.page import Kind, Summary
from samara.networks.catalogue import networks
from samara.server.models import Site
from samara.server.store import pages as store
from samara.server.store.folders import things
from samara.server.store.pages import Query
from samara.server.views.access import member
from samara.server.views.cards import show

SORTS = (
    ("inlinks", "Most linked"),
    ("findings", "Most findings"),
    ("remaining", "Most left after optimising"),
    ("title", "Title"),
    ("address", "Address"),
    ("kind", "Kind"),
)


@require_safe
@member
def pages(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Pages, searched in title and address, sorted, fifty at a time."""
    query = Query(
        words=request.GET.get("q", "").replace("\0", "").strip()[:200],
        kind=request.GET.get("kind", ""),
        sort=request.GET.get("sort", "inlinks"),
        number=request.GET.get("page", "1"),
    )
    kept = {"q": query.words, "kind": query.kind, "sort": query.sort if query.sort != "inlinks" else ""}
    return render(
        request,
        "samara/pages.html",
        {
            "query": query,
            "list": store.list_pages(site, query),
            "kinds": [kind.value for kind in Kind],
            "sorts": SORTS,
            "keep": urlencode({name: value for name, value in kept.items() if value}),
        },
    )


@require_safe
@member
def page(request: HttpRequest, *, site: Site, key: int) -> HttpResponse:
    """One page: its card, its facts, its findings and its related pages, before and after."""
    found = store.find_page(site, key)
    if found is None:
        raise Http404("There is no such page.")
    seen = store.portraits_of(found)
    if seen is None:
        return render(request, "samara/page_gone.html", {"row": store.row(found)})
    before, after = seen
    network = networks().get(request.GET.get("network", ""))
    asked = [network] if network else []
    known = {(finding.check, finding.message) for finding in before.findings}
    left = {(finding.check, finding.message) for finding in after.findings}
    keys = store.keys_of(site, [link.url for link in after.related])
    return render(
        request,
        "samara/page.html",
        {
            "row": store.row(found),
            "earlier": [each.address for each in found.earlier.all()],
            "before": before,
            "after": after,
            "network": network,
            "networks": [each for each in networks().values() if each.alive and each.limits],
            "card_before": show(before.page, network, things(site, before.page, asked, optimised=False)),
            "card_after": show(after.page, network, things(site, after.page, asked)),
            "facts": facts(after.page.summary),
            "open": [finding for finding in before.findings if (finding.check, finding.message) in left],
            "closed": [finding for finding in before.findings if (finding.check, finding.message) not in left],
            "new": [finding for finding in after.findings if (finding.check, finding.message) not in known],
            "related": [(link.text or link.url, store.path(link.url), keys.get(link.url)) for link in after.related],
        },
    )


def facts(summary: Summary) -> list[tuple[str, str | None]]:
    """What a page says of itself, named for people."""
    return [
        ("Title", summary.title),
        ("Description", summary.description),
        ("Author", summary.author),
        ("Published", summary.published),
        ("Modified", summary.modified),
        ("Language", summary.lang),
        ("Site name", summary.site_name),
        ("Canonical", summary.canonical),
        ("Read from", summary.source),
    ]
