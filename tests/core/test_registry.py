"""One-file things are found by their files, one offer each."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from samara.core import registry
from samara.core.errors import SettingsError

OFFER = "from fractions import Fraction\nCUP = Fraction({}, 4)\n"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty package named `shelf`."""
    monkeypatch.syspath_prepend(str(tmp_path))
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "__init__.py").touch()
    yield folder
    for name in [name for name in sys.modules if name.partition(".")[0] == "shelf"]:
        del sys.modules[name]


def test_offers_are_named_after_their_files(shelf: Path) -> None:
    from fractions import Fraction

    (shelf / "white_tea.py").write_text(OFFER.format(1))
    (shelf / "black.py").write_text(OFFER.format(2))
    (shelf / "_private.py").write_text("raise RuntimeError")
    (shelf / "noun.py").write_text("raise RuntimeError")
    found = registry.collect(Fraction, "shelf", prefix="tea/", apart=("noun",))
    assert list(found.items()) == [("tea/black", Fraction(2, 4)), ("tea/white-tea", Fraction(1, 4))]


@pytest.mark.parametrize(("text", "count"), [("", 0), (OFFER.format(1) + "POT = Fraction(2, 4)\n", 2)])
def test_a_file_offers_exactly_one(text: str, count: int, shelf: Path) -> None:
    from fractions import Fraction

    (shelf / "odd.py").write_text(text)
    with pytest.raises(TypeError, match=rf"odd\.py offers {count} of Fraction, not one"):
        registry.collect(Fraction, "shelf")


def test_rooms_are_the_packages_that_hold_a_folder(shelf: Path) -> None:
    for name in ("tea/checks", "coffee/fixes", "cocoa"):
        (shelf / name).mkdir(parents=True)
        (shelf / name / "__init__.py").touch()
        (shelf / name.partition("/")[0] / "__init__.py").touch()
    assert registry.rooms("shelf", "checks") == ["tea"]


def test_offers_of_other_distributions_are_found_and_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    info = tmp_path / "teapot-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: teapot\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[samara.tests]\npot = math:pi\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert registry.offered(float, "samara.tests") == {"pot": pytest.approx(3.14159, abs=1e-5)}
    with pytest.raises(TypeError, match=r"'pot' of samara\.tests is not a str"):
        registry.offered(str, "samara.tests")
    (info / "entry_points.txt").write_text("[samara.tests]\npot = math:lost\n")
    with pytest.raises(SettingsError, match=r"The plug-in 'pot' of samara\.tests cannot be loaded \(AttributeError") as refused:
        registry.offered(float, "samara.tests")
    assert refused.value.hint == "Repair or uninstall teapot."
