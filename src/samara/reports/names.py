"""Gives facts, which are kept as arrays, their field names back."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Any

import msgspec


def named(value: Any) -> Any:
    """The value as plain data for JSON: structs become objects with all their fields, tuples become lists."""
    if isinstance(value, msgspec.Struct):
        return {name: named(getattr(value, name)) for name in _fields(type(value))}
    if isinstance(value, (tuple, list)):
        return [named(each) for each in value]
    if isinstance(value, dict):
        return {key: named(each) for key, each in value.items()}
    return value.value if isinstance(value, Enum) else value


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    return kind.__struct_fields__
