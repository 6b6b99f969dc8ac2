"""The result of ``score`` as data."""

from __future__ import annotations

from typing import Any

from cloudeval.model.criteria_set import CriteriaSet, Remark
from cloudeval.reports import frame
from cloudeval.reports.answers import outcomes, rung
from cloudeval.reports.evidence import documented_facts
from cloudeval.reports.numbers import quantity
from cloudeval.reports.reproduction import PROGRAM
from cloudeval.reports.reproduction import documented as documented_inputs
from cloudeval.reports.results import Scored
from cloudeval.reports.score_dates import documented_endings, documented_readings
from cloudeval.reports.sources import documented as documented_sources
from cloudeval.scoring.evaluation import POINTS, Contribution, Evaluation, GroupTotal, Outcome
from cloudeval.scoring.grading import Grade
from cloudeval.scoring.ranking import Place
from cloudeval.scoring.screening import Check
from cloudeval.scoring.weighting import WHOLE, GroupWeight, Weighed, weigh

SCORE = "cloudeval/score/1"


def scored_document(scored: Scored) -> dict[str, Any]:
    """Everything that the page is drawn from."""
    criteria, outcome = scored.criteria, scored.outcome
    return {
        "schema": SCORE,
        "program": PROGRAM,
        **version_document(criteria),
        "digest": scored.digest,
        "notice": frame.documented_label(criteria),
        "as_of": frame.documented_day(scored.as_of),
        "min_sure": outcome.reader.min_sure,
        "cast": scored.cast,
        "settled": outcome.settled,
        "weights": weights_document(weigh(criteria)),
        "same_rules": _lifted(scored),
        "offers": [offer_document(each, outcome) for each in outcome.evaluations],
        "endings": documented_endings(outcome),
        "old_readings": documented_readings(outcome),
        "assumptions": [_remark(each, criteria) for each in criteria.assumptions],
        "defects": [_remark(each, criteria) for each in criteria.defects],
        "credit": frame.documented_wording(criteria.credit) if criteria.credit else None,
        "inputs": documented_inputs(scored.inputs),
        "study": study_document(scored),
    }


def study_document(scored: Scored) -> dict[str, Any] | None:
    """The study that was used; None where none was asked for."""
    if scored.study is None:
        return None
    from cloudeval.reports.study.documented import documented

    return documented(scored.study)


def _lifted(scored: Scored) -> list[dict[str, Any]] | None:
    """The exemptions that were lifted for this score; None where it was not asked for."""
    if not scored.same_rules or scored.written is None:
        return None
    from cloudeval.scoring.lifting import exempting

    return [
        {"criterion": line.id, "offers": [name for each in line.exempt for name in each.offers]}
        for line in exempting(scored.written)
    ]


def version_document(criteria: CriteriaSet) -> dict[str, Any]:
    """Which version this is."""
    return {
        "family": criteria.family,
        "version": criteria.version,
        "title": frame.documented_wording(criteria.title),
        "nature": criteria.nature,
        "procedure": criteria.procedure,
        "date": criteria.date.written,
        "date_is": criteria.date_is,
    }


def weights_document(weighed: Weighed) -> dict[str, Any]:
    """What weights add up to, against what is declared; ``maximum`` is the best possible total."""
    flat = weighed.groups.get(WHOLE)
    declared, actual = (flat.unit, flat.sum) if flat else (weighed.unit, weighed.sum)
    groups = [_group_weight(each) for each in weighed.groups.values() if each.group != WHOLE]
    return {
        "declared": None if declared is None else quantity(declared),
        "actual": quantity(actual),
        "maximum": quantity(weighed.scale * POINTS),
        "groups": groups,
    }


def _group_weight(group: GroupWeight) -> dict[str, Any]:
    return {
        "group": group.group,
        "weight": quantity(group.weight),
        "declared": None if group.unit is None else quantity(group.unit),
        "actual": quantity(group.sum),
        "divisor": quantity(group.divisor),
    }


def _remark(remark: Remark, criteria: CriteriaSet) -> dict[str, Any]:
    return {
        "id": remark.id,
        "text": frame.documented_wording(remark.text),
        "criteria": [*remark.criteria],
        "groups": [*remark.groups],
        "sources": documented_sources(remark.sources, criteria.sources),
    }


def offer_document(evaluation: Evaluation, outcome: Outcome) -> dict[str, Any]:
    """One offer."""
    candidate = evaluation.candidate
    return {
        "offer": evaluation.offer,
        "provider": candidate.provider.id,
        "name": candidate.offer.name,
        "fictional": candidate.provider.fictional,
        "role": evaluation.role,
        "standing": evaluation.standing,
        "reasons": [_reason(check) for check in evaluation.reasons],
        "checks": [check_document(check, evaluation) for check in evaluation.checks],
        "total": {
            "floor": quantity(evaluation.floor),
            "ceiling": quantity(evaluation.ceiling),
            "exact_range": evaluation.exact,
        },
        "grade": grade_document(evaluation.grade),
        "place": place_document(evaluation.place),
        "groups": [_group_total(group) for group in evaluation.groups],
        "contributions": [
            contribution_document(each, evaluation, outcome) for each in evaluation.contributions
        ],
    }


def _reason(check: Check) -> dict[str, Any]:
    criterion = check.criterion.id if check.criterion is not None else None
    return {"kind": check.kind, "criterion": criterion, "verdict": check.verdict}


def check_document(check: Check, evaluation: Evaluation) -> dict[str, Any]:
    """One test with the facts that it rests on."""
    role = check.criterion.role if check.criterion is not None else None
    table = evaluation.candidate.provider.sources
    return {
        **_reason(check),
        "role": role,
        "exempt": check.exempt,
        "facts": documented_facts(check.facts, table),
    }


def grade_document(grade: Grade | None) -> dict[str, Any] | None:
    """The weakest-link reading."""
    if grade is None:
        return None
    return {
        "low": grade.low,
        "high": grade.high,
        "published": grade.published,
        "weakest": [*grade.weakest],
        "answered": grade.answered,
        "graded": grade.graded,
    }


def place_document(place: Place | None) -> dict[str, Any] | None:
    """The places that are possible."""
    if place is None:
        return None
    return {
        "best": place.best,
        "worst": place.worst,
        "may_be_eliminated": place.may_be_eliminated,
        "exact": place.exact,
    }


def _group_total(group: GroupTotal) -> dict[str, Any]:
    return {
        "group": group.group,
        "share": quantity(group.share),
        "floor": quantity(group.floor),
        "ceiling": quantity(group.ceiling),
    }


def contribution_document(
    line: Contribution, evaluation: Evaluation, outcome: Outcome
) -> dict[str, Any]:
    """One award criterion's part of a total, with its facts and their sources."""
    reading = line.criterion.reads
    vocabulary = outcome.reader.vocabulary
    low, high = (rung(reading, end, vocabulary) for end in outcomes(evaluation, reading))
    return {
        "criterion": line.criterion.id,
        "group": line.criterion.group,
        "share": quantity(line.share),
        "answer": {"low": low, "high": high},
        "value": {"low": quantity(line.value.low), "high": quantity(line.value.high)},
        "floor": quantity(line.floor),
        "ceiling": quantity(line.ceiling),
        "exempt": line.exempt,
        "facts": documented_facts(line.facts, evaluation.candidate.provider.sources),
    }
