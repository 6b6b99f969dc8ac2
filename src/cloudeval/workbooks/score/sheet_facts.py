"""The sheet of facts: every claim that an answer rests on, with its sources."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.reports.sources import source_line
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Link, Row
from cloudeval.workbooks.score.claimed import Entry
from cloudeval.workbooks.score.tables import Tables
from cloudeval.workbooks.tabling import Part, table_sheet


def facts_sheet(tables: Tables) -> Sheet:
    """The sheet of facts and sources."""

    def rows() -> Iterator[Row]:
        for entry in tables.claimed.entries:
            yield _row(tables, entry)

    say = tables.basis.say
    return table_sheet(
        tables.basis.told("facts"),
        [Part("facts", tables.claims, rows, empty=say("book.no-claims"))],
    )


def _row(tables: Tables, entry: Entry) -> Row:
    say, source = tables.basis.say, entry.source
    told = source_line(entry.ref, source, say) if entry.ref else ""
    opens: Cell = None
    address = ""
    if source is not None:
        where = [place for place in (source.url, source.locator) if place]
        told = told.removesuffix(" ".join(["", " · ".join(where)])) if where else told
        address = source.url or source.locator or ""
        if source.url is not None:
            opens = Link(source.url, _host(source.url))
    return (
        entry.number,
        entry.owner,
        entry.kind,
        entry.fact,
        entry.about,
        entry.said,
        entry.dates,
        entry.sure,
        entry.state,
        told,
        entry.at,
        opens,
        address,
    )


def _host(address: str) -> str:
    """Whose page an address opens: what a link is called by."""
    return address.partition("://")[2].partition("/")[0] or address
