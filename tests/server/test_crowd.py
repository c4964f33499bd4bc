from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path


def test_what_comes_at_one_moment_counts_once(tmp_path):
    tests = Path(__file__).parent.parent
    environment = {**os.environ, "SAMARA_DATA": str(tmp_path), "PYTHONPATH": str(tests)}
    done = subprocess.run(
        [sys.executable, "-m", "server.crowd"], cwd=tests, env=environment, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert json.loads(done.stdout) == {
        "guessed": 0,
        "tries": 5,
        "late": False,
        "redeemed": 1,
        "taken": 5,
        "new": 1,
        "people": 1,
        "successors": 1,
    }
