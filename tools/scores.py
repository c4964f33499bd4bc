"""Writes into README.md what the fixes do to the example, as the audit measures it before and after.

python -m tools.scores          write
python -m tools.scores --check  1 when the README says something else
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from samara import api
from samara.core.finding import Report
from samara.core.settings import Settings
from samara.practices import catalogue

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
OPEN, CLOSE = "<!-- scores -->", "<!-- /scores -->"


def main() -> int:
    """Write the table, or compare it."""
    text = README.read_text(encoding="utf-8")
    head, _, rest = text.partition(OPEN)
    wanted = f"{head}{OPEN}\n{table(*measured())}\n{CLOSE}{rest.partition(CLOSE)[2]}"
    if "--check" in sys.argv:
        return int(wanted != text)
    README.write_text(wanted, encoding="utf-8")
    return 0


def measured() -> tuple[Report, Report]:
    """The audits of the example today and optimised."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        shutil.copytree(ROOT / "examples" / "workshop", site)
        settings = Settings().replace(url="https://larchandlane.example/", site_name="Larch & Lane", data=f"{folder}/state")
        api.optimize(str(site), settings=settings, out=Path(folder) / "out")
        return tuple(api.audit(str(place), settings=settings) for place in (site, Path(folder) / "out"))  # type: ignore[return-value]


def table(before: Report, after: Report) -> str:
    """Scores of 100, practice by practice."""
    rows = ["| practice | today | with Samara |", "| --- | ---: | ---: |"]
    rows += [
        f"| [{name}](docs/practices/{name}.md) | {show(before, name)} | {show(after, name)} |" for name in catalogue.practices()
    ]
    rows.append(f"| **all nine** | **{before.score or 0:.0f}** | **{after.score or 0:.0f}** |")
    return "\n".join(rows)


def show(report: Report, practice: str) -> str:
    """One score."""
    score = report.practices.get(practice)
    return "–" if score is None else f"{score:.0f}"


if __name__ == "__main__":
    sys.exit(main())
