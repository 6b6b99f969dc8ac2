"""The result of ``diff --what-if`` as data."""

from __future__ import annotations

from typing import Any

from cloudeval.effects.neutrality.questions import QUESTIONS, Neutrality
from cloudeval.reports import frame
from cloudeval.reports.numbers import quantity
from cloudeval.reports.reproduction import PROGRAM
from cloudeval.reports.reproduction import documented as documented_inputs
from cloudeval.reports.results import Imagined, Imagining
from cloudeval.reports.score_document import version_document
from cloudeval.scoring.evaluation import Evaluation, Outcome

WHATIF = "cloudeval/what-if/1"


def imagined_document(imagined: Imagined) -> dict[str, Any]:
    """Totals of both versions and of the computed one, and every refinement's five answers."""
    before, after = imagined.ends
    return {
        "schema": WHATIF,
        "program": PROGRAM,
        "before": version_document(before.criteria),
        "after": version_document(after.criteria),
        "digests": [*imagined.digests],
        "notice": frame.documented_label(before.criteria, after.criteria),
        "as_of": frame.documented_day(imagined.as_of),
        "min_sure": after.reader.min_sure,
        "cast": imagined.cast,
        "totals": {"before": _totals(before), "after": _totals(after)},
        "readings": {each.reading: _reading(each) for each in imagined.readings},
        "inputs": documented_inputs(imagined.inputs),
    }


def _totals(outcome: Outcome) -> list[dict[str, Any]]:
    return [_total(each) for each in outcome.evaluations]


def _total(each: Evaluation) -> dict[str, Any]:
    return {
        "offer": each.offer,
        "standing": each.standing,
        "floor": quantity(each.floor),
        "ceiling": quantity(each.ceiling),
    }


def _reading(each: Imagining) -> dict[str, Any]:
    return {
        "criteria": len(each.outcome.criteria.criteria),
        "totals": _totals(each.outcome),
        "refinements": [neutrality_document(one) for one in each.refinements],
        "together": neutrality_document(each.together),
    }


def neutrality_document(one: Neutrality) -> dict[str, Any]:
    """The five answers for one refinement, or for all together."""
    return {
        "subject": one.subject,
        "ancestors": [*one.ancestors],
        "heirs": [*one.heirs],
        "told": {question: one.told[question] for question in QUESTIONS},
        "touched": {question: [*offers] for question, offers in one.touched.items()},
        "factor": None if one.factor is None else quantity(one.factor),
        "is_detail": one.is_detail,
    }
