"""Sets text of any script with Pango and the fonts of the system. https://docs.gtk.org/Pango/"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import Any

from PIL import Image

from samara.widgets.pictures import libraries, scripts, shipped
from samara.widgets.pictures.block import Block, Order

SCALE = 1024
"""Pango's units in a pixel."""
FAMILY = b"Noto Sans"
_ARGB32, _A8 = 0, 2
_GREY, _NONE, _OFF = 2, 1, 1
_LTR, _RTL = 0, 1
_BY_WORD, _BY_LETTER = 0, 2
_NOWHERE, _AT_END = 0, 3
_BALANCING = 4
"""Halvings in the search for the narrowest lines that are no more."""


class Setter:
    """Sets one text after the other; it may be called from several threads."""

    def __init__(self, functions: Any) -> None:
        self._of = of = functions
        self._lock = Lock()
        for font in (shipped.REGULAR, shipped.BOLD):
            of.FcConfigAppFontAddFile(None, str(font).encode())
        self._context = of.pango_font_map_create_context(of.pango_cairo_font_map_new())
        options = of.cairo_font_options_create()
        # The same on every machine, whatever its screen is.
        of.cairo_font_options_set_antialias(options, _GREY)
        of.cairo_font_options_set_hint_style(options, _NONE)
        of.cairo_font_options_set_hint_metrics(options, _OFF)
        of.pango_cairo_context_set_font_options(self._context, options)
        self._layout = of.pango_layout_new(self._context)
        of.pango_layout_set_auto_dir(self._layout, 0)
        self._font = of.pango_font_description_new()
        of.pango_font_description_set_family(self._font, FAMILY)

    def lacking(self, text: str) -> str:
        """The characters of a text for which there is no font."""
        with self._lock:
            return "".join(letter for letter in dict.fromkeys(text) if not self._has(letter)) if not self._has(text) else ""

    def block(self, orders: Sequence[Order]) -> Block:
        """The text as the first of these orders that keeps it whole, else as the last."""
        with self._lock:
            for order in orders:
                self._prepare(order)
                whole = self._whole(order)
                if whole:
                    self._balance(order)
                    break
            else:
                self._of.pango_layout_set_wrap(self._layout, _BY_LETTER)
                self._of.pango_layout_set_height(self._layout, -order.lines)
                self._of.pango_layout_set_ellipsize(self._layout, _AT_END)
            return self._drawn(order, whole)

    def _has(self, text: str) -> bool:
        self._of.pango_layout_set_ellipsize(self._layout, _NOWHERE)
        self._text(text)
        return not self._of.pango_layout_get_unknown_glyphs_count(self._layout)

    def _text(self, text: str) -> None:
        data = text.encode()
        self._of.pango_layout_set_text(self._layout, data, len(data))

    def _prepare(self, order: Order) -> None:
        of = self._of
        of.pango_context_set_language(self._context, of.pango_language_from_string(order.lang.encode() or b"en"))
        of.pango_context_set_base_dir(self._context, _RTL if order.rtl else _LTR)
        of.pango_font_description_set_weight(self._font, 700 if order.bold else 400)
        of.pango_font_description_set_absolute_size(self._font, order.size * SCALE)
        of.pango_layout_set_font_description(self._layout, self._font)
        of.pango_layout_context_changed(self._layout)
        of.pango_layout_set_wrap(self._layout, _BY_WORD)
        of.pango_layout_set_height(self._layout, -1)
        of.pango_layout_set_ellipsize(self._layout, _NOWHERE)
        of.pango_layout_set_width(self._layout, order.width * SCALE)
        self._text(order.text)

    def _whole(self, order: Order) -> bool:
        wide = ctypes.c_int()
        self._of.pango_layout_get_pixel_size(self._layout, ctypes.byref(wide), None)
        return self._count() <= order.lines and wide.value <= order.width

    def _count(self) -> int:
        return int(self._of.pango_layout_get_line_count(self._layout))

    def _balance(self, order: Order) -> None:
        """Make lines about equally long."""
        count, narrow, wide = self._count(), 0, order.width
        for _ in range(_BALANCING if count > 1 else 0):
            middle = (narrow + wide) // 2
            self._of.pango_layout_set_width(self._layout, middle * SCALE)
            size = ctypes.c_int()
            self._of.pango_layout_get_pixel_size(self._layout, ctypes.byref(size), None)
            narrow, wide = (narrow, middle) if self._count() == count and size.value <= middle else (middle, wide)
        self._of.pango_layout_set_width(self._layout, wide * SCALE)

    def _drawn(self, order: Order, whole: bool) -> Block:
        of, count = self._of, self._count()
        width, height = order.width, order.height(count)
        coloured = scripts.coloured(order.text)
        form = _ARGB32 if coloured else _A8
        stride = of.cairo_format_stride_for_width(form, width)
        pixels = ctypes.create_string_buffer(stride * height)
        surface = of.cairo_image_surface_create_for_data(pixels, form, width, height, stride)
        brush = of.cairo_create(surface)
        of.cairo_set_source_rgb(brush, *(value / 255 for value in order.ink))
        for index in range(count):
            line = of.pango_layout_get_line_readonly(self._layout, index)
            left = width - self._width(line) if order.rtl else 0
            of.cairo_move_to(brush, left, order.rise + index * order.step)
            of.pango_cairo_show_layout_line(brush, line)
        of.cairo_destroy(brush)
        of.cairo_surface_flush(surface)
        of.cairo_surface_destroy(surface)
        if coloured:
            glow = Image.frombuffer("RGBa", (width, height), pixels.raw, "raw", "BGRa", stride, 1).convert("RGBA")
            return Block(glow.getchannel("A"), whole, glow)
        return Block(Image.frombuffer("L", (width, height), pixels.raw, "raw", "L", stride, 1), whole)

    def _width(self, line: int) -> int:
        extents = (ctypes.c_int * 4)()
        self._of.pango_layout_line_get_pixel_extents(line, None, extents)
        return int(extents[2])


@cache
def setter() -> Setter | None:
    """Pango, where its libraries are."""
    functions = libraries.pango()
    return Setter(functions) if functions else None
