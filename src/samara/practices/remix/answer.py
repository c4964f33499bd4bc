"""oEmbed answers, as files. https://oembed.com/#section2"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape
from typing import Any

# https://www.w3.org/TR/xml/#charsets
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def rich(html: str, width: int, height: int, said: Mapping[str, Any]) -> dict[str, Any]:
    """The answer that shows this HTML in so many pixels, with what else is known."""
    frame = {"html": html, "width": width, "height": height}
    return {"version": "1.0", "type": "rich", **{name: value for name, value in said.items() if value}, **frame}


def as_json(answer: Mapping[str, Any]) -> bytes:
    """https://oembed.com/#section2.3.4.1"""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"


def as_xml(answer: Mapping[str, Any]) -> bytes:
    """https://oembed.com/#section2.3.4.2"""
    inner = "".join(f"<{name}>{escape(_NO_XML.sub('', str(value)), quote=False)}</{name}>" for name, value in answer.items())
    return f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>{inner}</oembed>\n'.encode()
