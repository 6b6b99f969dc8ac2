"""All sheets of a difference together, with the book's names, properties and file name."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.reports.reproduction import PROGRAM, brief, joint_digest
from cloudeval.workbooks.book import Book, Sheet
from cloudeval.workbooks.cells import Row, Styled
from cloudeval.workbooks.difference.basis import Ground
from cloudeval.workbooks.difference.layout import Layout
from cloudeval.workbooks.difference.sheet_changes import changes_sheet
from cloudeval.workbooks.difference.sheet_effects import effects_sheet
from cloudeval.workbooks.difference.sheet_frame import frame_sheet
from cloudeval.workbooks.difference.sheet_ladder import Rungs
from cloudeval.workbooks.difference.sheet_ledger import Ledger
from cloudeval.workbooks.difference.sheet_means import means_sheet
from cloudeval.workbooks.difference.sheet_neutrality import neutrality_sheet
from cloudeval.workbooks.difference.sheet_readme import Readme
from cloudeval.workbooks.difference.sheet_steps import steps_sheet
from cloudeval.workbooks.difference.sheet_summary import summary_sheet
from cloudeval.workbooks.difference.sheet_sums import Sums
from cloudeval.workbooks.difference.sheet_terms import terms_sheet
from cloudeval.workbooks.difference.sheet_values import values_sheet
from cloudeval.workbooks.difference.sides import Side
from cloudeval.workbooks.grid import Column, Grid
from cloudeval.workbooks.score.sheet_glossary import TERMS
from cloudeval.workbooks.score.sheet_minutes import minutes_sheet
from cloudeval.workbooks.tabling import TITLES, Part, table_sheet

_MORE = ("effect", "centre", "coefficient", "ruler", "unknowns", "reading", "ladder", "neutrality")


def assembled(ground: Ground) -> Book:
    """The workbook of a difference."""
    layout = Layout(ground)
    sums, rungs, ledger = Sums(layout), Rungs(layout), Ledger(layout)
    readme = Readme(layout, sums, rungs, ledger)
    say, compared = ground.say, ground.compared
    before, after = ground.versions
    joint = joint_digest(compared.inputs)
    word = say("book.file.word") if ground.label else ""
    day = compared.as_of.date
    stem = f"{after.family}-{before.version}-{after.version}-{day.isoformat()}"
    if compared.study is not None and compared.study.scenario is not None:
        # What is assumed never passes for the versions.
        stem = f"{stem}-{compared.study.scenario.id}"
    sheets = [
        readme.sheet(),
        summary_sheet(layout),
        changes_sheet(layout),
        sums.sheet(),
        effects_sheet(layout),
        steps_sheet(layout),
        terms_sheet(layout),
        means_sheet(layout),
        frame_sheet(layout),
        values_sheet(layout, 0),
        values_sheet(layout, 1),
        rungs.sheet(),
        neutrality_sheet(layout),
        ledger.sheet(),
        *(sheet for side in layout.sides for sheet in side.sheets()),
        minutes_sheet(layout.sides[1].tables, ground.sheets["minutes"], ground.title),
        _glossary(ground),
        _parameters(layout),
    ]
    return Book(
        title=ground.title,
        subject=f"{before.name} → {after.name} · {day.isoformat()}",
        label=ground.label,
        digest=brief(joint),
        made=day,
        words={"page": say("book.page")},
        names={**layout.names, **readme.names},
        sheets=sheets,
        properties={
            "criteria": f"{before.name} {after.name}",
            "criteria digest": " ".join(compared.digests),
            "inputs digest": joint,
            "program": f"{PROGRAM['name']} {PROGRAM['version']}",
            "nature": f"{before.nature} {after.nature}",
        },
        file=f"{stem}-{word}.xlsx" if word else f"{stem}.xlsx",
        label_word=word,
    )


def _glossary(ground: Ground) -> Sheet:
    say = ground.say
    columns = (
        Column("name", say("book.column.name"), 30, "strong.text"),
        Column("meaning", say("book.column.meaning"), 110, "wrap"),
    )
    grid = Grid(ground.sheets["glossary"], TITLES, columns, len(TERMS) + len(_MORE))

    def rows() -> Iterator[Row]:
        for term in (*_MORE, *TERMS):
            yield say(f"glossary.{term}"), say(f"glossary.{term}.is")

    return table_sheet(ground.told("glossary"), [Part("glossary", grid, rows)])


def _parameters(layout: Layout) -> Sheet:
    say = layout.ground.say

    def own() -> Iterator[Row]:
        for name, value in layout.table.items():
            style = "text" if isinstance(value, str) else "number"
            key = "word" if name.startswith("ce_word") else name.removeprefix("ce_")
            key = "unit" if name.startswith("ce_unit") else key.replace("_", "-")
            yield name, Styled(value, style), say(f"book.parameter.{key}")

    def of(side: Side) -> Iterator[Row]:
        for name, value in side.tables.parameters.table.items():
            style = "text" if isinstance(value, str) else "number"
            word = name.startswith(("ce_word", "ce_standing", "ce_offer"))
            key = "word" if word else name.removeprefix("ce_").replace("_", "-")
            yield side.name(name), Styled(value, style), say(f"book.parameter.{key}")

    before, after = layout.sides
    parts = [
        Part("parameters", layout.settings(0), own, title=say("book.diff.parameters")),
        Part(
            "before_parameters",
            layout.settings(1),
            lambda: of(before),
            title=say("book.side.before"),
        ),
        Part(
            "after_parameters", layout.settings(2), lambda: of(after), title=say("book.side.after")
        ),
    ]
    return table_sheet(layout.ground.told("parameters"), parts)
