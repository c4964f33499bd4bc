import pytest

from judging import said

CHECK = "showcase/interstitial"


@pytest.mark.parametrize(
    "html",
    [
        '<div class="modal fade show" role="dialog" style="display:block">Subscribe</div>',
        '<div class="modal show">Subscribe</div>',
        '<section class="overlay" role="alertdialog" style="display: flex">Subscribe</section>',
    ],
)
def test_windows_that_are_open_are_found(html: str) -> None:
    assert said(CHECK, html) == ["opens with a dialog over the page"]


@pytest.mark.parametrize("html", ["<script>alert('Welcome!')</script>", "<!doctype html><body onload=\"alert('Hi')\">Tea"])
def test_messages_at_once_are_found(html: str) -> None:
    assert said(CHECK, html) == ["shows a message that must be clicked away"]


@pytest.mark.parametrize(
    "html",
    [
        '<div class="modal fade" role="dialog" style="display:none">Subscribe</div>',
        '<div class="modal show" aria-hidden="true">Subscribe</div>',
        '<div class="show" role="region">Tea</div>',
        '<div class="overlay show">Tea</div>',
        "<script>function ask() { return confirm('Sure?') }</script>",
        "<script>form.onsubmit = () => confirm('Sure?')</script>",
        "<script>if (old) alert('Too old')</script>",
        "<script>toast.alert('x')</script>",
    ],
)
def test_what_opens_later_is_well(html: str) -> None:
    assert said(CHECK, html + '<script src="https://static.example.net/player.js"></script>') == []
