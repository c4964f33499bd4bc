"""What a page is for, from what it says of itself, from its address and from its build."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from samara.core import urls
from samara.core.html import Document
from samara.core.page import Kind
from samara.reading import vocabulary
from samara.reading.scope import Scope

_NAMED = {
    "listing": """tags? categor(?:y|ies) topics? archives? authors? search collections series product[-_](?:category|tag)
        schlagw(?:ort|orte|örter|oerter) kategorien? themen archiv autor(?:en)? suche produkt-kategorie
        [eé]tiquettes? cat[eé]gories? sujets? rubriques? auteurs? recherche cat[eé]gorie-produit
        etiquetas? categor[ií]as? temas? archivos? autores b[uú]squeda buscar categoria-producto
        categori[ae] argoment[oi] archivio autor[ei] ricerca categoria-prodotto
        categorie(?:en|ën)? onderwerp(?:en)? archief zoeken productcategorie
        タグ カテゴリー? アーカイブ 検索 وسم وسوم تصنيفات? أرشيف بحث""",
    "article": """blogs? news posts? articles? journal stories story entry magazine
        artikel beitrag beitraege beiträge nachrichten neuigkeiten aktuelles magazin
        actualit[eé]s? actus? billets? nouvelles? art[ií]culos? noticias? entradas? articol[oi] notizi[ae]
        artikelen nieuws berichten ブログ ニュース 記事 お知らせ مقالات? مدونة أخبار""",
    "product": """products? shop store produkte? laden produits? boutique productos? tienda prodott[oi] negozio producten winkel
        商品 ショップ منتجات? متجر""",
    "section": "events press termine presse événements evenements eventos prensa eventi stampa evenementen pers",
    "served": """cart basket checkout (?:my-?)?account log-?in sign-?in sign-?up register wish-?list orders? terms conditions
        terms-(?:and-conditions|of-(?:service|use|sale)) privacy(?:-policy)? imprint legal(?:-notice)? shipping delivery returns
        refunds? payment faq help contact(?:-us)? about(?:-us)? thank-?you thanks
        warenkorb kasse (?:mein-)?konto anmeld(?:en|ung) registrier(?:en|ung) merkzettel wunschliste agb datenschutz impressum
        versand(?:kosten)? lieferung widerruf(?:sbelehrung|srecht)? zahlung(?:sarten)? hilfe kontakt (?:ue|ü)ber-uns danke
        panier caisse commandes? (?:mon-)?compte connexion inscription cgv cgu mentions-l[eé]gales confidentialit[eé] livraison
        retours paiement aide [aà]-propos merci
        carrito cesta pago (?:mi-)?cuenta registro t[eé]rminos condiciones aviso-legal privacidad env[ií]os? devoluciones ayuda
        contacto nosotros gracias
        carrello cassa (?:il-mio-)?conto accedi registrati termini condizioni note-legali spedizion[ei] resi pagament[oi] aiuto
        contatti chi-siamo grazie
        winkel(?:wagen|mand) kassa afrekenen mijn-account inloggen registreren (?:algemene-)?voorwaarden verzending bezorging
        retourneren betalen hulp over-ons bedankt
        カート 購入手続き マイページ ログイン 利用規約 お問い合わせ السلة سلة-المشتريات الدفع حسابي الشروط-والأحكام اتصل-بنا""",
}
"""Names of folders and pages, as expressions: English, German, French, Spanish, Italian, Dutch, some Japanese and Arabic."""


def _any(*names: str) -> str:
    return f"(?:{'|'.join(word for name in names for word in _NAMED[name].split())})"


_LISTING = re.compile(
    rf"/{_any('listing')}(?:/|$)(?!.*\.(?:pdf|zip)$)"
    r"|/(?:pages?|seite|p[aá]gina)(?:/?\d+|/?$)|/(?:19|20)\d\d/(?:\d\d/)?(?:index\.html)?$|[?&](?:page|paged|p|tag|cat|s|q)=",
    re.I,
)
_SECTION = re.compile(rf"/{_any('product', 'article', 'section')}/(?:index\.html?)?$", re.I)
_DATED = re.compile(rf"/(?:19|20)\d\d/\d\d?/[^/]+|/{_any('article')}/[^/]+", re.I)
_PRODUCT = re.compile(rf"/{_any('product')}/(?!(?:.*/)?{_any('served')}(?:\.\w+)?(?:/|$))[^/]+", re.I)
_REFERENCE = re.compile(r"/(?:docs?|documentation|reference|api|manual|man|library|c-api)/", re.I)
_BUILDERS = (
    "sphinx",
    "docutils",
    "docbook",
    "rustdoc",
    "mkdocs",
    "javadoc",
    "doxygen",
    "docusaurus",
    "mdbook",
    "pdoc",
    "gitbook",
    "antora",
)
_SIGNED = re.compile(rb"generated (?:using|by|with) (?:" + "|".join(_BUILDERS).encode() + rb")", re.I)
_TOP = 1_024
_OPENGRAPH = {
    "article": Kind.ARTICLE,
    "product": Kind.PRODUCT,
    "product.item": Kind.PRODUCT,
    "og:product": Kind.PRODUCT,
    "blog": Kind.LISTING,
}
_THINGS = ((vocabulary.PRODUCTS, Kind.PRODUCT), (vocabulary.ARTICLES, Kind.ARTICLE), (vocabulary.LISTINGS, Kind.LISTING))


def kind(doc: Document, scope: Scope, told: Mapping[str, Any]) -> Kind:
    """The kind of a page of which the readers told this.

    The address of the site itself is home. Addresses of lists win over what templates say on every page; then come the marks of
    documentation builders, Open Graph, JSON-LD, microdata, microformats, the shape of the address, and the build.
    """
    url = scope.own(doc.url) or doc.url
    if url in (scope.url, f"{scope.url}index.html", f"{scope.url}index.htm"):
        return Kind.HOME
    path = url[len(scope.url) - 1 :] if url.startswith(scope.url) else urls.path(url)
    path = unquote(path) if "%" in path else path
    built = _built(doc)
    if _LISTING.search(path) and not built:
        return Kind.LISTING
    named = _OPENGRAPH.get((told["opengraph"].type or "").lower())
    things = [*told["jsonld"].things, *told["microdata"], *told["microformats"]]
    if built or any(vocabulary.is_any(thing, vocabulary.REFERENCES) for thing in things):
        return Kind.REFERENCE
    if named:
        return named
    if sum("h-entry" in item.types for item in told["microformats"]) > 1:
        return Kind.LISTING
    vocabularies = (told["jsonld"].things, told["microdata"], told["microformats"])
    about = [thing for things in vocabularies for thing in vocabulary.subjects(things)]
    for wanted, found in _THINGS:
        if any(vocabulary.is_any(thing, wanted) for thing in about):
            return found
    return _shape(doc, path, told)


def _shape(doc: Document, path: str, told: Mapping[str, Any]) -> Kind:
    if _SECTION.search(path):
        return Kind.LISTING
    if _PRODUCT.search(path):
        return Kind.PRODUCT
    if _DATED.search(path) and told["text"].words >= 50:
        return Kind.ARTICLE
    if _REFERENCE.search(path) and told["code"]:
        return Kind.REFERENCE
    articles = doc.all("article")
    if len(articles) > 2:
        return Kind.LISTING
    if len(articles) == 1 and any(date.kind == "published" for date in told["dates"]):
        return Kind.ARTICLE
    return Kind.PAGE


def _built(doc: Document) -> bool:
    """Whether a documentation builder signed the page: as generator, in a comment at its top, or by its styles and scripts."""
    if any((given.get("name") or "").lower() == "generator" and _signs(given.get("content")) for given in doc.metas):
        return True
    if _SIGNED.search(doc.source, 0, _TOP):
        return True
    styles = [given.get("href") for rels, given in doc.rels if "stylesheet" in rels]
    scripts = [given.get("src") for _, given in doc.given("script")]
    return any(map(_signs, (*styles, *scripts)))


def _signs(text: str | None) -> bool:
    return text is not None and any(name in text.lower() for name in _BUILDERS)
