from __future__ import annotations

import msgspec
import numpy as np
import numpy.typing as npt
import pytest

from samara.practices.linking.collection import Collection, collect
from samara.practices.linking.entry import Entry
from samara.practices.linking.features import names
from samara.practices.linking.matrix import Values
from samara.practices.linking.placing import Places
from samara.practices.linking.rules import Rules
from samara.practices.linking.signal import signals
from samara.practices.linking.view import View

SITE = "https://example.org/"
TEXTS = {
    "tea/green": "green tea is steamed and the leaves stay green in the kettle",
    "tea/black": "black tea is oxidised and the leaves turn dark in the kettle",
    "tea/white": "white tea is dried and the leaves stay pale beside the kettle",
    "bread/rye": "rye bread rises with sourdough in a warm oven",
    "bread/wheat": "wheat bread rises with yeast in a warm oven",
    "home": "what we drink and what we bake",
}
NEW = Entry(
    url=SITE + "tea/oolong", title="Oolong tea", body="oolong tea is half oxidised, its leaves unfold in the kettle", lang="en"
)


def agreement(table: npt.NDArray[np.float32]) -> Values:
    """How much the signals agree on a page, which needs nothing learned."""
    column = names(dict.fromkeys(signals())).index("agreement")  # type: ignore[arg-type]
    return np.ascontiguousarray(table[:, column])


def entries() -> list[Entry]:
    links = {"home": ("tea/green", "bread/rye"), "tea/green": ("tea/black",), "bread/rye": ("bread/wheat",)}
    return [
        Entry(
            url=SITE + name,
            title=name.rpartition("/")[2],
            body=text,
            links=tuple((SITE + target, target.rpartition("/")[2]) for target in links.get(name, ())),
            lang="en",
        )
        for name, text in TEXTS.items()
    ]


@pytest.fixture(scope="module")
def collection() -> Collection:
    return collect(entries())


def places(collection: Collection, used: list[int] | None = None, **rules: object) -> Places:
    settings = Rules(**{"shown": 3, "variety": 0.0, **rules})  # type: ignore[arg-type]
    return Places(View(collection), agreement, settings, None if used is None else np.array(used, np.int32))


def shown(collection: Collection, entry: Entry, **more: object) -> list[str]:
    return [collection.urls[page].removeprefix(SITE) for page in places(collection, **more).place(entry).shown]  # type: ignore[arg-type]


def test_a_new_page_finds_its_like(collection: Collection) -> None:
    assert sorted(shown(collection, NEW)) == ["tea/black", "tea/green", "tea/white"]
    placed = places(collection).place(NEW)
    assert placed.order[:3] == placed.shown
    assert placed.hosts == placed.order[:1]


def test_a_changed_page_is_never_its_own_and_leaves_out_what_it_links_to(collection: Collection) -> None:
    page = entries()[0]
    assert "tea/green" not in shown(collection, page, shown=10)
    assert "tea/black" not in shown(collection, page, shown=10)
    assert "tea/black" in shown(collection, page, linked=True)


def test_the_rules_hold_for_one_page_too(collection: Collection) -> None:
    assert shown(collection, NEW, bans=["/tea/* -> /tea/*"], shown=10) == [
        name for name in shown(collection, NEW, shown=10) if not name.startswith("tea/")
    ]
    assert shown(collection, NEW, pins=["* -> /home"])[0] == "home"
    assert shown(collection, NEW, used=[50, 0, 0, 0, 0, 0], most=50, shown=10) == [
        name for name in shown(collection, NEW, shown=10) if name != "tea/green"
    ]
    copy = msgspec.structs.replace(NEW, body=TEXTS["tea/white"])
    assert "tea/white" not in shown(collection, copy, shown=10)
    twin = msgspec.structs.replace(NEW, twins=(SITE + "tea/black",))
    assert "tea/black" not in shown(collection, twin, shown=10)


def test_pages_of_another_language_and_pages_that_are_no_reading_get_nothing(collection: Collection) -> None:
    assert shown(collection, msgspec.structs.replace(NEW, lang="de")) == []
    assert shown(collection, msgspec.structs.replace(NEW, asks=False)) == []
    assert places(collection).place(msgspec.structs.replace(NEW, offered=False)).hosts == ()


def test_a_page_without_text_and_links_and_a_site_of_one_page() -> None:
    single = collect([Entry(url=SITE, title="", body="", lang="en")])
    assert shown(single, Entry(url=SITE + "x", lang="en")) == []
    assert shown(single, NEW) == []


def test_placing_changes_nothing(collection: Collection) -> None:
    place = places(collection)
    first = place.place(NEW)
    place.place(entries()[3])
    assert place.place(NEW) == first
