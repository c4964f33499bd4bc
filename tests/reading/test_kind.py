import pytest

from documents import page
from samara.core.page import Kind

LD = '<script type="application/ld+json">{"@type":"%s"}</script>'
WORDS = "<main>" + "tea is good " * 30 + "</main>"


@pytest.mark.parametrize(
    ("path", "html", "kind"),
    [
        ("", '<meta property="og:type" content="article">', Kind.HOME),
        ("index.html", "", Kind.HOME),
        ("tag/tea/", '<meta property="og:type" content="article">', Kind.LISTING),
        ("category/x.html", "", Kind.LISTING),
        ("blog/page/2/", "", Kind.LISTING),
        ("blog?page=3", "", Kind.LISTING),
        ("2026/03/", "", Kind.LISTING),
        ("tea", '<meta property="og:type" content="article">', Kind.ARTICLE),
        ("tea", '<meta property="og:type" content="product">', Kind.PRODUCT),
        ("tea", LD % "NewsArticle", Kind.ARTICLE),
        ("tea", LD % "Product", Kind.PRODUCT),
        ("tea", LD % "CollectionPage", Kind.LISTING),
        ("tea", LD % "APIReference", Kind.REFERENCE),
        ("tea", "<div itemscope itemtype='http://schema.org/Product'></div>", Kind.PRODUCT),
        ("tea", "<div class=h-entry>x</div>", Kind.ARTICLE),
        ("tea", "<div class=h-entry>x</div><div class=h-entry>y</div>", Kind.LISTING),
        ("tea", "<meta name=generator content='Docutils 0.18'>", Kind.REFERENCE),
        ("library/tea.html", "<meta name=generator content='DocBook XSL'>", Kind.REFERENCE),
        ("tea", "<!-- Book generated using mdBook -->", Kind.REFERENCE),
        ("tea", "<link rel=stylesheet href=_static/sphinx_highlight.css>", Kind.REFERENCE),
        ("tea", "<link rel=canonical href=/notes-on-sphinx><p>How we use Sphinx", Kind.PAGE),
        ("docs/tea", "<pre>brew()</pre>", Kind.REFERENCE),
        ("2026/03/tea", WORDS, Kind.ARTICLE),
        ("blog/tea", WORDS, Kind.ARTICLE),
        ("products/tea", "", Kind.PRODUCT),
        ("tea", "<article>a</article>" * 3, Kind.LISTING),
        ("tea", "<article><time datetime=2026-03-01>x</time></article>", Kind.ARTICLE),
        ("about", "<p>Us<aside><p itemscope itemtype=https://schema.org/BlogPosting>A post</aside>", Kind.PAGE),
        ("about", "<p>Us<aside class=h-feed><p class=h-entry>A post</aside>", Kind.PAGE),
        ("products/", "", Kind.LISTING),
        ("journal/index.html", WORDS, Kind.LISTING),
        ("about", "<p>Us", Kind.PAGE),
        ("shop/cart.html", "", Kind.PAGE),
        ("shop/agb.html", "", Kind.PAGE),
        ("boutique/mon-compte/", "", Kind.PAGE),
        ("tienda/env%C3%ADos", "", Kind.PAGE),
        ("shop/cart-of-oak.html", "", Kind.PRODUCT),
        ("produkte/kanne.html", "", Kind.PRODUCT),
        ("negozio/teiera", "", Kind.PRODUCT),
        ("winkel/theepot", "", Kind.PRODUCT),
        ("%E5%95%86%E5%93%81/8812", "", Kind.PRODUCT),
        ("produits/", "", Kind.LISTING),
        ("kategorie/tee/", "", Kind.LISTING),
        ("%C3%A9tiquette/th%C3%A9/", "", Kind.LISTING),
        ("seite/2", "", Kind.LISTING),
        ("pages/shipping", "", Kind.PAGE),
        ("nieuws/thee.html", WORDS, Kind.ARTICLE),
        ("actualit%C3%A9s/the.html", WORDS, Kind.ARTICLE),
        ("notizie/", WORDS, Kind.LISTING),
        ("%D9%85%D9%82%D8%A7%D9%84%D8%A7%D8%AA/khayt", WORDS, Kind.ARTICLE),
    ],
)
def test_kind_of_a_page(path: str, html: str, kind: Kind) -> None:
    assert page(f"<!doctype html>{html}", f"https://example.org/{path}").kind == kind
