from documents import at, told
from samara.core.facts import Item


def test_microformats_read_an_entry_and_its_author() -> None:
    html = """<article class="h-entry hentry"><h1 class="p-name">Tea</h1><a class="u-url" href="/tea">link</a>
<time class="dt-published" datetime="2026-03-01">March</time>
<div class="p-author h-card"><a href="/ann">Ann <img src=a.png></a></div>
<div class="e-content p-4">Drink <b>it</b>.</div></article>"""
    assert told("microformats", html) == (
        Item(
            ("h-entry",),
            {
                "name": ("Tea",), "url": ("https://example.org/tea",), "published": ("2026-03-01",),
                "author.name": ("Ann",), "author.url": ("https://example.org/ann",),
                "author.photo": ("https://example.org/shop/a.png",), "author": ("Ann",), "content": ("Drink it.",),
            },
            at(html, "<article"), headed=True,
        ),
        Item(
            ("h-card",),
            {"name": ("Ann",), "url": ("https://example.org/ann",), "photo": ("https://example.org/shop/a.png",)},
            at(html, '<div class="p-author'), within=("h-entry",),
        ),
    )  # fmt: skip


def test_microformats_values_come_from_attributes_where_the_rules_say_so() -> None:
    html = (
        '<p class=h-card><abbr class=p-name title="Ann Leaf">AL</abbr><data class=p-note value=x>y</data>'
        "<img class=u-photo alt=Ann src=a.png><img class=p-nickname alt=annie src=b.png></p>"
    )
    assert told("microformats", html)[0].properties == {
        "name": ("Ann Leaf",), "note": ("x",), "photo": ("https://example.org/shop/a.png",), "nickname": ("annie",),
    }  # fmt: skip


def test_microformats_leave_layout_classes_alone() -> None:
    assert told("microformats", '<div class="h-full h-4 p-name">x</div>') == ()


def test_microformats_of_before_version_2_are_given_under_their_names_of_today() -> None:
    html = """<article class="post type-post hentry"><h1 class="entry-title">White tea</h1>
<span class="author vcard"><a class="url fn n" href="/ana">Ana</a></span>
<time class="entry-date published updated" datetime="2026-03-05">5 March</time><div class="entry-content">Cool water.</div></article>"""
    entry, card = told("microformats", html)
    assert (entry.types, card.types) == (("h-entry",), ("h-card",))
    assert entry.properties == {
        "name": ("White tea",),
        "author": ("Ana",),
        "author.name": ("Ana",),
        "author.url": ("https://example.org/ana",),
        "published": ("2026-03-05",),
        "updated": ("2026-03-05",),
        "content": ("Cool water.",),
    }
    assert card.properties == {"name": ("Ana",), "url": ("https://example.org/ana",)}


def test_pages_that_wordpress_calls_entries_are_none() -> None:
    assert told("microformats", '<article class="page type-page hentry"><h1 class="entry-title">Contact</h1></article>') == ()
    assert told("microformats", '<p class="entry-title">A title of nothing, about hentry</p>') == ()


def test_a_root_of_both_times_is_read_as_one_of_today() -> None:
    [entry] = told("microformats", '<div class="h-entry hentry"><p class="p-name">New</p><p class="entry-title">Old</p></div>')
    assert entry.properties == {"name": ("New",)}
