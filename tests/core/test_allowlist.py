"""The file of what is allowed: read, or refused with the entry and what is wrong with it."""

from datetime import date
from pathlib import Path

import pytest

from samara.core.allowlist import Rule, load
from samara.core.errors import SettingsError

CHECKS = ("sharing/card-image", "sharing/card-title")
START = '[[allow]]\ncheck = "sharing"\nreason = "why"\n'


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "samara-allow.toml"
    path.write_text(
        '[[allow]]\ncheck = "sharing/card-image"\npages = "/legal/*"\nreason = "Nobody shares these."\nuntil = 2027-01-01\n'
        '[[allow]]\ncheck = "sharing"\npages = ["/a", "/b"]\nreason = "ä"\nuntil = "2027-02-01"\n' + START,
        encoding="utf-8",
    )
    assert load(path, CHECKS) == (
        Rule(check="sharing/card-image", reason="Nobody shares these.", pages=("/legal/*",), until=date(2027, 1, 1)),
        Rule(check="sharing", reason="ä", pages=("/a", "/b"), until=date(2027, 2, 1)),
        Rule(check="sharing", reason="why"),
    )


def test_no_file_allows_nothing(tmp_path: Path) -> None:
    assert load(tmp_path / "samara-allow.toml", CHECKS) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[allow]", "is not valid TOML"),
        ("allow = 3", "something else than [[allow]] tables"),
        ("allow = [3]", "something else than [[allow]] tables"),
        ('[allow]\ncheck = "sharing"', "something else than [[allow]] tables"),
        (START + "[more]", "something else than [[allow]] tables"),
        (START + "page = '/'", "entry 1: there is no key 'page'"),
        ('[[allow]]\nreason = "why"', "entry 1 names no check"),
        ('[[allow]]\ncheck = 3\nreason = "why"', "entry 1 names no check"),
        (START + '[[allow]]\ncheck = "sharing/card-imag"\nreason = "why"', "entry 2: there is no check or practice named"),
        ('[[allow]]\ncheck = "sharing"', "entry 1 gives no reason"),
        ('[[allow]]\ncheck = "sharing"\nreason = " "', "entry 1 gives no reason"),
        (START + "pages = 3", "are no patterns of paths"),
        (START + 'pages = "legal"', "are no patterns of paths"),
        (START + "pages = [3]", "are no patterns of paths"),
        (START + 'until = "soon"', "until = 'soon' is no day"),
        (START + "until = 3", "until = 3 is no day"),
        (START + "until = 2027-01-01T10:00:00", "is no day"),
    ],
)
def test_a_broken_file_is_refused(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "samara-allow.toml"
    path.write_text(text)
    with pytest.raises(SettingsError) as refused:
        load(path, CHECKS)
    assert said in refused.value.message
    assert str(path) in refused.value.message


def test_bytes_and_folders_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "samara-allow.toml"
    path.write_bytes(b"\xff\xfe\0")
    with pytest.raises(SettingsError, match="is not valid TOML"):
        load(path, CHECKS)
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path, CHECKS)
