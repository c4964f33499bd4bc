from judging import said

CHECK = "sharing/widget-tracks"
SCRIPT = '<script async src="https://platform.twitter.com/widgets.js"></script>'
TOLD = ["loads a button of X, which tells it of every reader: https://platform.twitter.com/widgets.js"]


def test_a_quoted_post_is_no_button() -> None:
    quote = '<blockquote class="twitter-tweet"><a href="https://twitter.com/tea/status/20">May 4</a></blockquote>'
    assert said(CHECK, f"<main>{quote}{SCRIPT}</main>") == []
    button = '<a href="https://twitter.com/intent/tweet?url=https%3A%2F%2Fexample.org%2Ftea.html">Tweet</a>'
    assert said(CHECK, f"<main>{quote}{button}{SCRIPT}</main>") == TOLD


def test_a_button_is_told_once() -> None:
    assert said(CHECK, f"<main>{SCRIPT}{SCRIPT}</main>") == TOLD
    assert said(CHECK, f'<main><a href="https://twitter.com/tea">Tea</a>{SCRIPT}</main>') == TOLD


def test_what_waits_for_consent_tells_nobody() -> None:
    waiting = '<script type="text/plain" data-cookieconsent="marketing" src="https://platform.twitter.com/widgets.js"></script>'
    assert said(CHECK, f"<main>{waiting}</main>") == []
