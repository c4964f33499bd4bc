"""Lists of sites: text and TOML, and what is wrong with them."""

from pathlib import Path

import pytest

from samara.core.errors import SettingsError
from samara.reading.roster import Listed, load


def listed(tmp_path: Path, text: str, name: str = "clients.txt") -> tuple[Listed, ...]:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return load(tmp_path / name)


def test_a_text_names_a_site_on_each_line(tmp_path: Path) -> None:
    text = "# ours\n\npublic url=example.org/blog\n  https://magazine.example/news/ \nmy site\n/srv/shop\nother/public\nsummary\n"
    assert listed(tmp_path, text) == (
        Listed(source=str(tmp_path / "public"), url="https://example.org/blog/", name="example.org-blog"),
        Listed(source="https://magazine.example/news/", url=None, name="magazine.example-news"),
        Listed(source=str(tmp_path / "my site"), url=None, name="my-site"),
        Listed(source="/srv/shop", url=None, name="shop"),
        Listed(source=str(tmp_path / "other" / "public"), url=None, name="public"),
        Listed(source=str(tmp_path / "summary"), url=None, name="summary-2"),
    )


def test_toml_names_a_site_in_each_table(tmp_path: Path) -> None:
    text = '[[site]]\nsource = "public"\nname = "Larch & Lane"\n[[site]]\nsource = "b"\nurl = "https://b.example"\nname = "larch lane"\n'
    assert listed(tmp_path, text, "clients.toml") == (
        Listed(source=str(tmp_path / "public"), url=None, name="Larch-Lane"),
        Listed(source=str(tmp_path / "b"), url="https://b.example/", name="larch-lane-2"),
    )


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.txt", "", "names no site"),
        ("a.txt", "# nothing\n", "names no site"),
        ("a.txt", "public\npublic url=", "line 2"),
        ("a.txt", "public url=http://[::1", "line 1"),
        ("a.txt", "public ulr=https://example.org/", "line 1: there is no key 'ulr'"),
        ("a.toml", "a=" + "[" * 100_000, "is not valid TOML"),
        ("a.toml", "", "names no site"),
        ("a.toml", "[[site]", "is not valid TOML"),
        ("a.toml", "site = 3", "something else than [[site]] tables"),
        ("a.toml", "[more]", "something else than [[site]] tables"),
        ("a.toml", '[[site]]\nurl = "https://example.org/"', "entry 1 names no site"),
        ("a.toml", "[[site]]\nsource = 3", "entry 1 names no site"),
        ("a.toml", '[[site]]\nsource = "a"\nadress = "b"', "entry 1: there is no key 'adress'"),
    ],
)
def test_a_broken_list_is_refused(name: str, text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refused:
        listed(tmp_path, text, name)
    assert said in refused.value.message


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xff")
    for path, said in (
        (tmp_path / "a.txt", "no text in UTF-8"),
        (tmp_path / "none", "No such file"),
        (tmp_path, "cannot be read"),
    ):
        with pytest.raises(SettingsError, match=said):
            load(path)


def test_a_hostile_name_stays_in_its_folder(tmp_path: Path) -> None:
    (one,) = listed(tmp_path, '[[site]]\nsource = "a"\nname = "../../etc/passwd"\n', "a.toml")
    assert one.name == "etc-passwd"
