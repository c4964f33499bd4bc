from __future__ import annotations

import stat
import subprocess
import sys

import pytest

from samara.core.errors import StateError
from samara.core.settings import Settings
from samara.server.secret import secret_key


def settings(**values) -> Settings:
    return Settings((("environment", values),))


def test_key_is_made_once_and_readable_by_the_owner_alone(tmp_path):
    given = settings(data=str(tmp_path / "state"))
    key = secret_key(given)
    assert len(key) >= 50
    assert secret_key(given) == key
    file = tmp_path / "state" / "secret_key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [each.name for each in file.parent.iterdir()] == ["secret_key"]


def test_key_from_the_environment_leaves_no_file(tmp_path):
    assert secret_key(settings(data=str(tmp_path), secret_key="mine")) == "mine"
    assert not list(tmp_path.iterdir())


def test_short_key_is_refused(tmp_path):
    (tmp_path / "secret_key").write_text("\n")
    with pytest.raises(StateError, match="too short"):
        secret_key(settings(data=str(tmp_path)))


def test_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StateError, match="cannot be used"):
        secret_key(settings(data=str(tmp_path / "file" / "state")))


def test_importing_the_settings_writes_nothing(tmp_path):
    code = "import samara.server.settings, os; assert not os.listdir(os.environ['SAMARA_DATA'])"
    subprocess.run([sys.executable, "-c", code], check=True, env={"SAMARA_DATA": str(tmp_path), "PATH": ""})


def test_importing_samara_loads_no_django():
    code = "import samara, samara.cli.serve, sys; assert not [name for name in sys.modules if name.startswith('django')]"
    subprocess.run([sys.executable, "-c", code], check=True)
