"""What every result says of the study that it used, and of the scenario that it assumes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cloudeval.model.mark import name_of
from cloudeval.model.scenario import ALL, Scenario
from cloudeval.reports.numbers import in_full
from cloudeval.reports.page import Block, Notice, Page, Table
from cloudeval.reports.results import StudyUsed
from cloudeval.reports.saying import Say
from cloudeval.words import report, study


def speaking(language: str) -> Say:
    """The words of a study beside those of every report."""
    return Say(language, {**report.TEXTS, **study.TEXTS})


def told(used: StudyUsed | None, language: str) -> tuple[str, ...]:
    """The label, and what a scenario assumes: a sentence each, nothing without a study."""
    if used is None:
        return ()
    say = speaking(language)
    return (*_label(used, say), *_assumption(used, say))


def notices(used: StudyUsed | None, say: Say) -> list[Block]:
    """The same as a page carries it; the assumption comes first."""
    return [Notice(text) for text in reversed(told(used, say.language))]


def on_page(page: Page, used: StudyUsed | None, language: str) -> Page:
    """A page with the label after the labels that it has."""
    at = next((n for n, block in enumerate(page.blocks) if not isinstance(block, Notice)), 0)
    blocks = (*page.blocks[:at], *notices(used, Say(language)), *page.blocks[at:])
    return replace(page, blocks=blocks)


def on_table(table: Table, used: StudyUsed | None, language: str) -> Table:
    """A table for spreadsheets: the label joins the one that stands in its first column."""
    first = Say(language)("csv.notice")
    if used is None or not table.columns or table.columns[0].title != first:
        return table
    rows = tuple((noticed(row[0], used, language), *row[1:]) for row in table.rows)
    return replace(table, rows=rows)


def on_document(document: Mapping[str, Any], used: StudyUsed | None) -> dict[str, Any]:
    """A document with the key ``study``: null where none was asked for."""
    from cloudeval.reports.study.documented import documented

    return {**document, "study": documented(used)}


def noticed(label: str, used: StudyUsed | None, language: str) -> str:
    """A cell of labels, with that of a study."""
    return " ".join(filter(None, (label, *told(used, language))))


def digests(used: StudyUsed | None, language: str) -> list[tuple[str, str]]:
    """What the last line of a page gives beside the digests of the versions."""
    return [] if used is None else [(speaking(language)("study.digest"), used.digest)]


def _label(used: StudyUsed, say: Say) -> list[str]:
    reviewed = sum(mark.reviewed is not None for _, mark in used.counted)
    states = say("study.states", reviewed=reviewed, proposed=len(used.counted) - reviewed)
    marks = say("study.marks.none")
    if used.counted:
        marks = say.count("study.marks", len(used.counted), states=states)
    rulings = say.count("study.rulings", used.rulings)
    what = used.study.what
    parts = [say("study.label", title=what.title, folder=used.folder, marks=marks, rulings=rulings)]
    if used.aside.get("proposed"):
        parts.append(say("study.aside.proposed", number=used.aside["proposed"]))
    if used.on != what.as_of:
        days = {"day": say.on(what.as_of), "other": say.on(used.on)}
        number = used.aside.get("another-day", 0)
        parts.append(say("study.aside.another-day", number=number, **days))
    return [" ".join(parts)]


def _assumption(used: StudyUsed, say: Say) -> list[str]:
    scenario = used.scenario
    if scenario is None:
        return []
    key = "scenario.label" if used.written is not None else "scenario.label-alone"
    parts = say("scenario.and").join(assumed_parts(scenario, say))
    return [say(key, title=scenario.title, id=scenario.id, parts=parts)]


def assumed_parts(scenario: Scenario, say: Say) -> list[str]:
    """Everything that a scenario assumes; none of it is left out."""
    found = [
        say("scenario.weight", group=group, weight=in_full(weight, say.language))
        for group, weight in scenario.weights.items()
    ]
    found += [say("scenario.off", criterion=name) for name in scenario.switched_off]
    if scenario.exemptions_lifted == ALL:
        found.append(say("scenario.lifted-all"))
    else:
        found += [say("scenario.lifted", criterion=name) for name in scenario.exemptions_lifted]
    for each in scenario.assumed:
        low, high = (_written(end) for end in (each.answer.low, each.answer.high))
        answer = low if low == high else say("between", low=low, high=high)
        name = name_of(each.about)
        found.append(say("scenario.assumed", offer=each.offer, name=name, answer=answer))
    return found


def _written(end: str | bool) -> str:  # noqa: FBT001 - a value of a file
    return end if isinstance(end, str) else "yes" if end else "no"
