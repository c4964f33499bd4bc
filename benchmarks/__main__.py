"""Runs all benchmarks, or those named: `python -m benchmarks [html] [folder] [cards]` and so on (see ALL)."""

from __future__ import annotations

import os
import platform
import sys

from tools import pages

from benchmarks import (
    agreement,
    archive,
    cards,
    comments,
    crawl,
    folder,
    html,
    linking,
    linking_scale,
    linking_text,
    look,
    optimize,
    preview,
    queue,
    registration,
    spam,
    start,
    weight,
)

ALL = {
    "start": start.run,
    "html": html.run,
    "agreement": agreement.run,
    "folder": folder.run,
    "crawl": crawl.run,
    "preview": preview.run,
    "cards": cards.run,
    "weight": weight.run,
    "look": look.run,
    "optimize": optimize.run,
    "linking": linking.run,
    "linking_scale": linking_scale.run,
    "linking_text": linking_text.run,
    "registration": registration.run,
    "comments": comments.run,
    "spam": spam.run,
    "queue": queue.run,
    "archive": archive.run,
}


def main() -> int:
    """Run what is asked for; 2 for a name that is none."""
    wanted = sys.argv[1:] or list(ALL)
    if unknown := [name for name in wanted if name not in ALL]:
        print(f"No benchmark named {unknown[0]!r}; there are {', '.join(ALL)}.", file=sys.stderr)
        return 2
    print(f"Python {platform.python_version()}, {len(os.sched_getaffinity(0))} cores, {platform.system()} {platform.machine()}")
    if pages.main(everything=True):
        return 1
    for name in wanted:
        print(f"\n## {name}\n", flush=True)
        ALL[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
