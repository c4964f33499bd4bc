from documents import at, told
from samara.core.facts import Feed


def test_feeds_and_oembed_are_told_apart() -> None:
    html = """<link rel=alternate type="application/rss+xml" title=" All  posts" href=/feed.xml>
<link rel=alternate type="application/json+oembed" href="/oembed?url=x"><link rel=alternate type="text/html" href=/m>"""
    assert told("feeds", html) == (Feed("https://example.org/feed.xml", "application/rss+xml", "All posts", at(html, "<link")),)
    assert told("oembed", html) == (
        Feed("https://example.org/oembed?url=x", "application/json+oembed", None, at(html, "<link", 1)),
    )
