import pytest

from judging import said

CHECK = "sharing/dead-widget"


def test_the_library_that_google_still_serves_is_alive() -> None:
    library = '<script src="https://apis.google.com/js/platform.js"></script><div class="g-ytsubscribe" data-channel="tea"></div>'
    assert said(CHECK, f"<main>{library}</main>") == []


def test_the_button_of_google_plus_is_dead() -> None:
    assert said(CHECK, '<main><script src="https://apis.google.com/js/plusone.js"></script></main>') == [
        "loads https://apis.google.com/js/plusone.js, but Google+ closed in April 2019"
    ]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ('<div class="fb-like" data-href="/"></div>', "Facebook's Like button has drawn nothing since February 2026"),
        ('<div class="g-plusone"></div>', "Google+ closed in April 2019"),
        ("<g:plusone></g:plusone>", "Google+ closed in April 2019"),
        ('<div class="share addthis_toolbox"></div>', "AddThis closed in May 2023"),
    ],
)
def test_places_for_buttons_of_closed_services_are_dead(html: str, words: str) -> None:
    assert said(CHECK, html) == [f"has a place for a button, but {words}"]


def test_loaders_of_closed_services_are_dead() -> None:
    loader = "<script>po.src = 'https://apis.google.com/js/plusone.js'</script>"
    assert said(CHECK, loader) == ["loads https://apis.google.com/js/plusone.js, but Google+ closed in April 2019"]


def test_a_place_whose_script_is_loaded_is_told_once() -> None:
    both = '<div class="g-plusone"></div><script src="https://apis.google.com/js/plusone.js"></script>'
    assert said(CHECK, both) == ["loads https://apis.google.com/js/plusone.js, but Google+ closed in April 2019"]
