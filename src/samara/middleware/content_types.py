"""The Content-Type of a file, the same on every machine."""

from __future__ import annotations

import mimetypes
from functools import lru_cache
from pathlib import Path

# Only Python's own table: the system's differ from machine to machine.
_types = mimetypes.MimeTypes()
for _type, _ending in (
    ("text/javascript", ".js"),
    ("text/javascript", ".mjs"),
    ("application/manifest+json", ".webmanifest"),
    ("application/rss+xml", ".rss"),
    ("application/atom+xml", ".atom"),
    ("application/feed+json", ".jsonfeed"),
    ("application/ld+json", ".jsonld"),
    ("application/wasm", ".wasm"),
    ("font/woff", ".woff"),
    ("font/woff2", ".woff2"),
    ("image/avif", ".avif"),
    ("image/webp", ".webp"),
    ("image/x-icon", ".ico"),
    ("text/markdown", ".md"),
    ("text/vtt", ".vtt"),
    ("video/mp4", ".m4v"),
):
    _types.add_type(_type, _ending)

_TEXTS = ("application/json", "application/xml", "application/xhtml+xml", "image/svg+xml")


def content_type(path: Path) -> str:
    """The type by the file's ending; `charset=utf-8` is added to texts that are UTF-8, others speak for themselves."""
    kind, encoding = _types.guess_type(path.name, strict=False)
    if encoding == "gzip":
        return "application/gzip"
    if kind is None or encoding is not None:
        return "application/octet-stream"
    is_text = kind.startswith("text/") or kind in _TEXTS or kind.endswith(("+xml", "+json"))
    if not is_text:
        return kind
    state = path.stat()
    return f"{kind}; charset=utf-8" if _is_utf8(path, state.st_mtime_ns, state.st_size) else kind


@lru_cache(maxsize=4096)
def _is_utf8(path: Path, _changed: int, _size: int) -> bool:
    try:
        path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
