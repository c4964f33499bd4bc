from documents import at, page, told
from samara.core.facts import Item


def test_microdata_reads_values_by_element() -> None:
    html = """<div itemscope itemtype="https://schema.org/Product"><span itemprop="name"> Green
tea</span><img itemprop=image src=/tea.png><a itemprop=url href=tea>x</a><meta itemprop=sku content=T1>
<time itemprop=releaseDate datetime=2026-03-01>March</time><data itemprop=weight value=100>100 g</data></div>"""
    assert told("microdata", html) == (
        Item(
            ("https://schema.org/Product",),
            {
                "name": ("Green tea",), "image": ("https://example.org/tea.png",), "url": ("https://example.org/shop/tea",),
                "sku": ("T1",), "releaseDate": ("2026-03-01",), "weight": ("100",),
            },
            at(html, "<div"),
        ),
    )  # fmt: skip


def test_microdata_items_in_items_are_both() -> None:
    html = (
        "<div itemscope itemtype=Product><b itemprop=name>Tea</b>"
        "<p itemprop=offers itemscope itemtype=Offer><i itemprop=price content=4.50>4,50 €</i></p></div>"
    )
    assert told("microdata", html) == (
        Item(("Product",), {"name": ("Tea",), "offers.price": ("4.50",)}, at(html, "<div")),
        Item(("Offer",), {"price": ("4.50",)}, at(html, "<p"), within=("Product",)),
    )


def test_microdata_takes_in_what_itemref_names() -> None:
    html = '<p itemscope itemref="a b"></p><p id=a itemprop=name>Tea</p><p id=b><b itemprop=brand>Leaf</b></p><i itemprop=x>x</i>'
    assert told("microdata", html) == (Item((), {"name": ("Tea",), "brand": ("Leaf",)}, at(html, "<p")),)


def test_microdata_lent_items_keep_their_own_properties() -> None:
    html = """<div itemscope itemtype=Article itemref=x><h1 itemprop=headline>HL</h1></div>
<p id=x itemprop=author itemscope itemtype=Person><span itemprop=name>Ivy</span></p>"""
    assert told("microdata", html) == (
        Item(
            ("Article",), {"headline": ("HL",), "author.name": ("Ivy",), "author": ("Ivy",)}, at(html, "<div"), headed=True,
        ),
        Item(("Person",), {"name": ("Ivy",)}, at(html, "<p")),
    )  # fmt: skip
    assert page(f"<title>HL</title>{html}").summary.author == "Ivy"


def test_microdata_says_where_items_stand() -> None:
    html = "<aside><p itemscope></p></aside><main itemscope><h1>Tea</h1></main><footer><p itemscope></p></footer>"
    assert [(item.region, item.headed) for item in told("microdata", html)] == [
        ("aside", False), ("main", True), ("footer", False),
    ]  # fmt: skip


def test_microdata_that_refers_to_itself_ends() -> None:
    html = "<div id=a itemscope itemprop=x itemref=a><b itemprop=name>Tea</b></div>"
    assert told("microdata", html)[0].properties["name"] == ("Tea",)
