from judging import said

CHECK = "linkability/main-heading"


def test_a_heading_that_stands_in_for_a_script_does_not_count() -> None:
    html = "<main><h1>White tea</h1>{}<p>Cool water.</p></main>"
    assert said(CHECK, html.format("<noscript><h1>Please allow scripts</h1></noscript>")) == []
    assert said(CHECK, html.format("<h1>Green tea</h1>")) == ['has 2 h1, the second "Green tea"']
    assert said(CHECK, "<main><noscript><h1>Please allow scripts</h1></noscript></main>") == ["has no h1"]
