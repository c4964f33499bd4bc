from judging import said

CHECK = "sharing/card-url"


def test_an_address_that_is_not_complete_is_told() -> None:
    tag = '<meta property="og:url" content="{}">'
    assert said(CHECK, tag.format("https://example.org/tea.html")) == []
    assert said(CHECK, tag.format("/tea.html")) == ['og:url is "/tea.html", which is no complete address']
    assert said(CHECK, tag.format("//example.org/tea.html")) == [
        'og:url is "//example.org/tea.html", which is no complete address'
    ]
