"""Sets the project up from a bare python3: the virtual environment from the lock file, and for tests the system's Chromium.

python3 tools/setup.py            .venv with everything, `samara` included
python3 tools/setup.py --browser  and Chromium, which the browser tests drive
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "set-up"
LEARNER = VENV / "learner-loads"
LOCK = ROOT / "requirements.lock"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> int:
    """Set up what is asked for; 1 with a sentence on what to do when that cannot be done."""
    if sys.version_info < (3, 11):
        return fail(f"Samara needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if not environment() or ("--browser" in sys.argv and not browser()):
        return 1
    learner()
    return 0


def environment() -> bool:
    """Make .venv what the lock file says; does nothing when it already is."""
    wanted = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + sys.version.encode()).hexdigest()
    if STAMP.is_file() and STAMP.read_text() == wanted and PYTHON.exists():
        return True
    say("Setting up .venv from requirements.lock (once; a minute or two) …")
    if not make_venv():
        return False
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-warn-script-location"]
    for step in (["--require-hashes", "-r", str(LOCK)], ["--no-deps", "--no-build-isolation", "-e", str(ROOT)]):
        if subprocess.run([*pip, *step], cwd=ROOT).returncode:
            fail("Installing the packages failed; the lines above say why. Is a package index reachable?")
            return False
    STAMP.write_text(wanted)
    return True


def make_venv() -> bool:
    """A virtual environment with pip. Debian keeps venv in a package of its own, which root can have installed here."""
    if PYTHON.exists() and not quiet([str(PYTHON), "-m", "pip", "--version"]):
        return True
    make = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if not quiet(make):
        return True
    if install("python3-venv", f"python{sys.version_info.major}.{sys.version_info.minor}-venv") and not quiet(make):
        return True
    fail("No virtual environment can be made: install your system's venv package (Debian, Ubuntu: apt-get install python3-venv).")
    return False


def browser() -> bool:
    """What browser tests need of the system's packages, found, installed when we are root, or asked for."""
    return chromium() and driver()


def driver() -> bool:
    """The driver that Playwright ships starts; it is linked to a library that a minimal system lacks."""
    start = [str(PYTHON), "-c", "from playwright.sync_api import sync_playwright as start; start().start().stop()"]
    if not quiet(start) or (install("libatomic1") and not quiet(start)):
        return True
    subprocess.run(start)
    fail(
        "Playwright's driver does not start; the lines above say why. Often a library is missing (Debian: apt-get install libatomic1)."
    )
    return False


def learner() -> None:
    """LightGBM, which learns the order of related pages, is linked to a library that a minimal system lacks; without it the
    weights that come with Samara serve, so this stops nothing."""
    load = [str(PYTHON), "-c", "import lightgbm"]
    if LEARNER.is_file() or not quiet(load) or (install("libgomp1") and not quiet(load)):
        LEARNER.touch()
        return
    say(
        "LightGBM does not load, so related pages are ordered by weights that come with Samara (Debian: apt-get install libgomp1)."
    )


def chromium() -> bool:
    """The browser itself."""
    if any(map(shutil.which, BROWSERS)):
        return True
    say("Installing Chromium for the browser tests …")
    if install("chromium") and any(map(shutil.which, BROWSERS)):
        return True
    fail("The browser tests need Chromium: install your system's package (Debian: apt-get install chromium).")
    return False


def install(*packages: str) -> bool:
    """Install the first of these Debian packages that installs; only as root, and where there is apt-get."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    calm = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet(["apt-get", "update", "-qq"])
    return any(
        not quiet(["apt-get", "install", "-y", "-qq", "--no-install-recommends", package], env=calm) for package in packages
    )


def quiet(command: list[str], env: dict[str, str] | None = None) -> int:
    """Run a command without its output; its exit code."""
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env).returncode


def say(line: str) -> None:
    """Talk to the person, on stderr."""
    print(line, file=sys.stderr, flush=True)


def fail(line: str) -> int:
    """Say what is wrong; the exit code to end with."""
    say(line)
    return 1


if __name__ == "__main__":
    sys.exit(main())
