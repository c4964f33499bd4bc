"""A QR code as SVG: the address of a page, for whoever looks at another screen or at paper."""

from __future__ import annotations

import io
from html import escape

import segno

BORDER = 4
"""Modules of white around the code. ISO/IEC 18004, 6.3.8"""


def drawing(text: str, label: str) -> str:
    """The code of a text (UTF-8, at most 2,953 bytes) as an SVG element, black on what must be white; empty for a longer one."""
    try:
        code = segno.make(text, error="l", micro=False)
    except segno.DataOverflowError:
        return ""
    width = code.symbol_size(border=BORDER)[0]
    svg = io.BytesIO()
    code.save(svg, kind="svg", xmldecl=False, svgns=False, svgclass=None, lineclass=None, border=BORDER, omitsize=True, nl=False)
    path = svg.getvalue().decode().partition(' d="')[2].partition('"')[0]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {width}" role="img" aria-label="{escape(label)}">'
        f'<path stroke="#000" d="{path}"/></svg>'
    )
