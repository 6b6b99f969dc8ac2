"""The result of ``score --against`` as data."""

from __future__ import annotations

from typing import Any

from cloudeval.effects.days.over_time import CheckOverTime, LineOverTime, OfferOverTime
from cloudeval.effects.difference import Columns
from cloudeval.model.criterion import AnyCriterion
from cloudeval.reports import frame
from cloudeval.reports.answers import ends
from cloudeval.reports.numbers import quantity
from cloudeval.reports.reproduction import PROGRAM
from cloudeval.reports.reproduction import documented as documented_inputs
from cloudeval.reports.results import Against
from cloudeval.reports.score_document import place_document, version_document
from cloudeval.scoring.evaluation import Evaluation

AGAINST = "cloudeval/against/1"


def against_document(result: Against) -> dict[str, Any]:
    """Everything that the page is drawn from."""
    before, after = result.before, result.after
    return {
        "schema": AGAINST,
        "program": PROGRAM,
        **version_document(after.criteria),
        "digest": after.digest,
        "notice": frame.documented_label(after.criteria),
        "days": {
            "before": frame.documented_day(before.as_of),
            "after": frame.documented_day(after.as_of),
        },
        "min_sure": after.outcome.reader.min_sure,
        "cast": after.cast,
        "settled": {"before": before.outcome.settled, "after": after.outcome.settled},
        "offers": [_offer(each) for each in result.offers],
        "inputs": documented_inputs(after.inputs),
    }


def _offer(each: OfferOverTime) -> dict[str, Any]:
    was, now = each.before, each.after
    return {
        "offer": each.offer,
        "standings": {"before": was.standing, "after": now.standing},
        "places": {"before": place_document(was.place), "after": place_document(now.place)},
        "total": {
            "before": _columns(Columns(was.floor, was.ceiling)),
            "after": _columns(Columns(now.floor, now.ceiling)),
            "change": _columns(each.change),
        },
        "lines": [_line(line, each) for line in each.lines],
        "checks": [_check(check) for check in each.checks],
    }


def _line(line: LineOverTime, each: OfferOverTime) -> dict[str, Any]:
    return {
        "criterion": line.criterion.id,
        "before": _answer(each.before, line.criterion),
        "after": _answer(each.after, line.criterion),
        "change": _columns(line.change),
    }


def _answer(evaluation: Evaluation, criterion: AnyCriterion) -> dict[str, str]:
    low, high = ends(evaluation, criterion)
    return {"low": low, "high": high}


def _check(check: CheckOverTime) -> dict[str, Any]:
    criterion = check.after.criterion
    return {
        "kind": check.after.kind,
        "criterion": None if criterion is None else criterion.id,
        "before": check.before.verdict,
        "after": check.after.verdict,
    }


def _columns(columns: Columns) -> dict[str, Any]:
    return {"floor": quantity(columns.floor), "ceiling": quantity(columns.ceiling)}
