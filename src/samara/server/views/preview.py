"""How a page looks when it is pasted into each network: one of the site, whose card can be worded here, or any address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_http_methods, require_safe
from msgspec.structs import replace

from samara import api
from samara.core import wording
from samara.core.errors import SamaraError
from samara.core.page import Page
from samara.core.urls import host, is_url
from samara.core.wording import Wording
from samara.networks.catalogue import named
from samara.networks.network import Limit, Network
from samara.previews.card import Card, Note, Part, Shape
from samara.previews.composing import card
from samara.previews.drawing import STYLE, draw
from samara.previews.worded import worded
from samara.server.models import Site
from samara.server.store import pages as store
from samara.server.store import sites
from samara.server.views.access import member
from samara.server.views.frame import is_here

SHAPES = {
    Shape.LARGE: "large picture", Shape.SMALL: "small picture", Shape.TEXT: "text only", Shape.NONE: "no card",
}  # fmt: skip
_TITLE, _DESCRIPTION = "\ue000", "\ue001"
"""Words that no page says: a card that shows them shows what is typed."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a card does with one text while it is typed: whether it shows it, and where it cuts."""

    follows: bool
    own: str
    most: int | None
    unit: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """One network's card: its drawing, its shape in words, why it is so, and what typing changes."""

    network: Network
    drawing: SafeString
    shape: str
    notes: tuple[Note, ...]
    title: Field
    description: Field


@require_http_methods(["GET", "HEAD", "POST"])
@member
def cards(request: HttpRequest, *, site: Site, key: int) -> HttpResponse:
    """The cards of a page of the site, and a form that words them; what is kept is written by the next optimising."""
    found = store.find_page(site, key)
    seen = store.portraits_of(found) if found else None
    if found is None or seen is None:
        raise Http404("There is no such page.")
    page, folder = seen[1].page, sites.state_folder(site)
    kept = wording.load(folder).get(page.url, Wording())
    given = request.POST if request.method == "POST" else request.GET
    typed = any(name in given for name in ("title", "description", "image"))
    said = wording.folded(given.get("title", ""), given.get("description", ""), given.get("image", "")) if typed else kept
    fault = (
        ""
        if not said.image or (is_url(said.image) and host(said.image))
        else "The picture needs its whole address, beginning with https://."
    )
    if request.method == "POST" and not fault:
        wording.keep(folder, page.url, Wording() if "forget" in request.POST else said)
        return HttpResponseRedirect(f"{reverse('cards', kwargs={'site': site.pk, 'key': key})}?kept=1")
    return render(
        request,
        "samara/cards.html",
        {
            "row": store.row(found),
            "said": said,
            "kept": kept != Wording(),
            "just_kept": "kept" in request.GET,
            "fault": fault,
            "plain": card(page),
            "images": sorted({image.url for image in page.opengraph.images} | {image.url for image in page.images}),
            "cards": list(
                drawn(page, replace(said, image="") if fault else said, sites.networks_of(site), here=is_here(request))
            ),
        },
        status=422 if fault else 200,
    )


@require_safe
@member
def preview(request: HttpRequest, *, site: Site) -> HttpResponse:
    """The cards of any address that is public: it is fetched once."""
    url = request.GET.get("url", "").strip()
    shown: list[Drawn] = []
    fault: SamaraError | None = None
    if url:
        try:
            address, names = url if "://" in url else f"https://{url}", [network.name for network in sites.networks_of(site)]
            found = api.preview(address, networks=names, settings=sites.settings_of(site), typed=False)
            shown = [_drawn(named(each.network), each, None, found.lang) for each in found.cards]
        except SamaraError as error:
            fault = error
    return render(request, "samara/preview.html", {"url": url, "cards": shown, "fault": fault}, status=422 if fault else 200)


@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """The style of the drawings; it holds nothing of anybody's."""
    return HttpResponse(STYLE, content_type="text/css; charset=utf-8", headers={"Cache-Control": "max-age=3600"})


def drawn(page: Page, said: Wording, networks: Iterable[Network], *, here: bool) -> Iterator[Drawn]:
    """These networks' cards of a page that says this; pictures are shown where the site's files are at hand."""
    for network in networks:
        shown = card(worded(page, said), network)
        picture = shown.image.value if shown.image and here and host(shown.image.value) == host(page.url) else None
        marked = card(worded(page, Wording(_TITLE, _DESCRIPTION)), network)
        plain = card(page, network)
        title = _field(marked.title, _TITLE, plain.title, network.limit("title"))
        description = _field(marked.description, _DESCRIPTION, plain.description, network.limit("description"))
        # Where nothing is said yet, what is typed needs a place.
        roomy = replace(shown, title=_room(shown.title, title), description=_room(shown.description, description))
        one = _drawn(network, roomy, store.path(picture) if picture else None, page.summary.lang)
        yield Drawn(network, one.drawing, one.shape, one.notes, title, description)


def _room(part: Part | None, field: Field) -> Part | None:
    return Part("", "") if part is None and field.follows else part


def _drawn(network: Network, shown: Card, picture: str | None, lang: str | None) -> Drawn:
    # The drawing escapes every word of the page: tests/previews/test_drawing.py.
    drawing = mark_safe(draw(shown, picture, lang))  # noqa: S308
    nothing = Field(False, "", None, "")
    return Drawn(network, drawing, SHAPES[shown.shape], shown.notes, nothing, nothing)


def _field(marked: Part | None, mark: str, plain: Part | None, limit: Limit | None) -> Field:
    follows = marked is not None and (marked.whole or marked.value) == mark
    own = (plain.whole or plain.value) if plain else ""
    return Field(follows, own, limit.most if limit else None, limit.unit if limit else "")
