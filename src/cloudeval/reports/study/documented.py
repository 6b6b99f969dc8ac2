"""A study, and what it says of a fact, as documents give it."""

from __future__ import annotations

from typing import Any

from cloudeval.model.claim import Span
from cloudeval.model.mark import Decision, written_about
from cloudeval.model.plain import plain
from cloudeval.model.scenario import ALL, Scenario
from cloudeval.reports.numbers import quantity
from cloudeval.reports.results import StudyUsed
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.fact import Said, Signed


def documented(used: StudyUsed | None) -> dict[str, Any] | None:
    """Which study, and how much of it counts."""
    if used is None:
        return None
    reviewed = sum(mark.reviewed is not None for _, mark in used.counted)
    return {
        "title": used.study.what.title,
        "folder": used.folder,
        "digest": used.digest,
        "as_of": used.study.what.as_of.isoformat(),
        "marks": {
            "counted": len(used.counted),
            "reviewed": reviewed,
            "proposed": len(used.counted) - reviewed,
            "aside": {name: used.aside.get(name, 0) for name in ASIDE},
        },
        "rulings": used.rulings,
        "reviewed_only": used.reviewed_only,
        "scenario": None if used.scenario is None else _scenario(used.scenario, used),
    }


ASIDE = ("proposed", "withdrawn", "set-aside", "another-day")


def _scenario(scenario: Scenario, used: StudyUsed) -> dict[str, Any]:
    lifted = scenario.exemptions_lifted
    written = used.written
    return {
        "id": scenario.id,
        "title": scenario.title,
        "why": scenario.why,
        "by": scenario.by,
        "at": scenario.at.written,
        "weights": {group: quantity(weight) for group, weight in scenario.weights.items()},
        "switched_off": [*scenario.switched_off],
        "exemptions_lifted": "all" if lifted == ALL else [*lifted],
        "assumed": [
            {"offer": each.offer, **_answered(written_about(each.about), each.answer)}
            for each in scenario.assumed
        ],
        "written": None
        if written is None
        else {each.offer: _standing(each) for each in written.evaluations},
    }


def _standing(each: Evaluation) -> dict[str, Any]:
    place = each.place
    return {
        "standing": each.standing,
        "floor": quantity(each.floor),
        "ceiling": quantity(each.ceiling),
        "place": None if place is None else {"best": place.best, "worst": place.worst},
    }


def documented_said(said: Said) -> dict[str, Any]:
    """What is said of one fact, that which does not count included."""
    return {
        "marks": [_mark(signed) for signed in said.marks],
        "rulings": [_ruling(ruling, said) for ruling in said.rulings],
        "assumed": [_answered(written_about(each.about), each.answer) for each in said.assumed],
    }


def _mark(signed: Signed) -> dict[str, Any]:
    mark = signed.mark
    return {
        "assessor": signed.assessor,
        **_answered(written_about(mark.about), mark.answer),
        "at": mark.at.written,
        "state": mark.state,
        "heard": signed.heard,
        "evidence": [plain(each) for each in mark.evidence],
        "comment": mark.comment,
        "asked": plain(mark.asked),
        "reviewed": plain(mark.reviewed),
        "withdrawn": plain(mark.withdrawn),
        "set_aside": plain(mark.set_aside),
    }


def _ruling(ruling: Decision, said: Said) -> dict[str, Any]:
    return {
        "number": ruling.number,
        **_answered(written_about(ruling.about), ruling.answer),
        "reason": ruling.reason,
        "members": [*ruling.members],
        "at": ruling.at.written,
        "evidence": [plain(each) for each in ruling.evidence],
        "replaces": ruling.replaces,
        "ruled_out": ruling.number in said.ruled_out,
    }


def _answered(about: object, answer: Span) -> dict[str, Any]:
    return {"about": about, "answer": {"low": answer.low, "high": answer.high}}
