"""Gives facts, which are kept as arrays, their field names back, and findings their ids."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import Any

import msgspec

from samara.core.finding import Finding

_UNFIT = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_encode = msgspec.json.Encoder().encode


def named(value: Any) -> Any:
    """The value as plain data for JSON: structs become objects with all their fields, tuples become lists."""
    if isinstance(value, Finding):
        return record(value)
    if isinstance(value, msgspec.Struct):
        return {name: named(getattr(value, name)) for name in _fields(type(value))}
    if isinstance(value, (tuple, list)):
        return [named(each) for each in value]
    if isinstance(value, dict):
        return {key: named(each) for key, each in value.items()}
    return value.value if isinstance(value, Enum) else value


def record(finding: Finding) -> dict[str, Any]:
    """A finding as plain data, its id first."""
    return {"id": finding.id} | {name: named(getattr(finding, name)) for name in _fields(Finding)}


def encoded(value: Any) -> str:
    """Plain data as one line of JSON; halves of surrogate pairs, which names of files may hold, become U+FFFD. What a terminal
    would obey, or would turn the text around, is written as an escape, which means the same."""
    try:
        text = _encode(value).decode()
    except UnicodeEncodeError:
        text = _encode(_whole(value)).decode()
    return _UNFIT.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_whole(each) for each in value]
    return {_whole(key): _whole(each) for key, each in value.items()} if isinstance(value, dict) else value


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    return kind.__struct_fields__
