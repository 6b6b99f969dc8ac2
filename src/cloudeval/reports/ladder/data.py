"""The result of ``diff --what-if ladder`` as data."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from cloudeval.changes.change import KINDS
from cloudeval.effects.ladder.rungs import ORDERS, RUNG_OF, Order
from cloudeval.reports import frame
from cloudeval.reports.ladder.climbs import firsts, steps
from cloudeval.reports.numbers import quantity
from cloudeval.reports.reproduction import PROGRAM
from cloudeval.reports.reproduction import documented as documented_inputs
from cloudeval.reports.results import Climb, Laddered
from cloudeval.reports.score_document import place_document, version_document
from cloudeval.scoring.evaluation import Evaluation, Outcome

LADDER = "cloudeval/ladder/1"


def laddered_document(laddered: Laddered) -> dict[str, Any]:
    """Every rung in every order, those too on which nothing changes."""
    before, after = laddered.ends
    later = laddered.to_as_of
    return {
        "schema": LADDER,
        "program": PROGRAM,
        "before": version_document(before.criteria),
        "after": version_document(after.criteria),
        "digests": [*laddered.digests],
        "notice": frame.documented_label(before.criteria, after.criteria),
        "as_of": frame.documented_day(laddered.as_of),
        "to_as_of": None if later is None else frame.documented_day(later),
        "min_sure": after.reader.min_sure,
        "cast": laddered.cast,
        "rung_of": {kind: RUNG_OF[kind] for kind in KINDS},
        "ends": {"before": _scored(before), "after": _scored(after)},
        "readings": {
            each.reading: {order: _climb(laddered, each, order) for order in ORDERS}
            for each in laddered.readings
        },
        "inputs": documented_inputs(laddered.inputs),
    }


def _climb(laddered: Laddered, each: Climb, order: Order) -> list[dict[str, Any]]:
    return [
        {
            "rung": one.rung.name,
            "number": one.rung.number,
            "version": one.rung.criteria.version,
            "criteria": len(one.rung.criteria.criteria),
            "changed": one.rung.changed,
            "moved": one.rung.moved,
            "steps": {
                told.offer: _step(moved)
                for told, moved in zip(
                    one.outcome.evaluations, steps(laddered, each, order, at), strict=True
                )
            },
            **_scored(one.outcome),
        }
        for at, one in enumerate(each.orders[order])
    ]


def _scored(outcome: Outcome) -> dict[str, Any]:
    return {
        "totals": [_total(each) for each in outcome.evaluations],
        "first": firsts(outcome),
    }


def _total(each: Evaluation) -> dict[str, Any]:
    return {
        "offer": each.offer,
        "standing": each.standing,
        "place": place_document(each.place),
        "floor": quantity(each.floor),
        "ceiling": quantity(each.ceiling),
    }


def _step(moved: tuple[Fraction, ...]) -> dict[str, Any]:
    floor, ceiling = moved
    return {"floor": quantity(floor), "ceiling": quantity(ceiling)}
