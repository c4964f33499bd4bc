from __future__ import annotations

import pytest

from samara.server.models import Site
from samara.server.store.origins import origin_of, origins_of


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://example.org/blog/?x#y", "https://example.org"),
        ("https://Example.ORG:443", "https://example.org"),
        ("http://localhost:8765/", "http://localhost:8765"),
        ("http://[::1]:80/", "http://[::1]"),
        ("https://bücher.example/", "https://xn--bcher-kva.example"),
        ("https://ada:secret@example.org/", ""),
        ("https://example.org:x/", ""),
        ("ftp://example.org/", ""),
        ("javascript:alert(1)", ""),
        ("//example.org", ""),
        ("null", ""),
        ("", ""),
    ],
)
def test_origin_is_spelled_as_browsers_do(address, origin):
    assert origin_of(address) == origin


def test_site_has_the_origins_of_its_address_and_its_settings(db, tmp_path):
    (tmp_path / "samara.toml").write_text('origins = ["https://www.example.org/", "http://localhost:3000"]\n')
    site = Site.objects.create(name="Workshop", url="https://example.org/blog/", source=str(tmp_path))
    own = {"https://example.org", "https://www.example.org", "http://localhost:3000"}
    assert origins_of(site) == own
    assert origins_of(site, "http://127.0.0.1:8765") == own | {"http://127.0.0.1:8765"}


def test_site_without_an_address_has_no_origin(db):
    assert origins_of(Site.objects.create(name="Workshop", source="/srv/nothing")) == frozenset()
