"""A forest of decision trees: how it is kept, read from LightGBM, and asked without it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec
import numpy as np
import numpy.typing as npt

from samara.practices.linking.kernels import forest
from samara.practices.linking.kernels.jit import spread
from samara.practices.linking.matrix import Values

Table = npt.NDArray[np.float32]
Number = TypeVar("Number", np.int32, np.float64)


class Tree(msgspec.Struct, frozen=True):
    """Node i asks whether `features[i]` is at most `limits[i]` and goes on to `lower[i]` or `higher[i]`; a number below zero is a
    leaf, whose value is `leaves[~number]`. Without nodes the tree is its first leaf."""

    features: tuple[int, ...]
    limits: tuple[float, ...]
    lower: tuple[int, ...]
    higher: tuple[int, ...]
    leaves: tuple[float, ...]


class Forest(msgspec.Struct, frozen=True):
    """The sum of trees over features of these names; `source` tells from what it was learned."""

    names: tuple[str, ...]
    trees: tuple[Tree, ...]
    source: str = ""

    def scores(self, table: Table) -> Values:
        """The sum for each row of `table`, whose columns are the features by name in the order of `names`; more is better."""
        grown = [tree for tree in self.trees if tree.features]
        starts = np.concatenate(([0], np.cumsum([len(tree.features) for tree in grown]))).astype(np.int64)
        before = np.concatenate(([0], np.cumsum([len(tree.leaves) for tree in grown]))).astype(np.int64)

        def below(sides: list[tuple[int, ...]]) -> npt.NDArray[np.int32]:
            """Numbers of one tree as numbers of the forest."""
            there = _joined(sides, np.int32)
            sizes = [len(side) for side in sides]
            return np.where(there >= 0, there + np.repeat(starts[:-1], sizes), there - np.repeat(before[:-1], sizes)).astype(
                np.int32
            )

        nodes = (
            starts,
            _joined([tree.features for tree in grown], np.int32),
            _joined([tree.limits for tree in grown], np.float64),
            below([tree.lower for tree in grown]),
            below([tree.higher for tree in grown]),
            _joined([tree.leaves for tree in grown], np.float64),
        )
        found = np.zeros(len(table), np.float32)
        spread(lambda first, end: forest.fall(*nodes, table, first, end, found), len(table))
        return found


def _joined(parts: Iterable[Iterable[float]], kind: type[Number]) -> npt.NDArray[Number]:
    return np.array([number for part in parts for number in part], kind)


def read(dumped: dict[str, Any], names: tuple[str, ...], source: str = "") -> Forest:
    """The forest that LightGBM's `Booster.dump_model()` describes. No feature may be missing or a category."""
    return Forest(names, tuple(_tree(info["tree_structure"]) for info in dumped["tree_info"]), source)


def _tree(root: dict[str, Any]) -> Tree:
    features: list[int] = []
    limits: list[float] = []
    sides: list[list[int]] = []
    leaves: list[float] = []

    def take(node: dict[str, Any]) -> int:
        if "leaf_value" in node:
            leaves.append(node["leaf_value"])
            return ~(len(leaves) - 1)
        number = len(features)
        features.append(node["split_feature"])
        limits.append(node["threshold"])
        sides.append([0, 0])
        sides[number] = [take(node["left_child"]), take(node["right_child"])]
        return number

    take(root)
    return Tree(
        tuple(features), tuple(limits), tuple(lower for lower, _ in sides), tuple(higher for _, higher in sides), tuple(leaves)
    )
