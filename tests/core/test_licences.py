"""Licences: known by id and by address, taken from what a page states, an owner named, or a footer shows."""

import pytest

from mending import page_of
from samara.core.errors import SettingsError
from samara.core.licences import TABLE, Licence, at, meant, of
from samara.core.settings import Settings

BY = Licence("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0")


@pytest.mark.parametrize(
    ("text", "licence"),
    [
        ("CC-BY-4.0", BY),
        (" cc-by-4.0", BY),
        ("http://creativecommons.org/licenses/by/4.0/deed.de", BY),
        ("https://example.org/terms", Licence("", "https://example.org/terms", "example.org")),
    ],
)
def test_owners_name_licences_by_id_or_address(text, licence):
    assert meant(text) == licence


def test_a_licence_that_is_none_is_an_error_with_the_nearest():
    with pytest.raises(SettingsError, match="no licence named") as error:
        meant("CC-BY")
    assert error.value.hint.startswith("Did you mean 'CC")
    with pytest.raises(SettingsError) as error:
        meant("mine")
    assert error.value.hint == "Give the address of its text."


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://creativecommons.org/licenses/by-sa/3.0/", "CC BY-SA 3.0"),
        ("https://www.creativecommons.org/licenses/by-sa/3.0/legalcode", "CC BY-SA 3.0"),
        ("https://creativecommons.org/licenses/by-sa/3.0/de/", "CC BY-SA 3.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/deed.ja", "CC0 1.0"),
        ("https://www.gnu.org/licenses/fdl-1.3.html", "GNU FDL 1.3"),
        ("https://creativecommons.org/", None),
        ("https://example.org/licenses/by/4.0/", None),
    ],
)
def test_licences_are_known_by_their_address(url, name):
    found = at(url)
    assert (found and found.name) == name


def test_a_licence_ported_to_a_country_keeps_its_address():
    url = "https://creativecommons.org/licenses/by-sa/3.0/de/"
    assert at(url) == Licence("", url, "CC BY-SA 3.0")


@pytest.mark.parametrize("row", TABLE.values(), ids=lambda row: row.id)
def test_every_address_of_the_table_gives_its_row(row):
    assert at(row.url) == row


@pytest.mark.parametrize(
    ("html", "setting", "name"),
    [
        ('<a rel="license" href="https://example.org/terms">terms</a>', "MIT", "example.org"),
        (f'<footer><a href="{BY.url}">CC</a></footer>', "MIT", "MIT"),
        (f'<footer><a href="{BY.url}">CC</a> <a href="{BY.url}deed.de">CC</a></footer>', "", "CC BY 4.0"),
        (f'<footer><a href="{BY.url}">CC</a> <a href="https://opensource.org/license/mit">MIT</a></footer>', "", None),
        (f'<main><p>Picture by Ana, <a href="{BY.url}">CC BY 4.0</a></p></main>', "", None),
    ],
)
def test_a_page_is_under_the_licence_that_it_states_or_the_owner_or_its_footer(html, setting, name):
    found = of(page_of(f"<!doctype html><title>Tea</title>{html}"), Settings().replace(licence=setting))
    assert (found and found.name) == name
