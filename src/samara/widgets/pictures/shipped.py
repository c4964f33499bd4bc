"""The font that comes with Samara: Noto Sans for Latin, Greek and Cyrillic, in two weights (see fonts/README.md)."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).with_name("fonts")
REGULAR = FOLDER / "NotoSans-Regular.ttf"
BOLD = FOLDER / "NotoSans-Bold.ttf"

_RANGES = """
20-7E A0-AC AE-17F 18F 192 1A0-1A1 1AF-1B0 1CD-1DC 1E6-1E7 1EA-1EB 1F8-21B 237 259 2BB-2BC 2BE-2BF 2C6-2C7 2D8-2DD 37E 384-38A 38C
38E-3A1 3A3-3CE 400-45F 462-463 46A-46B 472-475 490-4FF 510-513 51A-51D 524-527 1E00-1F15 1F18-1F1D 1F20-1F45 1F48-1F4D
1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D 1F80-1FB4 1FB6-1FC4 1FC6-1FD3 1FD6-1FDB 1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2010-2015 2017-2022
2026 202F-2030 2032-2033 2039-203A 203C 203E 2044 2047-2049 2070-2071 2074-2079 207F-2089 20A1-20BF 2113 2116-2117 2120-2122
2126 212A-212B FB01-FB02
"""

COVERED = frozenset(
    chr(code)
    for first, _, last in (span.partition("-") for span in _RANGES.split())
    for code in range(int(first, 16), int(last or first, 16) + 1)
)
"""The characters that it has and that stand beside each other as they are: no marks, nothing that joins."""
