"""The result of ``coverage`` as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cloudeval.reports import frame
from cloudeval.reports.answers import fact_ends
from cloudeval.reports.numbers import quantity
from cloudeval.reports.reproduction import PROGRAM
from cloudeval.reports.reproduction import documented as documented_inputs
from cloudeval.reports.results import CoveredField
from cloudeval.reports.score_document import version_document
from cloudeval.scoring.coverage import KNOWLEDGE, Coverage, Covered, Knowledge, Sought, Subject
from cloudeval.scoring.gaps import Gap, Stake

COVERAGE = "cloudeval/coverage/1"


def covered_document(covered: CoveredField) -> dict[str, Any]:
    """Everything that the page is drawn from, and every gap with what hangs on it."""
    scored, coverage = covered.scored, covered.coverage
    return {
        "schema": COVERAGE,
        "program": PROGRAM,
        **version_document(scored.criteria),
        "digest": scored.digest,
        "notice": frame.documented_label(scored.criteria),
        "as_of": frame.documented_day(scored.as_of),
        "min_sure": scored.outcome.reader.min_sure,
        "cast": scored.cast,
        "pairs": {"all": coverage.pairs, "open": coverage.open_pairs},
        "counts": _counts(coverage.whole),
        "offers": [_offer(each, coverage) for each in coverage.sought],
        "subjects": [_subject(each) for each in coverage.subjects],
        "inputs": documented_inputs(scored.inputs),
    }


def _counts(counts: Mapping[Knowledge, int]) -> dict[str, int]:
    return {kind: counts.get(kind, 0) for kind in KNOWLEDGE}


def _offer(sought: Sought, coverage: Coverage) -> dict[str, Any]:
    return {
        "offer": sought.offer,
        "counts": _counts(coverage.of(sought.offer)),
        "sought": {
            "claimed": sought.claimed,
            "in_vain": sought.in_vain,
            "asked": sought.asked,
        },
        "groups": [_group(cell) for cell in coverage.cells if cell.offer == sought.offer],
    }


def _group(cell: Covered) -> dict[str, Any]:
    return {
        "group": cell.group,
        "counts": _counts(cell.counts),
        "floor": quantity(cell.floor),
        "ceiling": quantity(cell.ceiling),
    }


def _subject(subject: Subject) -> dict[str, Any]:
    return {
        "kind": subject.kind,
        "name": subject.name,
        "criteria": subject.criteria,
        "counts": _counts(subject.counts),
        "looked": subject.looked,
        "differs": subject.differs,
        "may_fail": subject.may_fail,
        "settles": subject.settles,
        "points": quantity(subject.points),
        "gaps": [_gap(gap) for gap in subject.gaps],
    }


def _gap(gap: Gap) -> dict[str, Any]:
    low, high = fact_ends(gap.fact)
    return {
        "owner": gap.fact.key.owner,
        "sure": gap.fact.ground.sure,
        "low": low,
        "high": high,
        "exact": gap.exact,
        "settles": {"least": gap.settles_least, "most": gap.settles_most},
        "stakes": [_stake(stake) for stake in gap.stakes],
    }


def _stake(stake: Stake) -> dict[str, Any]:
    return {
        "offer": stake.offer,
        "awards": [criterion.id for criterion in stake.awards],
        "tests": [criterion.id for criterion in stake.tests],
        "may_fail": stake.may_fail,
        "narrows": {"least": quantity(stake.least), "most": quantity(stake.most)},
    }
