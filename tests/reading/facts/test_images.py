from documents import at, told
from samara.core.facts import Image


def test_images_tell_missing_alt_from_empty() -> None:
    html = '<img src=a.png><img src=b.png alt=""><nav><img src=c.png alt=" A  cup " width=600px height=50%></nav>'
    assert told("images", html) == (
        Image("https://example.org/shop/a.png", None, at=at(html, "<img")),
        Image("https://example.org/shop/b.png", "", at=at(html, "<img", 1)),
        Image("https://example.org/shop/c.png", "A cup", 600, None, "nav", at(html, "<img", 2)),
    )


def test_images_filled_in_later_have_the_address_they_will_get() -> None:
    html = '<img src="data:image/gif;base64,R0" data-src="/a.png" alt><img srcset="s.png 1x, l.png 2x"><img src="data:x">'
    assert told("images", html) == (
        Image("https://example.org/a.png", "", at=at(html, "<img"), loading="script"),
        Image("https://example.org/shop/l.png", None, at=at(html, "<img", 1)),
    )


def test_images_that_decorate_or_have_a_label_miss_no_alt() -> None:
    html = """<img src=a role=presentation><img src=b aria-hidden=true><img src=c aria-label="A cup"><img src=d width=1 height=1>
<img src=e role=img><img src=f width=1 height=90>"""
    assert [image.alt for image in told("images", html)] == ["", "", "A cup", "", None, None]


def test_images_in_a_noscript_are_copies() -> None:
    html = """<img data-src="/a.png" alt="Cup"><noscript><img src="/a.png"><img src="/b.png" alt="Pot"></noscript>"""
    assert [(image.url, image.alt) for image in told("images", html)] == [
        ("https://example.org/a.png", "Cup"),
        ("https://example.org/b.png", "Pot"),
    ]


def test_images_tell_when_they_load() -> None:
    html = "<img src=a><img src=b loading=Lazy><img src=c fetchpriority=high><img src=d data-lazy-src=e>"
    assert [image.loading for image in told("images", html)] == ["", "lazy", "eager", "script"]
