"""The result of ``migrate`` as rows: one for each mark, each ruling, each scenario."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.model.claim import Span
from cloudeval.model.mark import name_of
from cloudeval.reports import frame
from cloudeval.reports.migrate.moved import Migrated, Way
from cloudeval.reports.page import Table, column
from cloudeval.reports.saying import Say

_COLUMNS = ("thing", "assessor", "number", "offer", "about", "answer", "how", "why-left")
_QUESTIONS = ("asked", "same", "unasked")


def migrated_table(migrated: Migrated, say: Say) -> Table:
    """Names as files and documents have them, whatever the language."""
    titles = (say("csv.notice"), *(say(f"migrate.csv.{name}") for name in (*_COLUMNS, *_QUESTIONS)))
    notice = say.file(frame.label(*migrated.versions))
    return Table(
        tuple(column(title) for title in titles),
        tuple((notice, *row) for row in (*_marks(migrated), *_rulings(migrated), *_rest(migrated))),
    )


def _marks(migrated: Migrated) -> Iterator[tuple[str, ...]]:
    for each in migrated.marks:
        mark, asked = each.mark, each.mark.asked or each.way.asked
        question = "" if asked is None else f"{asked.version} {asked.criterion}"
        told = (mark.offer, name_of(mark.about), _span(mark.answer), each.how)
        yield ("mark", each.assessor, "", *told, each.way.why or "", question, *_lines(each.way))


def _rulings(migrated: Migrated) -> Iterator[tuple[str, ...]]:
    for each in migrated.rulings:
        ruling = each.ruling
        told = (ruling.offer, name_of(ruling.about), _span(ruling.answer), each.how)
        number, why = str(ruling.number), each.way.why or ""
        yield ("ruling", "", number, *told, why, "", *_lines(each.way))


def _rest(migrated: Migrated) -> Iterator[tuple[str, ...]]:
    for each in migrated.scenarios:
        name = each.scenario.id
        yield ("scenario", each.scenario.by, "", "", name, "", each.how, "", "", "", "")
        for part in each.left:
            yield (part.part, "", "", "", f"{name}: {part.name}", "", "left", part.why, "", "", "")


def _lines(way: Way) -> tuple[str, str]:
    return " ".join(way.same), " ".join(way.unasked)


def _span(answer: Span) -> str:
    ends = [end if isinstance(end, str) else str(end).lower() for end in (answer.low, answer.high)]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)
