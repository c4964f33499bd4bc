import pytest

from judging import said
from samara.practices.skeleton import ARTICLE

CHECK = "mentions/mention-place"


@pytest.mark.parametrize("kind", ["webmention", "pingback"])
def test_the_endpoint_is_called_what_it_is(kind: str) -> None:
    page = ARTICLE + f'<link rel="{kind}" href="https://example.org/in"><main><p>White tea.</p></main>'
    assert said(CHECK, page) == [f"names a {kind} endpoint, but has no place where mentions show"]
    assert said(CHECK, page.replace("<p>", '<p class="h-cite">')) == []
