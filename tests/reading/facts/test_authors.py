from documents import at, told
from samara.core.facts import Author


def test_authors_come_from_every_vocabulary_in_order_of_belief() -> None:
    html = """<meta property="article:author" content="https://facebook.com/ann"><meta name=author content="Ann  Leaf">
<script type="application/ld+json">{"@graph":[{"@type":"Article","author":[{"@id":"#ann"},"Bo"]},
{"@type":"Person","@id":"#ann","name":"Ann Leaf","url":"/ann"}]}</script>
<div class=h-entry><a class="p-author h-card" href=/cy>Cy</a></div><a rel=author href=/dee>Dee</a>"""
    assert told("authors", html) == (
        Author("Ann Leaf", "jsonld", "https://example.org/ann", at(html, "<script")),
        Author("Bo", "jsonld", None, at(html, "<script")),
        Author("Cy", "microformats", "https://example.org/cy", at(html, "<div")),
        Author("Ann Leaf", "html", None, at(html, "<meta", 1)),
        Author("Dee", "html", "https://example.org/dee", at(html, "<a rel")),
    )


def test_authors_of_microdata_are_read() -> None:
    html = (
        "<div itemscope itemtype=https://schema.org/Recipe><p itemprop=author itemscope itemtype=https://schema.org/Person>"
        "<a itemprop=url href=/ann><b itemprop=name>Ann</b></a></p></div>"
    )
    assert told("authors", html) == (Author("Ann", "microdata", "https://example.org/ann", at(html, "<div")),)


def test_authors_of_a_person_of_the_shape_of_a_loop_end() -> None:
    html = '<script type="application/ld+json">{"@type":"Article","@id":"x","author":{"@id":"x"}}</script>'
    assert told("authors", html) == ()
