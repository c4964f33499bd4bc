"""Dead widgets leave the page with everything that is theirs, and nothing that is not."""

import pytest

from mending import mended

FIX = "sharing/dead-widgets"
PAGE = "<!doctype html><html><head><title>Tea</title>{}</head><body><main><p>Tea is good.</p>{}</main></body></html>"
PLUS = """<script>(function() { var po = document.createElement('script'); po.async = true;
po.src = 'https://apis.google.com/js/plusone.js'; var s = document.getElementsByTagName('script')[0];
s.parentNode.insertBefore(po, s); })();</script>"""
POCKET = (
    '<a class="share" href="https://getpocket.com/save?url=https%3A%2F%2Fexample.org%2F"><img src="/pocket.png" alt="Pocket"></a>'
)


@pytest.mark.parametrize(
    ("head", "body", "left"),
    [
        ('<script src="https://s7.addthis.com/js/300/addthis_widget.js#pubid=x"></script>',
         '<div class="addthis_toolbox"><a class="addthis_button_email"></a></div><div class="addthis_toolbox"></div><p>x</p>', "<p>x</p>"),
        ("", '<iframe src="//www.facebook.com/plugins/like.php?href=x"></iframe><b>x</b>', "<b>x</b>"),
        ("", '<div class="fb-like"></div><fb:comments href="x"></fb:comments>', ""),
        ("", f'<div class="g-plusone"></div>{PLUS}', ""),
        ("", f"<p>Share: {POCKET} {POCKET}</p>", "<p>Share:  </p>"),
        ("", f"<ul><li>{POCKET}</li><li>Tea</li></ul>", "<ul><li>Tea</li></ul>"),
        ("", f"<ul><li>{POCKET}<li>Tea</ul>", None),
        ("", f"<ul><li>{POCKET} and more</li></ul>", "<ul><li> and more</li></ul>"),
    ],
)  # fmt: skip
def test_dead_widgets_and_links_are_taken_out(head, body, left):
    before = PAGE.format(head, body)
    once, plan = mended(before, FIX)
    if left is None:
        assert (once, [str(each.reason) for each in plan.refused]) == (before, ["too-broken"])
    else:
        assert (once, plan.refused) == (PAGE.format("", left), ())
        assert mended(once, FIX)[0] == once


def test_a_script_that_does_more_stays_with_its_owner():
    before = PAGE.format("", PLUS.replace("<script>", "<script>start({menu: 1});"))
    once, plan = mended(before, FIX)
    assert (once, [str(each.reason) for each in plan.refused]) == (before, ["other-code"])


def test_what_is_alive_stays():
    before = PAGE.format(
        '<script src="https://connect.facebook.net/en_US/sdk.js"></script>',
        '<a href="https://bsky.app/intent/compose?text=x">Bluesky</a><div class="g-plus"><h2>Tea</h2></div>',
    )
    assert mended(before, FIX)[0] == before
