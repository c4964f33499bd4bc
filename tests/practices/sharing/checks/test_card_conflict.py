from judging import said

CHECK = "sharing/card-conflict"


def test_white_space_is_no_conflict() -> None:
    html = '<meta property="og:title" content="White tea"><meta property="og:title" content=" White\n tea{}">'
    assert said(CHECK, html.format("")) == []
    [words] = said(CHECK, html.format("s"))
    assert words.startswith('has a second og:title, "White teas", beside "White tea", and the last is shown by ')


def test_tags_of_x_conflict_too() -> None:
    html = '<meta name="twitter:card" content="summary"><meta name="twitter:card" content="{}">'
    assert said(CHECK, html.format("summary")) == []
    assert said(CHECK, html.format("player")) == [
        'has a second twitter:card, "player", beside "summary", and the last is shown by X and Discord'
    ]
    html = '<meta name="twitter:title" content="Tea"><meta name="twitter:title" content="{}">'
    assert said(CHECK, html.format("Tea")) == []
    [words] = said(CHECK, html.format("Pots"))
    assert words.startswith('has a second twitter:title, "Pots", beside "Tea", and the last is shown by ')
    html = '<meta property="og:type" content="website"><meta property="og:type" content="{}">'
    assert said(CHECK, html.format("article")) == ['has a second og:type, "article", beside "website"']
