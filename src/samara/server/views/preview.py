"""How a page looks when it is pasted into each network: one of the site, whose card can be worded here, or any address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

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
from samara.previews.card import Card, Note, Part
from samara.previews.composing import card
from samara.previews.drawing import STYLE, draw
from samara.previews.sheet import SHAPES, shown_lines
from samara.previews.worded import answers, worded
from samara.server.models import Site
from samara.server.store import pages as store
from samara.server.store import sites
from samara.server.store.folders import things
from samara.server.views.access import member, owning
from samara.server.views.frame import is_here

_WORDS, _PICTURE = Wording("\ue000", "\ue001"), Wording(image="https://samara.invalid/typed")
"""What no page says: a card that shows it shows what is typed. A picture may change which words are shown, so it is apart."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a card does with one field while it is typed: whether it shows it, what it shows without it, and where it cuts."""

    follows: bool
    own: str = ""
    most: int | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One network's card: its drawing, its shape in words, why it is so, after how many lines its texts end, what typing changes,
    and (`fixed`) what it does not."""

    network: Network
    drawing: SafeString
    shape: str
    notes: tuple[Note, ...]
    lines: str
    title: Field = Field(False)
    description: Field = Field(False)
    image: Field = Field(False)
    fixed: tuple[str, ...] = ()


@require_http_methods(["GET", "HEAD", "POST"])
@owning
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
            "images": list(_images(page, here=is_here(request))),
            "cards": list(drawn(site, page, replace(said, image="") if fault else said, here=is_here(request))),
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
            shown = [_drawn(named(each.network), each, None, found.lang, found.url) for each in found.cards]
        except SamaraError as error:
            fault = error
    return render(request, "samara/preview.html", {"url": url, "cards": shown, "fault": fault}, status=422 if fault else 200)


@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """The style of the drawings; it holds nothing of anybody's."""
    return HttpResponse(STYLE, content_type="text/css; charset=utf-8", headers={"Cache-Control": "max-age=3600"})


def drawn(site: Site, page: Page, said: Wording, *, here: bool) -> Iterator[Drawn]:
    """The cards of a page that says this, on each network of the site; pictures are shown where the site's files are at hand."""
    networks = sites.networks_of(site)
    found = things(site, worded(page, said), networks)
    for network in networks:
        shown, own, words, picture = (
            card(worded(page, each), network, found.images, answers(found.embeds, each, site.url))
            for each in (said, Wording(), _WORDS, _PICTURE)
        )
        title = _field(words.title, _WORDS.title, own.title, network.limit("title"))
        description = _field(words.description, _WORDS.description, own.description, network.limit("description"))
        image = _field(picture.image, _PICTURE.image, own.image, None)
        # Where nothing is said yet, what is typed needs a place.
        roomy = replace(shown, title=_room(shown.title, title), description=_room(shown.description, description))
        path = _path(shown.image.value, page, here=here) if shown.image else ""
        fields = {"title": (title, own.title), "description": (description, own.description), "picture": (image, own.image)}
        yield _drawn(
            network, roomy, path or None, page.summary.lang, page.url,
            title=title, description=description, image=image, fixed=tuple(_fixed(network, fields)),
        )  # fmt: skip


def _images(page: Page, *, here: bool) -> Iterator[tuple[str, str]]:
    """The pictures that the page names, and the paths on this server of those that are at hand."""
    for url in sorted({image.url for image in page.opengraph.images} | {image.url for image in page.images}):
        yield url, _path(url, page, here=here)


def _path(picture: str, page: Page, *, here: bool) -> str:
    return store.path(picture) if here and host(picture) == host(page.url) else ""


def _room(part: Part | None, field: Field) -> Part | None:
    return Part("", "") if part is None and field.follows else part


def _drawn(network: Network, shown: Card, picture: str | None, lang: str | None, url: str, **typing: Any) -> Drawn:
    # The drawing escapes every word of the page: tests/previews/test_drawing.py.
    drawing = mark_safe(draw(shown, picture, lang, address=url))  # noqa: S308
    return Drawn(network, drawing, SHAPES[shown.shape], shown.notes, shown_lines(shown), **typing)


def _field(typed: Part | None, mark: str, own: Part | None, limit: Limit | None) -> Field:
    follows = typed is not None and (typed.whole or typed.value) == mark
    said = (own.whole or own.value) if own else ""
    return Field(follows, said, limit.most if limit else None, limit.unit if limit else "")


def _fixed(network: Network, fields: Mapping[str, tuple[Field, Part | None]]) -> Iterator[str]:
    """Which fields do not change this card, and what it takes instead of them."""
    for name, (field, own) in fields.items():
        if own and not field.follows:
            yield f"The {name} that is typed is not on this card: {network.title} takes {own.source}."
