"""Learns the weights that Samara ships from the development data: `python -m tools.weights SET.jsonl.gz …`.

Each set is seen as it will be seen where nobody has listed anything: lists teach and are no links.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import msgspec
import numpy as np

from samara.practices.linking import learning
from samara.practices.linking.candidates import candidates
from samara.practices.linking.collection import collect
from samara.practices.linking.entry import Entry
from samara.practices.linking.features import names
from samara.practices.linking.learning import Labels
from samara.practices.linking.matrix import Lists
from samara.practices.linking.signal import signals
from samara.practices.linking.trees import Forest
from samara.practices.linking.view import View

TARGET = Path(__file__).parents[1] / "src" / "samara" / "practices" / "linking" / "weights" / "related.json"

RELATIVE = (" of the best", " as a place", "agreement")
"""How the names of features end that mean the same everywhere."""


def main() -> int:
    """Learn from the sets that are named and write the weights where Samara reads them."""
    found = forest([Path(name) for name in sys.argv[1:]])
    TARGET.write_bytes(msgspec.json.encode(found) + b"\n")
    print(f"{TARGET.name}: {len(found.trees)} trees, {TARGET.stat().st_size:,} bytes, {found.source}")
    return 0


def forest(paths: list[Path]) -> Forest:
    """What is learned from several sets together, each of them in its own view."""
    sets, named = [], ()
    for path in paths:
        view = View(collect(entries(path)), followed=False)
        pairs = {name: each.make(view) for name, each in signals().items()}
        named = tuple(names(pairs))
        sets.append(learning.labelled(view, pairs, candidates(view, pairs)))
    source = "learned from " + " and ".join(path.name.partition(".")[0] for path in paths)
    labels = joined(sets)
    # How large a product or a page is depends on the collection; what part it is of the best, or which place it has, does not.
    absolute = [column for column, name in enumerate(named) if not name.endswith(RELATIVE)]
    labels.table[:, absolute] = 0
    return learning.train(labels, named, np.ones(len(labels.pages), np.bool_), source, learning.CAUTIOUS)


def entries(path: Path) -> list[Entry]:
    """The pages of a set."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
        return [msgspec.json.decode(line, type=Entry) for line in lines]


def joined(sets: list[Labels]) -> Labels:
    """Several sets as one."""
    ends = np.cumsum([0, *(len(each.lists.pages) for each in sets)])
    starts = np.concatenate([[0], *(each.lists.starts[1:] + end for each, end in zip(sets, ends, strict=False))])
    lists = Lists(starts.astype(np.int64), np.concatenate([each.lists.pages for each in sets]))
    rest = [np.concatenate(parts) for parts in zip(*((e.pages, e.table, e.right, e.listed, e.turn) for e in sets), strict=True)]
    return Labels(rest[0], lists, rest[1], rest[2], rest[3], rest[4])


if __name__ == "__main__":
    sys.exit(main())
