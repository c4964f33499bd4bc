"""The libraries of the system that find fonts, set text and draw SVG, where they are: fontconfig, cairo, Pango and librsvg.

They are called through their C interfaces, which have been stable for twenty years: of the bindings on PyPI one is given up
(pangocffi) and the other has to be compiled (PyGObject).
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import POINTER, c_char_p, c_double, c_int, c_size_t, c_uint32, c_void_p
from functools import cache
from types import SimpleNamespace
from typing import Any

Function = tuple[Any, ...]
"""What a function gives, and what it takes."""

FONTCONFIG: dict[str, Function] = {
    "FcConfigAppFontAddFile": (c_int, c_void_p, c_char_p),
    "FcConfigGetFontDirs": (c_void_p, c_void_p),
    "FcStrListNext": (c_char_p, c_void_p),
    "FcStrListDone": (None, c_void_p),
    "FcNameParse": (c_void_p, c_char_p),
    "FcConfigSubstitute": (c_int, c_void_p, c_void_p, c_int),
    "FcDefaultSubstitute": (None, c_void_p),
    "FcFontMatch": (c_void_p, c_void_p, c_void_p, POINTER(c_int)),
    "FcPatternGetString": (c_int, c_void_p, c_char_p, c_int, POINTER(c_char_p)),
    "FcPatternGetInteger": (c_int, c_void_p, c_char_p, c_int, POINTER(c_int)),
    "FcPatternGetCharSet": (c_int, c_void_p, c_char_p, c_int, POINTER(c_void_p)),
    "FcCharSetHasChar": (c_int, c_void_p, c_uint32),
    "FcPatternDestroy": (None, c_void_p),
}  # https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-devel/

CAIRO: dict[str, Function] = {
    "cairo_format_stride_for_width": (c_int, c_int, c_int),
    "cairo_image_surface_create_for_data": (c_void_p, c_void_p, c_int, c_int, c_int, c_int),
    "cairo_surface_flush": (None, c_void_p),
    "cairo_surface_destroy": (None, c_void_p),
    "cairo_create": (c_void_p, c_void_p),
    "cairo_destroy": (None, c_void_p),
    "cairo_move_to": (None, c_void_p, c_double, c_double),
    "cairo_set_source_rgb": (None, c_void_p, c_double, c_double, c_double),
    "cairo_font_options_create": (c_void_p,),
    "cairo_font_options_set_antialias": (None, c_void_p, c_int),
    "cairo_font_options_set_hint_style": (None, c_void_p, c_int),
    "cairo_font_options_set_hint_metrics": (None, c_void_p, c_int),
}  # https://www.cairographics.org/manual/

PANGO: dict[str, Function] = {
    "pango_version_string": (c_char_p,),
    "pango_font_map_create_context": (c_void_p, c_void_p),
    "pango_context_set_base_dir": (None, c_void_p, c_int),
    "pango_context_set_language": (None, c_void_p, c_void_p),
    "pango_language_from_string": (c_void_p, c_char_p),
    "pango_font_description_new": (c_void_p,),
    "pango_font_description_set_family": (None, c_void_p, c_char_p),
    "pango_font_description_set_weight": (None, c_void_p, c_int),
    "pango_font_description_set_absolute_size": (None, c_void_p, c_double),
    "pango_layout_new": (c_void_p, c_void_p),
    "pango_layout_context_changed": (None, c_void_p),
    "pango_layout_set_auto_dir": (None, c_void_p, c_int),
    "pango_layout_set_text": (None, c_void_p, c_char_p, c_int),
    "pango_layout_set_font_description": (None, c_void_p, c_void_p),
    "pango_layout_set_width": (None, c_void_p, c_int),
    "pango_layout_set_height": (None, c_void_p, c_int),
    "pango_layout_set_wrap": (None, c_void_p, c_int),
    "pango_layout_set_ellipsize": (None, c_void_p, c_int),
    "pango_layout_get_line_count": (c_int, c_void_p),
    "pango_layout_get_line_readonly": (c_void_p, c_void_p, c_int),
    "pango_layout_get_pixel_size": (None, c_void_p, POINTER(c_int), POINTER(c_int)),
    "pango_layout_get_unknown_glyphs_count": (c_int, c_void_p),
    "pango_layout_line_get_pixel_extents": (None, c_void_p, c_void_p, c_void_p),
}  # https://docs.gtk.org/Pango/

PANGOCAIRO: dict[str, Function] = {
    "pango_cairo_font_map_new": (c_void_p,),
    "pango_cairo_context_set_font_options": (None, c_void_p, c_void_p),
    "pango_cairo_show_layout_line": (None, c_void_p, c_void_p),
}  # https://docs.gtk.org/PangoCairo/

RSVG: dict[str, Function] = {
    "rsvg_handle_new_from_data": (c_void_p, c_char_p, c_size_t, c_void_p),
    "rsvg_handle_render_document": (c_int, c_void_p, c_void_p, c_void_p, c_void_p),
}  # https://gnome.pages.gitlab.gnome.org/librsvg/Rsvg-2.0/class.Handle.html

GOBJECT: dict[str, Function] = {"g_object_unref": (None, c_void_p)}

_ENDINGS = {"darwin": "{}.{}.dylib", "win32": "{}-{}.dll"}


@cache
def fontconfig() -> Any:
    """The functions of fontconfig by name; None where it is missing."""
    return _functions((("libfontconfig", 1, FONTCONFIG),))


@cache
def pango() -> Any:
    """The functions of Pango, and of what it stands on, by name; None where one of them is missing."""
    return _functions(
        (
            ("libfontconfig", 1, FONTCONFIG),
            ("libcairo", 2, CAIRO),
            ("libpango-1.0", 0, PANGO),
            ("libpangocairo-1.0", 0, PANGOCAIRO),
        )
    )


@cache
def rsvg() -> Any:
    """The functions of librsvg, and of what it draws on, by name; None where one of them is missing."""
    return _functions((("libcairo", 2, CAIRO), ("libgobject-2.0", 0, GOBJECT), ("librsvg-2", 2, RSVG)))


def _functions(libraries: tuple[tuple[str, int, dict[str, Function]], ...]) -> Any:
    found = SimpleNamespace()
    for name, version, functions in libraries:
        try:
            library = ctypes.CDLL(_ENDINGS.get(sys.platform, "{}.so.{}").format(name, version))
            for each, (gives, *takes) in functions.items():
                function = getattr(library, each)
                function.restype, function.argtypes = gives, takes
                setattr(found, each, function)
        except (OSError, AttributeError):
            return None
    return found
