"""All sheets of a score together, with the book's names, properties and file name."""

from __future__ import annotations

from cloudeval.reports.reproduction import PROGRAM, brief, joint_digest
from cloudeval.reports.results import Scored
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.score import sheet_groups, sheet_readme
from cloudeval.workbooks.score.basis import SHEETS, Basis
from cloudeval.workbooks.score.parameters import names, parameter_sheet
from cloudeval.workbooks.score.sheet_answers import answers_sheet
from cloudeval.workbooks.score.sheet_checks import checks_sheet
from cloudeval.workbooks.score.sheet_criteria import criteria_sheet
from cloudeval.workbooks.score.sheet_facts import facts_sheet
from cloudeval.workbooks.score.sheet_glossary import glossary_sheet
from cloudeval.workbooks.score.sheet_lines import lines_sheet
from cloudeval.workbooks.score.sheet_minutes import minutes_sheet
from cloudeval.workbooks.score.sheet_scales import scales_sheet
from cloudeval.workbooks.score.sheet_summary import Summary
from cloudeval.workbooks.score.tables import laid_out


def assembled(scored: Scored, language: str) -> Book:
    """The workbook of a score."""
    basis = Basis(scored, language)
    tables = laid_out(basis)
    summary = Summary(tables)
    say, criteria = basis.say, basis.criteria
    made = {
        "readme": sheet_readme.readme_sheet(tables, summary),
        "summary": summary.sheet(),
        "requirements": checks_sheet(tables),
        "contributions": lines_sheet(tables),
        "groups": sheet_groups.groups_sheet(tables),
        "criteria": criteria_sheet(tables),
        "scales": scales_sheet(tables),
        "answers": answers_sheet(tables),
        "facts": facts_sheet(tables),
        "minutes": minutes_sheet(tables),
        "glossary": glossary_sheet(basis),
        "parameters": parameter_sheet(tables.settings, tables.parameters),
    }
    joint = joint_digest(scored.inputs)
    word = say("book.file.word") if basis.label else ""
    day = scored.as_of.date
    stem = f"{criteria.family}-{criteria.version}-{day.isoformat()}"
    used = scored.study
    if used is not None and used.scenario is not None:
        # What is assumed never passes for the version.
        stem = f"{stem}-{used.scenario.id}"
    return Book(
        title=basis.title,
        subject=f"{criteria.name} · {day.isoformat()}",
        label=basis.label,
        digest=brief(joint),
        made=day,
        words={"page": say("book.page")},
        names={
            **names(tables.settings, tables.parameters),
            **tables.names,
            **sheet_groups.names(tables),
            **sheet_readme.check_name(tables),
        },
        sheets=[made[key] for key in SHEETS],
        properties={
            "criteria": criteria.name,
            "criteria digest": scored.digest,
            "inputs digest": joint,
            "program": f"{PROGRAM['name']} {PROGRAM['version']}",
            "nature": criteria.nature,
        },
        file=f"{stem}-{word}.xlsx" if word else f"{stem}.xlsx",
        label_word=word,
    )
