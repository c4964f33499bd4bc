from judging import said

CHECK = "sharing/share-malformed"
X = '<a href="https://x.com/intent/tweet?text=Learn%20{sharp}&amp;url=https%3A%2F%2Fexample.org%2Ftea">X</a>'


def test_a_sharp_that_cuts_the_address_off_is_told() -> None:
    assert said(CHECK, X.format(sharp="C%23")) == []
    [message] = said(CHECK, X.format(sharp="C#"))
    assert message.startswith("the link that shares to X passes a text whose # is not percent-encoded")


def test_a_dialogue_that_gets_no_address_is_told() -> None:
    address = "https://www.facebook.com/sharer/sharer.php"
    assert said(CHECK, f'<a href="{address}?u=https%3A%2F%2Fexample.org%2Ftea">F</a>') == []
    assert said(CHECK, f'<a href="{address}">F</a>') == [f"the link that shares to Facebook passes no address: {address}"]


def test_a_button_that_a_script_answers_is_well() -> None:
    assert said(CHECK, "<button>Share</button>") == []
