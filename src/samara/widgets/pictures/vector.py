"""Draws SVG with librsvg, where the system has it. https://gnome.pages.gitlab.gnome.org/librsvg/Rsvg-2.0/"""

from __future__ import annotations

import ctypes
from io import BytesIO

from PIL import Image

from samara.widgets.pictures import libraries

SIDE = 840
"""Pixels of the square in which it is drawn: twice the room of the widest logo."""
_ARGB32 = 0


class _Box(ctypes.Structure):
    _fields_ = (("x", ctypes.c_double), ("y", ctypes.c_double), ("width", ctypes.c_double), ("height", ctypes.c_double))


def is_vector(data: bytes) -> bool:
    """Whether a file could be SVG."""
    return b"<svg" in data[:1000].lower()


def raster(data: bytes) -> bytes:
    """The drawing as PNG, without empty edges. It is drawn alone: no file, font or address that it names is asked for, but the
    fonts of the system. Raises OSError where it cannot be drawn, or librsvg is missing."""
    of = libraries.rsvg()
    if of is None:
        raise OSError("librsvg is missing")
    handle = of.rsvg_handle_new_from_data(data, len(data), None)
    if not handle:
        raise OSError("it is no SVG")
    stride = of.cairo_format_stride_for_width(_ARGB32, SIDE)
    pixels = ctypes.create_string_buffer(stride * SIDE)
    surface = of.cairo_image_surface_create_for_data(pixels, _ARGB32, SIDE, SIDE, stride)
    brush = of.cairo_create(surface)
    done = of.rsvg_handle_render_document(handle, brush, ctypes.byref(_Box(0, 0, SIDE, SIDE)), None)
    of.cairo_destroy(brush)
    of.cairo_surface_flush(surface)
    of.cairo_surface_destroy(surface)
    of.g_object_unref(handle)
    drawing = Image.frombuffer("RGBa", (SIDE, SIDE), pixels.raw, "raw", "BGRa", stride, 1).convert("RGBA")
    box = drawing.getchannel("A").getbbox()
    if not done or box is None:
        raise OSError("nothing of it can be drawn")
    out = BytesIO()
    drawing.crop(box).save(out, "PNG")
    return out.getvalue()
