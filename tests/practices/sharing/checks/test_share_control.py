import pytest

from judging import said
from samara.practices.skeleton import ARTICLE

CHECK = "sharing/share-control"


@pytest.mark.parametrize(
    "control",
    [
        "<share-button></share-button>",
        '<button class="share">…</button>',
        "<button>Copy link</button>",
        "<script>share.onclick = () => navigator.share({url: location.href})</script>",
    ],
)
def test_buttons_and_scripts_are_controls(control: str) -> None:
    assert said(CHECK, ARTICLE + f"<main><p>White tea.</p>{control}</main>") == []


def test_a_button_for_something_else_is_no_control() -> None:
    assert said(CHECK, ARTICLE + "<main><button>Buy</button></main>") == ["offers no way to share, save or copy it"]
