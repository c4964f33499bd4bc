"""Resources outside: what the nearest pages cite, and of what the page itself has words."""

from samara.practices.linking.anchors.study import study
from samara.practices.linking.entry import Entry

TEA = "White tea from young leaves, withered in the sun, brewed cool."
RFC, WIKI = "https://www.rfc-editor.org/rfc/rfc2324", "https://en.wikipedia.org/wiki/White_tea"


def test_nearest_pages_lend_what_they_cite() -> None:
    pages = [
        Entry(url="a", title="White tea", body=TEA, lang="en"),
        Entry(url="b", title="White tea leaves", body=TEA + " Leaves.", lang="en", external=((WIKI + "#top", "white tea"),)),
        Entry(url="c", title="White tea cups", body=TEA + " Cups.", lang="en", external=((RFC, "HTCPCP"), (WIKI, "White tea"))),
    ]
    found = study(pages).resources(5)
    assert [(each.url, each.text, each.spoken, sorted(each.by)) for each in found[0]] == [
        (WIKI, "White tea", True, [1, 2]),
        (RFC, "HTCPCP", False, [2]),
    ]
    assert [each.url for each in found[1]] == [RFC]
    assert found[2] == ()


def test_nobody_near_lends_nothing() -> None:
    pages = [
        Entry(url="a", title="White tea", body=TEA, lang="en"),
        Entry(url="b", title="Bicycles", body="Wheels and chains.", lang="en", external=((RFC, "RFC"),)),
    ]
    assert study(pages).resources(5) == [(), ()]
