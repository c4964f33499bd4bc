"""The key that signs sessions: from the settings, else made once and kept in the data folder, readable by its owner alone."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from samara.core.errors import StateError
from samara.core.settings import Settings, data_folder
from samara.core.target import make_private

FILE = "secret_key"


def secret_key(settings: Settings) -> str:
    """The key in force; StateError when it can be neither read nor written."""
    if settings["secret_key"]:
        return str(settings["secret_key"])
    path = data_folder(settings) / FILE
    try:
        return read(path) if path.exists() else make(path)
    except OSError as error:
        raise StateError(
            f"The secret key {path} cannot be used: {error.strerror}.", hint="Check who owns the folder named by SAMARA_DATA."
        ) from error


def read(path: Path) -> str:
    """The key in `path`; an empty file is a fault, since a guessable key signs sessions for anybody."""
    key = path.read_text().strip()
    if len(key) < 32:
        raise StateError(
            f"The secret key in {path} is too short to be safe.",
            hint="Remove the file; a new key is made, and everybody signs in again.",
        )
    return key


def make(path: Path) -> str:
    """Write a new key with mode 0600 from its first byte on; when another process was faster, its key stands."""
    make_private(path.parent)
    key = secrets.token_urlsafe(48)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(key + "\n")
    try:
        os.link(draft, path)
    except FileExistsError:
        return read(path)
    finally:
        draft.unlink()
    return key
