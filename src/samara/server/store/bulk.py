"""Many rows at once, with numbers that are known before they are written, so that they can name each other."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from django.db.models import DateTimeField, JSONField, Model

TRANSLATED = (DateTimeField, JSONField)
"""Fields whose values a database writes in its own way; all others are given as they are."""


def numbers(model: type[Model], count: int) -> list[int]:
    """The numbers of so many new rows, which nobody else gets, within a transaction."""
    if not count:
        return []
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            asked = "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)"
            cursor.execute(asked, [table, count])
            return [number for (number,) in cursor.fetchall()]
        # SQLite lets one write at a time, and this one does already.
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = (cursor.fetchone() or [0])[0]
        cursor.execute(f'SELECT max("id") FROM "{table}"')  # noqa: S608 - a name of a table
        last = max(last, cursor.fetchone()[0] or 0)
    return list(range(last + 1, last + 1 + count))


def insert(model: type[Model], rows: Iterable[Model]) -> None:
    """Write rows that have their numbers. Django's own way takes three times as long, which is felt with a hundred thousand."""
    fields = model._meta.concrete_fields
    ways = [
        (
            field.attname,
            (lambda value, field=field: field.get_db_prep_save(value, connection)) if isinstance(field, TRANSLATED) else None,
        )
        for field in fields
    ]
    values = [
        [getattr(row, name) if way is None or (value := getattr(row, name)) is None else way(value) for name, way in ways]
        for row in rows
    ]  # fmt: skip
    if not values:
        return
    columns = ", ".join(f'"{field.column}"' for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    with connection.cursor() as cursor:
        cursor.executemany(f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({marks})', values)  # noqa: S608 - names
