"""Fetches real pages for the laws and the benchmarks: HTML documentation that Debian packages, unpacked below .bench/pages.

python3 tools/pages.py            what the tests use: postgresql-doc, about 1,170 pages, and python3-doc, about 530
python3 tools/pages.py --all      and what only benchmarks use: git-doc, about 290, and rust-doc, about 32,000
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / ".bench" / "pages"
PACKAGES = {"postgresql": ("postgresql-doc-15", "postgresql-doc"), "python": ("python3.11-doc", "python3-doc")}
MORE = {"git": ("git-doc",), "rust": ("rust-doc",)}


def main(everything: bool = False) -> int:
    """Fetch what is missing; 1 when a set could not be had."""
    wanted = PACKAGES | (MORE if everything or "--all" in sys.argv else {})
    missing = [name for name in wanted if not (TARGET / name).is_dir()]
    if missing and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    failed = [name for name in missing if not any(unpack(package, TARGET / name) for package in wanted[name])]
    for name in failed:
        print(f"No pages of {name}: apt-get download {wanted[name][0]} failed.", file=sys.stderr)
    return 1 if failed else 0


def unpack(package: str, target: Path) -> bool:
    """Download one package and lay its files below `target`."""
    with tempfile.TemporaryDirectory() as folder:
        got = subprocess.run(
            ["apt-get", "download", "-qq", package], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        files = list(Path(folder).glob("*.deb"))
        if got.returncode or not files:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        if subprocess.run(["dpkg-deb", "-x", str(files[0]), str(part)]).returncode:
            return False
        part.rename(target)
        return True


if __name__ == "__main__":
    sys.exit(main())
