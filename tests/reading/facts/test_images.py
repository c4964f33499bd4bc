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
        Image("https://example.org/a.png", "", at=at(html, "<img")),
        Image("https://example.org/shop/l.png", None, at=at(html, "<img", 1)),
    )
