"""Records what Isso makes of our test archives, so that the tests can compare: `python -m tools.isso`.

Isso is installed beside the other peers, by the benchmark of comments. Its clock is set to New York, where its importer takes the
times of Disqus, which are UTC, for those of the clock.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data" / "archives"
ISSO = ROOT / ".bench" / "peers" / "isso" / "bin" / "isso"
HEAD = "-- What Isso 0.14.0 made of {}.xml under TZ=America/New_York; recorded by python -m tools.isso.\n"


def main() -> None:
    """Import both archives, and write the databases down as SQL."""
    for name, more in (("disqus", ["--empty-id"]), ("wordpress", [])):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "comments.db"
            config = Path(folder) / "isso.cfg"
            config.write_text(f"[general]\ndbpath = {path}\nhost = https://example.org/\n")
            env = os.environ | {"TZ": "America/New_York"}
            archive = Path(folder) / "archive.xml"
            # A time of zeros, which WordPress writes, would make it break off.
            archive.write_text(
                (DATA / f"{name}.xml").read_text(encoding="utf-8").replace("0000-00-00", "2012-06-05"), encoding="utf-8"
            )
            command = [str(ISSO), "-c", str(config), "import", "-t", name, *more, str(archive)]
            subprocess.run(command, env=env, check=True)
            with sqlite3.connect(path) as database:
                kept = (line for line in database.iterdump() if "preferences" not in line)
                (DATA / f"isso-{name}.sql").write_text(HEAD.format(name) + "\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
