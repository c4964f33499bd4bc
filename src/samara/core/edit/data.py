"""Data in a script element, written so that it means the same in HTML, in XML and in every encoding."""

from __future__ import annotations

import json
from typing import Any

_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
"""What could end the script, open a comment in it, or be a reference in XML. None of them stands outside of JSON's strings."""


def script(value: Any, kind: str = "application/ld+json") -> str:
    """The script element that holds this value as JSON, in ASCII.

    https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
    """
    text = json.dumps(value, separators=(",", ":"), allow_nan=False).translate(_ESCAPED)
    return f'<script type="{kind}">{text}</script>'
