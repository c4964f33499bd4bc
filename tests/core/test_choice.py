"""Names of checks as people type them."""

import pytest

from samara.core.choice import choose, covers, nearest
from samara.core.errors import SettingsError

CHECKS = {"linking/orphan": 1, "sharing/card-image": 2, "sharing/card-title": 3}


@pytest.mark.parametrize(
    ("only", "skip", "left"),
    [
        ((), (), [1, 2, 3]),
        (("sharing",), (), [2, 3]),
        (("sharing/card-title", "linking"), (), [1, 3]),
        ((), ("sharing",), [1]),
        (("sharing",), ("sharing/card-image",), [3]),
    ],
)
def test_only_and_skip_name_checks_and_practices(only: tuple[str, ...], skip: tuple[str, ...], left: list[int]) -> None:
    assert list(choose(CHECKS, only, skip).values()) == left


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("sharing/card-imge", "Did you mean 'sharing/card-image'?"),
        ("card-title", "Did you mean 'sharing/card-title'?"),
        ("sharin", "Did you mean 'sharing'?"),
        ("zzz", "`samara explain` lists them all."),
        ("", "`samara explain` lists them all."),
    ],
)
def test_unknown_names_are_refused_with_the_nearest(name: str, hint: str) -> None:
    for given in ({"only": [name]}, {"skip": [name]}):
        with pytest.raises(SettingsError) as refused:
            choose(CHECKS, **given)
        assert (refused.value.message, refused.value.hint) == (f"There is no check or practice named {name!r}.", hint)


def test_nothing_left_is_refused() -> None:
    with pytest.raises(SettingsError, match="No check is left"):
        choose(CHECKS, ["sharing"], ["sharing"])


def test_a_name_covers_itself_and_its_practice() -> None:
    assert [covers(name, "sharing/card-image") for name in ("sharing", "sharing/card-image", "shar", "sharing/card")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert nearest("sharing", CHECKS) == nearest("sharing/card-image", CHECKS) == ""
