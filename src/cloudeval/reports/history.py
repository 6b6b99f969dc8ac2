"""The result of ``history``: one criterion through the versions of its family."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from cloudeval.changes.notes import note_of
from cloudeval.model.criterion import AnyCriterion, AwardCriterion
from cloudeval.model.plain import plain
from cloudeval.reports import frame
from cloudeval.reports.diff.documented import note_document, side_document
from cloudeval.reports.diff.reasons import said_note
from cloudeval.reports.diff.speaking import speaking
from cloudeval.reports.numbers import NOTHING, in_full, machine, quantity, shown
from cloudeval.reports.page import Block, Heading, Items, Page, Paragraph, Table, column, figures
from cloudeval.reports.reproduction import PROGRAM
from cloudeval.reports.results import Step
from cloudeval.reports.saying import Say
from cloudeval.reports.score_document import version_document
from cloudeval.reports.told import sentence
from cloudeval.scoring.evaluation import POINTS
from cloudeval.scoring.weighting import group_of, weigh

HISTORY = "cloudeval/history/1"


def page(criterion: str, steps: tuple[Step, ...], language: str) -> Page:
    """What stood in each version, and the changes that led from one to the next."""
    say = speaking(language)
    versions = [step.version for step in steps]
    blocks: list[Block] = [*frame.labelled(say, *versions), _overview(steps, say)]
    for step in steps:
        if step.changes:
            blocks += [Heading(3, _led(step, say)), Items(_changes(step, say))]
    blocks += frame.credit(versions, say)
    line = f"cloudeval history {criterion}"
    if versions:
        line += f" --under {versions[-1].name}"
    blocks += [
        Paragraph(say("rounding")),
        Paragraph(say("history.reproduce", command=line, version=PROGRAM["version"]), close=True),
    ]
    family = versions[-1].family if versions else ""
    return Page(say("history.title", criterion=criterion, family=family), tuple(blocks))


def document(criterion: str, steps: tuple[Step, ...]) -> dict[str, Any]:
    """The history as data for programs."""
    return {
        "schema": HISTORY,
        "program": PROGRAM,
        "criterion": criterion,
        "notice": frame.documented_label(*(step.version for step in steps)),
        "steps": [_step(step) for step in steps],
    }


def table(criterion: str, steps: tuple[Step, ...], language: str) -> Table:
    """One row for each criterion in each version."""
    say = speaking(language)
    words = ("notice", "asked", "family", "version", "date", "nature", "criterion", "title")
    more = ("role-of-criterion", "group")
    columns = (
        *(column(say(f"csv.{name}")) for name in (*words, *more)),
        *(figures(say(f"csv.{name}")) for name in ("weight", "share")),
        *(column(say(f"csv.{name}")) for name in ("changes", "note")),
    )
    rows = tuple(_row(criterion, step, each, say) for step in steps for each in step.criteria)
    return Table(columns, rows)


def _overview(steps: tuple[Step, ...], say: Say) -> Table:
    """What stood in each version; a title is told where it is new."""
    names = ("version", "date", "criterion", "role-of-criterion")
    columns = (
        *(column(say(f"column.{name}")) for name in names),
        figures(say("column.weight")),
        figures(say("column.share")),
    )
    rows = []
    told: set[tuple[str, str]] = set()
    for step in steps:
        called = {(each.id, say.file(each.title)) for each in step.criteria}
        for each in step.criteria:
            title = say.file(each.title)
            name = each.id if (each.id, title) in told else f"{each.id} · {title}"
            role = say(f"criterion.{each.role}")
            rows.append(
                (step.version.version, date_of(step), name, role, *_weight(step, each, say))
            )
        told = called
    return Table(columns, tuple(rows))


def date_of(step: Step) -> str:
    """A modelled date stands in brackets."""
    written = step.version.date.written
    return f"[{written}]" if step.version.date_is == "modelled" else written


def share(step: Step, criterion: AnyCriterion) -> Fraction | None:
    """A criterion's share of the total; None for a requirement."""
    if not isinstance(criterion, AwardCriterion):
        return None
    group = group_of(step.version, criterion.group)
    return weigh(step.version).share(group, criterion.id)


def _weight(step: Step, criterion: AnyCriterion, say: Say) -> tuple[str, str]:
    part = share(step, criterion)
    if part is None or not isinstance(criterion, AwardCriterion):
        return NOTHING, NOTHING
    return in_full(criterion.weight, say.language), shown(part * POINTS, say.language)


def _led(step: Step, say: Say) -> str:
    return say.count("history.changes", len(step.changes), version=step.version.version)


def _changes(step: Step, say: Say) -> tuple[str, ...]:
    told = []
    for change in step.changes:
        note = note_of(change, step.notes)
        line = sentence(change, say)
        told.append(line if note is None else f"{line}. {said_note(note, say)}")
    return tuple(told)


def _row(asked: str, step: Step, criterion: AnyCriterion, say: Say) -> tuple[str, ...]:
    version, part = step.version, share(step, criterion)
    about = [change for change in step.changes if criterion.id in change.names]
    notes = dict.fromkeys(
        said_note(note, say)
        for change in about
        if (note := note_of(change, step.notes)) is not None
    )
    weight = criterion.weight if isinstance(criterion, AwardCriterion) else None
    return (
        say.file(frame.label(version)),
        asked,
        version.family,
        version.version,
        version.date.written,
        say(f"nature.{version.nature}"),
        criterion.id,
        say.file(criterion.title),
        say(f"criterion.{criterion.role}"),
        criterion.group,
        "" if weight is None else machine(weight),
        "" if part is None else machine(part * POINTS),
        " · ".join(sentence(change, say) for change in about),
        " ".join(notes),
    )


def _step(step: Step) -> dict[str, Any]:
    return {
        **version_document(step.version),
        "criteria": [_criterion(step, each) for each in step.criteria],
        "changes": [
            {
                "fingerprint": change.fingerprint,
                "kind": change.kind,
                "subject": change.subject,
                "before": side_document(change, change.before),
                "after": side_document(change, change.after),
                "note": None if note is None else note_document(note),
            }
            for change in step.changes
            for note in (note_of(change, step.notes),)
        ],
    }


def _criterion(step: Step, criterion: AnyCriterion) -> dict[str, Any]:
    told = ("reads", "condition", "weight", "scale", "veto", "grade", "rests_on")
    part = share(step, criterion)
    return {
        "id": criterion.id,
        "role": criterion.role,
        "group": criterion.group,
        "title": frame.documented_wording(criterion.title),
        "question": frame.documented_wording(criterion.question),
        "asks": {name: plain(getattr(criterion, name, None)) for name in told},
        "share": None if part is None else quantity(part),
    }
