"""Which formats of archives there are, and which one a file is in."""

from __future__ import annotations

from functools import cache

from samara.core import registry
from samara.core.errors import NotReadable
from samara.reading.archives.container import Container
from samara.reading.archives.form import Form

APART = ("catalogue", "container", "form", "markup", "objects", "spool", "times")


@cache
def forms() -> dict[str, Form]:
    """Every format by its name, found in this folder."""
    found = registry.collect(Form, __package__, group="samara.archives", apart=APART)
    return {form.name: form for form in found.values()}


def recognise(container: Container) -> Form:
    """The format of an archive. Raises NotReadable when it is none that is known."""
    head = container.head()
    for form in forms().values():
        if form.knows(head):
            return form
    known = ", ".join(form.title for form in forms().values())
    raise NotReadable(f"{container.path} is no archive of comments that is known.", hint=f"Known are {known}.")
