from __future__ import annotations

import os
import subprocess
import sys


def test_work_is_done_once_and_said(tmp_path):
    environment = {**os.environ, "SAMARA_DATA": str(tmp_path), "SAMARA_DATABASE": ""}
    done = subprocess.run(
        [sys.executable, "-m", "samara", "work", "--once"], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "0 delivered or given up\n", "")
