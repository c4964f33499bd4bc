"""Nobody uploads anything: a form that brings a file is refused before a byte of the file is kept."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import BadRequest
from django.core.files.uploadhandler import FileUploadHandler


class Refusing(FileUploadHandler):
    """What Django hands files to. Raises BadRequest for the first."""

    def new_file(self, *args: Any, **more: Any) -> None:
        """Refuse it."""
        raise BadRequest("Files are not taken here.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Nothing comes so far."""
        return None

    def file_complete(self, file_size: int) -> None:
        """Nothing was kept."""
