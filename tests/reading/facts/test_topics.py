from documents import at, told
from samara.core.facts import Said


def test_tags_are_links_in_the_text_keywords_of_the_subject_and_of_the_head() -> None:
    html = """<meta name="keywords" content="Tea, hot  water; ,TEA">
<script type="application/ld+json">{"@type":"Article","keywords":["green tea","Japan"]}</script>
<main><article><a rel="tag nofollow" href="/t/sencha">#Sencha</a></article></main>"""
    assert told("topics", html) == (
        Said("Sencha", at(html, "<a rel")),
        Said("green tea", at(html, "<script")),
        Said("Japan", at(html, "<script")),
        Said("Tea", at(html, "<meta")),
        Said("hot water", at(html, "<meta")),
    )


def test_links_to_pages_of_tags_are_tags_where_none_says_so() -> None:
    html = '<main><h1>T</h1><p>Filed under <a href="/tags/wood.html">Wood and making</a></p><a href="/tags/">All</a></main>'
    assert told("topics", html) == (Said("Wood and making", at(html, '<a href="/tags/wood')),)
    assert [said.value for said in told("topics", html.replace("</p>", '<a rel="tag" href="/x">X</a></p>'))] == ["X"]
    cloud = "".join(f'<a href="/tags/{number}/">Tag {number}</a>' for number in range(9))
    assert told("topics", f"<main>{cloud}</main>") == ()
    assert told("topics", '<main><a href="https://elsewhere.example/tags/tea/">Tea</a></main>') == ()


def test_microdata_and_microformats_name_topics_too() -> None:
    html = '<article class="h-entry"><h1 class="p-name">Tea</h1><a class="p-category" href="/t">Sencha</a></article>'
    assert [said.value for said in told("topics", html)] == ["Sencha"]
    html = (
        '<div itemscope itemtype="https://schema.org/Article"><h1 itemprop="name">Tea</h1><i itemprop="keywords">a, b</i></div>'
    )
    assert [said.value for said in told("topics", html)] == ["a", "b"]


def test_clouds_of_tags_and_whole_sentences_are_no_topics_of_the_page() -> None:
    cloud = '<aside><a rel="tag" href="/t/tea">Tea</a></aside><nav><a rel="tag" href="/t/tea">Tea</a></nav>'
    assert told("topics", f'<meta name="keywords" content="{"a" * 61}">{cloud}<main><p>Text</p></main>') == ()


def test_no_more_are_kept_than_anybody_reads() -> None:
    words = ",".join(map(str, range(100)))
    assert len(told("topics", f'<meta name="keywords" content="{words}">')) == 30
