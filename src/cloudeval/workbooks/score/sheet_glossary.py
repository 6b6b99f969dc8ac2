"""The glossary: the words of the book, as it uses them."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Row
from cloudeval.workbooks.grid import Column, Grid
from cloudeval.workbooks.score.basis import Basis
from cloudeval.workbooks.tabling import TITLES, Part, table_sheet

TERMS = (
    *("offer", "fact", "claim", "requirement", "veto", "award", "share", "value"),
    *("interval", "floor", "standing", "place", "contested", "grade", "exempt"),
    *("reconstruction", "digest"),
)


def glossary_sheet(basis: Basis) -> Sheet:
    """The glossary."""
    say = basis.say
    columns = (
        Column("name", say("book.column.name"), 30, "strong.text"),
        Column("meaning", say("book.column.meaning"), 110, "wrap"),
    )
    grid = Grid(basis.sheets["glossary"], TITLES, columns, len(TERMS))

    def rows() -> Iterator[Row]:
        for term in TERMS:
            yield say(f"glossary.{term}"), say(f"glossary.{term}.is")

    return table_sheet(basis.told("glossary"), [Part("glossary", grid, rows)])
