from judging import said

CHECK = "linkability/canonical-outside"
LINK = '<link rel="canonical" href="https://{}">'


def test_an_address_of_another_site_is_told() -> None:
    assert said(CHECK, LINK.format("example.org/tea.html")) == []
    assert said(CHECK, LINK.format("www.example.org/tea.html")) == []
    assert said(CHECK, LINK.format("old.example/tea.html")) == [
        "names an address of another site as canonical, and its text does not: https://old.example/tea.html"
    ]


def test_a_page_that_credits_the_other_site_is_well() -> None:
    text = '<main><p>First in <a href="https://old.example/">the old magazine</a>.</p></main>'
    assert said(CHECK, LINK.format("old.example/tea.html") + text) == []


def test_a_site_whose_address_nobody_said_is_not_judged() -> None:
    assert said(CHECK, LINK.format("tea.example/"), url="https://site.invalid/tea.html") == []
    assert said(CHECK, LINK.format("tea.example/"), url="http://127.0.0.1:8000/tea.html") == []
