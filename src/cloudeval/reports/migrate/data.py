"""The result of ``migrate`` as data."""

from __future__ import annotations

from typing import Any

from cloudeval.model.mark import written_about
from cloudeval.model.plain import plain
from cloudeval.reports import frame
from cloudeval.reports.migrate.moved import (
    HOW_MARKS,
    Migrated,
    MovedMark,
    MovedRuling,
    MovedScenario,
    Way,
)
from cloudeval.reports.reproduction import PROGRAM

MIGRATE = "cloudeval/migrate/1"


def migrated_document(migrated: Migrated) -> dict[str, Any]:
    """Every mark, ruling and scenario of the study that was, each once."""
    before, after = migrated.versions
    return {
        "schema": MIGRATE,
        "program": PROGRAM,
        "notice": frame.documented_label(before, after),
        "title": migrated.before.what.title,
        "from": {"folder": migrated.old.as_posix(), **_version(migrated, 0)},
        "to": {"folder": migrated.new.as_posix(), **_version(migrated, 1)},
        "carry": migrated.carry,
        "written": migrated.written,
        "counts": {how: migrated.counts[how] for how in HOW_MARKS},
        "marks": [_mark(each) for each in migrated.marks],
        "rulings": [_ruling(each) for each in migrated.rulings],
        "scenarios": [_scenario(each) for each in migrated.scenarios],
        "not_copied": [*migrated.not_copied],
    }


def _version(migrated: Migrated, side: int) -> dict[str, str]:
    version = migrated.versions[side]
    return {
        "family": version.family,
        "version": version.version,
        "digest": migrated.digests[side],
    }


def _mark(each: MovedMark) -> dict[str, Any]:
    mark = each.mark
    return {
        "assessor": each.assessor,
        "offer": mark.offer,
        "about": written_about(mark.about),
        "answer": {"low": mark.answer.low, "high": mark.answer.high},
        "at": mark.at.written,
        "state": mark.state,
        "became": each.how,
        "because": each.way.why,
        "asked": plain(mark.asked or each.way.asked),
        "questions": _questions(each.way),
        "stands_as": None if each.now is None else each.now.state,
    }


def _questions(way: Way) -> dict[str, list[str]]:
    return {"same": [*way.same], "changed": [*way.changed], "others": [*way.others]}


def _ruling(each: MovedRuling) -> dict[str, Any]:
    ruling = each.ruling
    return {
        "number": ruling.number,
        "offer": ruling.offer,
        "about": written_about(ruling.about),
        "answer": {"low": ruling.answer.low, "high": ruling.answer.high},
        "became": each.how,
        "because": each.way.why,
        "questions": _questions(each.way),
    }


def _scenario(each: MovedScenario) -> dict[str, Any]:
    return {
        "id": each.scenario.id,
        "title": each.scenario.title,
        "became": each.how,
        "left": [{"part": one.part, "name": one.name, "because": one.why} for one in each.left],
        "renamed": [
            {"part": one.part, "name": one.name, "heirs": [*one.heirs]} for one in each.renamed
        ],
        "kept_as": each.kept_as,
    }
