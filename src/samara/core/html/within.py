"""What surrounds a node: a value handed down from marked elements to everything inside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from selectolax.lexbor import LexborNode

Value = TypeVar("Value")


def nearest(_: Value, own: Value) -> Value:
    """The innermost mark counts."""
    return own


class Within(Generic[Value]):
    """For any node, the value of the marked elements around it (itself included).

    `marks` gives values by `node.mem_id`, `outside` is what nodes in no marked element have, and `join` makes one value of what
    an element stands in and its own mark. Every step up the tree is taken once: asking for all nodes is linear, however deep.
    """

    def __init__(self, marks: Mapping[int, Value], outside: Value, join: Callable[[Value, Value], Value] = nearest) -> None:
        self.marks = marks
        self._outside = outside
        self._join = join
        self._known: dict[int, Value] = {}

    def of(self, node: LexborNode | None) -> Value:
        """The value at a node."""
        known = self._known
        path = []
        found = self._outside
        while node is not None:
            identity = node.mem_id
            if identity in known:
                found = known[identity]
                break
            path.append(identity)
            node = node.parent
        for identity in reversed(path):
            if identity in self.marks:
                found = self._join(found, self.marks[identity])
            known[identity] = found
        return found
