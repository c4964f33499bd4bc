import pytest

from judging import said

CHECK = "sharing/dead-widget"


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ('<div class="fb-like" data-href="/"></div>', "Facebook's Like button has drawn nothing since February 2026"),
        ('<div class="g-plusone"></div>', "Google+ closed in April 2019"),
        ("<g:plusone></g:plusone>", "Google+ closed in April 2019"),
        ('<div class="share addthis_toolbox"></div>', "AddThis closed in May 2023"),
    ],
)
def test_places_for_buttons_of_closed_services_are_seen(html: str, words: str) -> None:
    assert said(CHECK, html) == [f"has a place for a button, but {words}"]


def test_loaders_of_closed_services_are_seen() -> None:
    loader = "<script>po.src = 'https://apis.google.com/js/plusone.js'</script>"
    assert said(CHECK, loader) == ["loads https://apis.google.com/js/plusone.js, but Google+ closed in April 2019"]


def test_a_button_that_still_works_is_well() -> None:
    youtube = '<div class="g-ytsubscribe"></div><script src="https://apis.google.com/js/platform.js"></script>'
    assert said(CHECK, youtube) == []
