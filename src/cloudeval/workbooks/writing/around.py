"""All that stands around the cells of a sheet: widths, frozen titles, print, protection, charts."""

from __future__ import annotations

from typing import Any

from cloudeval.workbooks.book import Book, Chart, Choice, Condition, Sheet
from cloudeval.workbooks.writing.library import Workbook
from cloudeval.workbooks.writing.looks import Looks
from cloudeval.workbooks.writing.stream import StreamedSheet

_A3, _A4 = 8, 9
_A3_ACROSS, _A4_ACROSS = 215.0, 150.0
"""Characters across a page in landscape, at full size."""
_SMALLEST = 0.62
"""Below this share of their size, which is 10 points, letters are too small to be read on paper."""
_ALLOWED = {
    "format_columns": True,
    "format_rows": True,
    "sort": True,
    "autofilter": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}
"""What a reader may do without taking the protection off, which no password bars."""
_LONGEST_HEADER = 254
_LOOKS: dict[str, dict[str, Any]] = {
    "solid": {"fill": {"color": "#1F3864"}, "border": {"color": "#000000"}},
    "open": {
        "pattern": {
            "pattern": "wide_upward_diagonal",
            "fg_color": "#1F3864",
            "bg_color": "#FFFFFF",
        },
        "border": {"color": "#000000"},
    },
}


def dress(made: StreamedSheet, sheet: Sheet, book: Book, file: Workbook, looks: Looks) -> None:
    """Give a sheet all but its cells."""
    for at, (width, style) in enumerate(zip(sheet.widths, sheet.styles, strict=True)):
        shape = looks.formats["fill"] if sheet.open else looks.formats[style]
        made.set_column(at, at, width, shape if sheet.open else None)
    made.merge = [list(area) for area in sheet.merged]
    if sheet.freeze is not None:
        made.freeze_panes(*sheet.freeze)
    for table in sheet.tables:
        made.list_as_table(table)
    if sheet.plain:
        made.hide_gridlines(2)
    made.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    made.protect("", _ALLOWED)
    for condition in sheet.conditions:
        _condition(made, condition, looks)
    for choice in sheet.choices:
        _choice(made, choice)
    for chart in sheet.charts:
        _chart(made, chart, file)
    _print(made, sheet, book)


def _paper(sheet: Sheet) -> tuple[int, int]:
    """The paper on which a sheet can be read, and how many pages lie side by side."""
    wide = sum(sheet.widths)
    if sheet.portrait or wide <= _A4_ACROSS / _SMALLEST:
        return _A4, 1
    return _A3, 1 if wide <= _A3_ACROSS / _SMALLEST else 2


def _print(made: StreamedSheet, sheet: Sheet, book: Book) -> None:
    paper, across = _paper(sheet)
    made.set_paper(paper)
    if sheet.portrait:
        made.set_portrait()
    else:
        made.set_landscape()
    made.fit_to_pages(across, 0)
    if across > 1 and sheet.freeze is not None and sheet.freeze[1]:
        # Both halves of a row follow one another, and each names its entry.
        made.print_across()
        made.repeat_columns(0, sheet.freeze[1] - 1)
    made.set_margins(left=0.4, right=0.4, top=0.9 if book.label else 0.6, bottom=0.6)
    if sheet.repeat is not None:
        made.repeat_rows(*sheet.repeat)
    if sheet.breaks:
        made.set_h_pagebreaks(list(sheet.breaks))
    if book.label:
        label = "&C&8 " + book.label.replace("&", "&&")
        if len(label) > _LONGEST_HEADER:
            raise ValueError(label)
        made.set_header(label, {"margin": 0.3})
    page = book.words["page"]
    # A size is followed by a space: digits that came next would be taken for its own.
    foot = f"&L&8 &F · &A&C&8 {page} &P / &N&R&8 {book.digest}"
    made.set_footer(foot, {"margin": 0.3})


def _condition(made: StreamedSheet, condition: Condition, looks: Looks) -> None:
    rule: dict[str, Any] = {"type": "cell", "format": looks.conditions[condition.style]}
    if condition.equals is None:
        rule |= {"criteria": "!=", "value": 0}
    else:
        rule |= {"criteria": "==", "value": f"={condition.equals}"}
    made.conditional_format(*condition.area, rule)


def _choice(made: StreamedSheet, choice: Choice) -> None:
    rule: dict[str, Any] = {
        "error_title": choice.title,
        "error_message": choice.message,
        "error_type": "stop",
    }
    if choice.between is not None:
        low, high = choice.between
        rule |= {
            "validate": "decimal",
            "criteria": "between",
            "minimum": float(low),
            "maximum": float(high),
        }
    else:
        rule |= {"validate": "list", "source": f"={choice.source}"}
    if made.data_validation(*choice.area, rule):
        raise ValueError(choice.source)


def _chart(made: StreamedSheet, chart: Chart, file: Workbook) -> None:
    drawn = file.add_chart({"type": "bar", "subtype": "stacked"})
    for series in chart.series:
        drawn.add_series(
            {
                "name": series.name,
                "categories": f"={series.categories}",
                "values": f"={series.values}",
                "categories_data": list(series.names),
                "values_data": list(series.numbers),
                "gap": 40,
                **_LOOKS[series.look],
            }
        )
    drawn.set_title({"name": chart.title, "name_font": {"size": 11}, "overlay": False})
    drawn.set_x_axis(
        {"min": 0, "max": chart.most, "name": chart.axis, "num_format": "0", "name_font": _SMALL}
    )
    drawn.set_y_axis({"reverse": True, "num_font": _SMALL, "crossing": "max"})
    drawn.set_legend({"position": "bottom", "font": _SMALL})
    width, height = chart.size
    drawn.set_size({"width": width, "height": height})
    options = {"description": chart.told, "object_position": 2, "x_offset": 4, "y_offset": 2}
    made.insert_chart(*chart.at, drawn, options)


_SMALL = {"size": 9, "bold": False}
