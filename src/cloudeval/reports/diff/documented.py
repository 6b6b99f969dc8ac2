"""The result of ``diff`` as data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cloudeval.changes.change import Change, Side
from cloudeval.changes.kept_ids import same_id_stricter
from cloudeval.changes.notes import Explained, note_of
from cloudeval.effects.difference import Columns, Difference, OfferDifference
from cloudeval.effects.severity import put_out, severities
from cloudeval.effects.standing.ledger import Verdicts
from cloudeval.model.criteria_set import ChangeNote, CriteriaSet
from cloudeval.model.policy import Ruling
from cloudeval.reports import frame
from cloudeval.reports.diff.answering import answers_document
from cloudeval.reports.diff.degrees import policy_document
from cloudeval.reports.diff.kept_ids import relabelled_document
from cloudeval.reports.diff.lifted import same_rules_document
from cloudeval.reports.diff.minimal import standing_sets_document
from cloudeval.reports.diff.neutral import neutrality_documents
from cloudeval.reports.diff.pairing import pairs_document
from cloudeval.reports.diff.proposing import across_document, by_proposal, proposed_document
from cloudeval.reports.diff.splitting import parts_documents
from cloudeval.reports.diff.standing import decides
from cloudeval.reports.diff.terms import terms_document
from cloudeval.reports.diff.two_days import facts_document, moved_document
from cloudeval.reports.diff.undoing import undo_document
from cloudeval.reports.numbers import quantity
from cloudeval.reports.reproduction import PROGRAM
from cloudeval.reports.reproduction import documented as documented_inputs
from cloudeval.reports.results import Compared
from cloudeval.reports.score_document import (
    grade_document,
    place_document,
    version_document,
    weights_document,
)
from cloudeval.scoring.band import Band
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.weighting import weigh

DIFF = "cloudeval/diff/1"


def compared_document(compared: Compared) -> dict[str, Any]:
    """Everything that the page is drawn from; the first reading stands at the top."""
    first = compared.first
    later = compared.to_as_of
    others = [each for each in compared.readings if each is not first]
    return {
        "schema": DIFF,
        "program": PROGRAM,
        "from": _side(first.before, compared.digests[0]),
        "to": _side(first.after, compared.digests[1]),
        "notice": frame.documented_label(first.before, first.after),
        "across": across_document(compared),
        "as_of": frame.documented_day(compared.as_of),
        "to_as_of": None if later is None else frame.documented_day(later),
        "min_sure": first.outcomes[1].reader.min_sure,
        "cast": compared.cast,
        "settled": _sides(*(outcome.settled for outcome in first.outcomes)),
        "weights": _sides(*(weights_document(weigh(v)) for v in (first.before, first.after))),
        **_reading_document(first, compared),
        "readings": {each.reading: _reading_document(each, compared) for each in others},
        "totals": {offer.offer: _total(offer) for offer in first.offers},
        "ruler": {offer.offer: _columns(offer.ruler) for offer in first.offers},
        "unknowns": {offer.offer: _columns(offer.unknowns) for offer in first.offers},
        "facts": facts_document(first),
        "moved": moved_document(first),
        "standings": _by_offer(first, lambda each: each.standing),
        "places": _by_offer(first, lambda each: place_document(each.place)),
        "grades": _by_offer(first, lambda each: grade_document(each.grade)),
        "answers": answers_document(first),
        "undo": None if first.days else undo_document(first),
        "pairs": None if first.days else pairs_document(first),
        "relabelled": relabelled_document(compared),
        "proposed": proposed_document(compared),
        "policy": policy_document(compared),
        "same_rules": same_rules_document(compared),
        "inputs": documented_inputs(compared.inputs),
    }


def _side(version: CriteriaSet, digest: str) -> dict[str, Any]:
    return {**version_document(version), "digest": digest, "terms": terms_document(version)}


def _reading_document(each: Difference, compared: Compared) -> dict[str, Any]:
    """What depends on how lineage is read."""
    place = compared.readings.index(each)
    explained = compared.explained[place] if compared.explained is not None else None
    factor = each.units.rescaled_by
    return {
        "reading": each.reading,
        "rescaled_by": None if factor is None else quantity(factor),
        "changes": _changes(each, compared),
        "causes": _causes(each),
        "unchanged": [*each.unchanged],
        "neutrality": neutrality_documents(each),
        "standing_sets": standing_sets_document(each),
        "steps": _steps(compared, place),
        "explained": None if explained is None else _explained(explained),
    }


def _steps(compared: Compared, reading: int) -> list[dict[str, Any]] | None:
    """The chain of adjacent versions, each step by its own causes."""
    if compared.steps is None:
        return None
    return [
        {
            "from": step.before.version,
            "to": step.after.version,
            "changes": len(step.changes),
            "totals": {offer.offer: _total(offer) for offer in step.offers},
            "causes": _causes(step),
        }
        for step in compared.steps[reading].each
    ]


def _changes(each: Difference, compared: Compared) -> list[dict[str, Any]]:
    degrees, out, parts = severities(each), put_out(each), parts_documents(each)
    rulings = {} if compared.policy is None else compared.policy.rulings
    return [
        {
            **_change(change, each, compared.notes),
            "severity": degrees[change.fingerprint],
            "puts_out": [*out.get(change.fingerprint, ())],
            "same_id_stricter": same_id_stricter(change),
            "by_proposal": by_proposal(change, compared),
            "ruled": _ruled(rulings.get(change.fingerprint)),
            "parts": parts.get(change.fingerprint),
        }
        for change in each.changes
    ]


def _ruled(ruling: Ruling | None) -> dict[str, Any] | None:
    if ruling is None:
        return None
    return {"as": ruling.ruled, "reason": frame.documented_wording(ruling.reason)}


def _change(change: Change, each: Difference, notes: tuple[ChangeNote, ...]) -> dict[str, Any]:
    name = change.fingerprint
    note = note_of(change, notes)
    return {
        "fingerprint": name,
        "kind": change.kind,
        "scope": change.scope,
        "subject": change.subject,
        "before": side_document(change, change.before),
        "after": side_document(change, change.after),
        "note": None if note is None else note_document(note),
        "effects": {
            offer.offer: {
                **_columns(offer.effects[name].columns),
                "range": _band(offer.effects[name].range),
            }
            for offer in each.offers
        },
        "verdicts": {
            offer.offer: _verdicts(offer.verdicts[name])
            for offer in each.offers
            if name in offer.verdicts
        },
    }


def side_document(change: Change, side: Side | None) -> dict[str, Any] | None:
    """One side of a change: the criteria or groups that it is about, and what stood there."""
    if side is None:
        return None
    about = "groups" if change.scope == "group" else "criteria"
    return {about: [*side.names], "held": dict(side.held)}


def note_document(note: ChangeNote) -> dict[str, Any]:
    """A note, with whose reason it is."""
    return {
        "by": note.by,
        "models": note.models,
        "reason": frame.documented_wording(note.reason),
    }


def _columns(columns: Columns) -> dict[str, Any]:
    return {"floor": quantity(columns.floor), "ceiling": quantity(columns.ceiling)}


def _band(band: Band) -> dict[str, Any]:
    return {"low": quantity(band.low), "high": quantity(band.high)}


def _verdicts(found: Verdicts) -> dict[str, Any]:
    return {"before": found.before, "after": found.after, "decides": decides(found)}


def _total(offer: OfferDifference) -> dict[str, Any]:
    return {
        "before": _columns(offer.before),
        "after": _columns(offer.after),
        "change": {**_columns(offer.change), "range": _band(offer.range)},
    }


def _causes(each: Difference) -> dict[str, Any]:
    told: dict[str, dict[str, Any]] = {}
    for offer in each.offers:
        sums = {**each.causes(offer), "unknowns": offer.unknowns}
        for cause, columns in sums.items():
            told.setdefault(cause, {})[offer.offer] = _columns(columns)
    return told


def _sides(before: object, after: object) -> dict[str, Any]:
    return {"before": before, "after": after}


def _by_offer(each: Difference, show: Callable[[Evaluation], object]) -> dict[str, Any]:
    before, after = each.outcomes
    return {
        was.offer: _sides(show(was), show(now))
        for was, now in zip(before.evaluations, after.evaluations, strict=True)
    }


def _explained(found: Explained) -> dict[str, Any]:
    return {
        "unexplained": [change.fingerprint for change in found.unexplained],
        "empty": [
            {"note": number, "kind": kind or None, "name": name or None}
            for number, kind, name in found.empty
        ],
    }
