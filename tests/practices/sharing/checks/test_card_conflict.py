from judging import said

CHECK = "sharing/card-conflict"


def test_white_space_is_no_conflict() -> None:
    html = '<meta property="og:title" content="White tea"><meta property="og:title" content=" White\n tea{}">'
    assert said(CHECK, html.format("")) == []
    assert said(CHECK, html.format("s")) == ['has a second og:title, "White teas", beside "White tea"']


def test_tags_of_x_conflict_too() -> None:
    html = '<meta name="twitter:card" content="summary"><meta name="twitter:card" content="{}">'
    assert said(CHECK, html.format("summary")) == []
    assert said(CHECK, html.format("player")) == ['has a second twitter:card, "player", beside "summary"']
    html = '<meta name="twitter:title" content="Tea"><meta name="twitter:title" content="{}">'
    assert said(CHECK, html.format("Tea")) == []
    assert said(CHECK, html.format("Pots")) == ['has a second twitter:title, "Pots", beside "Tea"']
