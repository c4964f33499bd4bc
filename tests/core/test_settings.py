"""Settings: who wins, what is refused, and where state lies."""

import os
import time
from pathlib import Path

import pytest

from samara.core import settings as table
from samara.core.errors import SettingsError
from samara.core.settings import Settings, load


def refused(call: object, *arguments: object) -> SettingsError:
    assert callable(call)
    with pytest.raises(SettingsError) as fault:
        call(*arguments)
    return fault.value


def test_environment_wins_over_file_over_default(tmp_path: Path) -> None:
    (tmp_path / "samara.toml").write_text('related = 3\nsite_name = "Tea"\n', encoding="utf-8")
    values = table.load(tmp_path, {"SAMARA_RELATED": "2", "HOME": "/"})
    assert [(values[name], values.origin(name)) for name in ("related", "site_name", "delay")] == [
        (2, "environment"),
        ("Tea", "samara.toml"),
        (0.0, "default"),
    ]


def test_argument_wins_over_all_and_none_leaves_alone() -> None:
    values = table.load(None, {"SAMARA_RELATED": "2"}).replace(related=1, url=None)
    assert (values["related"], values.origin("related"), values.origin("url")) == (1, "argument", "default")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("page_limit", "12", 12),
        ("delay", "1", 1.0),
        ("networks", "mastodon, email,", ["mastodon", "email"]),
        ("url", "https://example.org/", "https://example.org/"),
    ],
)
def test_texts_of_the_environment_become_values(name: str, text: str, value: object) -> None:
    assert table.load(None, {f"SAMARA_{name.upper()}": text})[name] == value


def test_file_of_the_environment_holds_the_value(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("secret\n", encoding="utf-8")
    assert table.load(None, {"SAMARA_SECRET_KEY_FILE": str(tmp_path / "key")})["secret_key"] == "secret"
    fault = refused(table.load, None, {"SAMARA_SECRET_KEY_FILE": str(tmp_path / "lost")})
    assert "cannot be read" in fault.message


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({"SAMARA_PAGE_LIMIT": "many"}, "SAMARA_PAGE_LIMIT: 'many' is not a whole number."),
        ({"SAMARA_DELAY": "-1"}, "SAMARA_DELAY: delay = -1.0 is below zero."),
        ({"SAMARA_TEA": "1"}, "There is no setting named 'tea'."),
    ],
)
def test_what_cannot_be_used_in_the_environment_is_refused(environment: dict[str, str], message: str) -> None:
    assert refused(table.load, None, environment).message == message


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("relatd = 3", "There is no setting named 'relatd'.", "Did you mean 'related'?"),
        ("related = true", "{file}: related = True is not a whole number.", ""),
        ("networks = [1]", "{file}: networks = [1] is not a list of texts.", ""),
        ("port = 80", "{file}: 'port' belongs to the machine, not to the site.", "Set SAMARA_PORT in the environment."),
        ("related =", "{file} is not valid TOML", ""),
        ("related = " + "[" * 100_000, "{file} is not valid TOML", ""),
    ],
)
def test_what_cannot_be_used_in_a_file_is_refused(text: str, message: str, hint: str, tmp_path: Path) -> None:
    file = tmp_path / "samara.toml"
    file.write_text(text, encoding="utf-8")
    fault = refused(table.load, tmp_path, {})
    assert fault.message.startswith(message.format(file=file))
    assert fault.hint == hint


def test_every_default_has_the_type_of_its_row() -> None:
    assert [row.name for row in table.TABLE if table.checked(row.name, row.default, "default") != row.default] == []
    assert all(row.deployment for row in table.TABLE if row.secret)


def test_sites_have_folders_of_their_own(tmp_path: Path) -> None:
    values = Settings().replace(data=str(tmp_path))
    one, other = (table.site_folder(values, f"/home/tea/{name}") for name in ("public", "public/"))
    assert one != other
    assert one.parent == other.parent == tmp_path
    assert one.name.startswith("home-tea-public-")


def test_data_folder_follows_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert table.data_folder(Settings()) == Path("/data/samara")


TASTE = """
related = 3

[[path]]
match = ["/blog/*", "/notes/*"]
networks = ["mastodon"]
without = ["linking/related-pages"]

[[path]]
match = "*.html"
related = 1
"""


def test_some_pages_may_have_settings_of_their_own(tmp_path):
    (tmp_path / "samara.toml").write_text(TASTE)
    values = table.load(tmp_path, {"SAMARA_SHARE_STYLE": "plain"})
    blog, page, other = values.at("/blog/tea.html"), values.at("/tea.html"), values.at("/tea/")
    assert (blog["networks"], blog["without"], blog["related"]) == (["mastodon"], ["linking/related-pages"], 3)
    assert (page["related"], page["without"], page["share_style"]) == (1, [], "plain")
    assert other is values
    assert (blog.origin("networks"), other.origin("networks")) == ("samara.toml", "default")
    assert table.load(tmp_path, {"SAMARA_RELATED": "9"}).at("/tea.html")["related"] == 9
    assert values.replace(url="https://example.org/").at("/tea.html")["related"] == 1


def test_tables_come_from_the_file_and_from_the_environment(tmp_path):
    (tmp_path / "samara.toml").write_text('[positions]\n"sharing/share-bar" = "after h1"\n[texts.en]\nshare = "Pass it on"\n')
    values = table.load(tmp_path, {"SAMARA_POSITIONS": '"sharing/share-bar" = "before footer"'})
    assert values["positions"] == {"sharing/share-bar": "before footer"}
    assert values["texts"] == {"en": {"share": "Pass it on"}}


@pytest.mark.parametrize(
    "text", ["texts = 3", "[texts.en]\nshare = 3", "[texts.en.share]\nshare = 'x'", "positions = ['after h1']"]
)
def test_tables_of_other_things_are_told(tmp_path, text):
    (tmp_path / "samara.toml").write_text(text)
    with pytest.raises(SettingsError, match="is not a table of texts"):
        table.load(tmp_path, {})
    with pytest.raises(SettingsError, match="is not valid TOML"):
        table.load(None, {"SAMARA_TEXTS": "en"})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[path]]\nrelated = 1", "names no pages."),
        ("[[path]]\nmatch = []", "names no pages."),
        ('[[path]]\nmatch = ["blog"]', "names no pages."),
        ("path = 3", "names no pages."),
        ('[[path]]\nmatch = "/*"\nurl = "https://example.org/"', "'url' cannot be said for some pages only."),
        ('[[path]]\nmatch = "/*"\nrelatd = 1', "There is no setting named 'relatd'."),
        ('[[path]]\nmatch = "/*"\nrelated = "x"', "related = 'x' is not a whole number."),
    ],
)
def test_settings_for_some_pages_that_cannot_be_used_are_told(tmp_path, text, message):
    (tmp_path / "samara.toml").write_text(text)
    with pytest.raises(SettingsError) as error:
        table.load(tmp_path, {})
    assert message in error.value.message


def test_file_is_read_again_whenever_it_is_another(tmp_path):
    file = tmp_path / "samara.toml"
    seen = []
    # At first within one tick of the clock, with as many bytes; then long ago, so that what was read is kept; then back in time.
    for lang, ago in (("de", 0), ("fr", 0), ("es", 9_000), ("tr", 9_000), ("ru", 10_000)):
        file.write_text(f'lang = "{lang}"\n')
        if ago:
            then = time.time() - ago
            os.utime(file, (then, then))
        found = [load(tmp_path, {}) for _ in range(2)]
        assert found[0]["lang"] == found[1]["lang"]
        seen.append(found[0]["lang"])
    file.unlink()
    assert (seen, load(tmp_path, {})["lang"]) == (["de", "fr", "es", "tr", "ru"], "")
