"""Styles by name. None of them says by colour alone what it says."""

from __future__ import annotations

from typing import Any

from cloudeval.workbooks.writing.library import Format, Workbook

_FONT = {"font_name": "Calibri", "font_size": 10, "valign": "top"}
_LINE = {"border": 1, "border_color": "#BFBFBF"}
_INDENTED = {"indent": 1, "align": "left"}
_WORDS = {**_LINE, **_INDENTED}
_HEAD = {
    **_LINE,
    "bold": True,
    "text_wrap": True,
    "valign": "vcenter",
    "align": "center",
    "bg_color": "#1F3864",
    "font_color": "#FFFFFF",
}
_INPUT = {**_LINE, "locked": False, "bg_color": "#FFF6D6", "border": 4, "border_color": "#7F6000"}
_OURS = {**_LINE, "bg_color": "#F2F2F2"}
_RIGHT = {"align": "right"}
POINTS = "#,##0.00"
_FINE = "0.0000"
_SHARE = "0.0000%"
_COEFFICIENT = "0.00000000"

STYLES: dict[str, dict[str, Any]] = {
    # Words.
    "text": _WORDS,
    "wrap": {**_WORDS, "text_wrap": True},
    "id": _WORDS,
    "word": {**_WORDS, "bold": True},
    "link": {**_WORDS, "font_color": "#0B3D91", "underline": 1},
    # What formulas give.
    "points": {**_LINE, "num_format": POINTS},
    "value": {**_LINE, "num_format": _FINE},
    "coefficient": {**_LINE, "num_format": _COEFFICIENT},
    "share": {**_LINE, "num_format": _SHARE},
    "whole": {**_LINE, **_RIGHT, "num_format": "0"},
    "number": {**_LINE, "num_format": "General"},
    "strong.points": {**_LINE, "num_format": POINTS, "bold": True},
    "strong.share": {**_LINE, "num_format": _SHARE, "bold": True},
    "strong.text": {**_WORDS, "bold": True},
    # What the program computed, for comparison.
    "ours.text": {**_OURS, **_INDENTED},
    "ours.points": {**_OURS, "num_format": POINTS},
    "ours.value": {**_OURS, "num_format": _FINE},
    "ours.coefficient": {**_OURS, "num_format": _COEFFICIENT},
    "ours.share": {**_OURS, "num_format": _SHARE},
    "ours.number": {**_OURS, "num_format": "General"},
    "ours.whole": {**_OURS, **_RIGHT, "num_format": "0"},
    "difference": {**_LINE, "num_format": "[=0]0;0.000000000"},
    "program": {**_OURS, "num_format": POINTS, "italic": True},
    "program.value": {**_OURS, "num_format": _FINE, "italic": True},
    "program.whole": {**_OURS, **_RIGHT, "num_format": "0", "italic": True},
    "program.text": {**_OURS, "italic": True, **_INDENTED},
    # What may be changed.
    "input.text": {**_INPUT, **_INDENTED},
    "input.number": {**_INPUT, "num_format": "General"},
    # Text as it is typed: nothing there becomes a date, a number or a formula.
    "input.typed": {**_INPUT, **_INDENTED, "num_format": "@"},
    "input.wrap": {**_INPUT, **_INDENTED, "num_format": "@", "text_wrap": True},
    # Titles and pages to be read.
    "title": {"bold": True, "font_size": 15, "valign": "vcenter"},
    "notice": {
        "bold": True,
        "text_wrap": True,
        "border": 2,
        "bg_color": "#F2F2F2",
        "valign": "vcenter",
        **_INDENTED,
    },
    "said": {"italic": True},
    "about": {"text_wrap": True, "valign": "vcenter", "italic": True},
    "part": {"bold": True, "font_size": 12, "bottom": 2},
    "read": {"text_wrap": True},
    "read.label": {"bold": True, "text_wrap": True},
    "read.link": {"font_color": "#0B3D91", "underline": 1},
    "verdict": {
        "bold": True,
        "font_size": 14,
        "border": 2,
        "align": "center",
        "valign": "vcenter",
    },
    "head": _HEAD,
    "head.right": {**_HEAD, **_RIGHT},
    "head.input": {**_HEAD, "bg_color": "#7F6000"},
    "head.ours": {**_HEAD, "bg_color": "#595959"},
    "fill": {**_WORDS, "locked": False, "text_wrap": True},
    "blank": {},
}
FOLDED = frozenset(name for name, style in STYLES.items() if "text_wrap" in style)
"""Styles whose texts are folded: a row is as tall as they need."""
_CONDITIONS: dict[str, dict[str, Any]] = {
    "loud": {"bold": True, "font_color": "#FFFFFF", "bg_color": "#000000"},
    "not-met": {"bold": True, "bg_color": "#D9D9D9"},
    "open": {"italic": True, "bg_color": "#F2F2F2"},
}


class Looks:
    """The formats of one file, each with its number; made before any cell is written."""

    def __init__(self, file: Workbook) -> None:
        """Make them all, so that the file's table of styles does not depend on its content."""
        file.formats[0].set_font_name("Calibri")
        file.formats[0].set_font_size(10)
        self.formats: dict[str, Format] = {}
        self.number: dict[str, int] = {}
        self.quoted: dict[int, int] = {}
        """For a style's number, that of its twin for texts that look like formulas."""
        for name, style in STYLES.items():
            made = file.add_format({**_FONT, **style})
            self.formats[name] = made
            self.number[name] = made._get_xf_index()  # noqa: SLF001 - there is no public way
            twin = file.add_format({**_FONT, **style, "quote_prefix": True})
            self.quoted[self.number[name]] = twin._get_xf_index()  # noqa: SLF001 - as above
        self.conditions = {name: file.add_format(style) for name, style in _CONDITIONS.items()}
