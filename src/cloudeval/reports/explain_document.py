"""The result of ``explain`` as data."""

from __future__ import annotations

from typing import Any

from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.plain import plain
from cloudeval.reports import frame
from cloudeval.reports.evidence import documented_claim, documented_facts, silent_claims
from cloudeval.reports.reproduction import PROGRAM
from cloudeval.reports.reproduction import documented as documented_inputs
from cloudeval.reports.results import Explanation
from cloudeval.reports.score_document import (
    check_document,
    contribution_document,
    offer_document,
    study_document,
    version_document,
    weights_document,
)
from cloudeval.reports.sources import documented as documented_sources
from cloudeval.scoring.weighting import weigh

EXPLAIN = "cloudeval/explain/1"


def explained_document(explanations: tuple[Explanation, ...]) -> dict[str, Any]:
    """The chain for each offer; with the criterion that was asked for, or all of them."""
    if not explanations:
        raise ValueError(explanations)
    first = explanations[0]
    scored, criteria = first.scored, first.scored.criteria
    asked = first.criterion
    return {
        "schema": EXPLAIN,
        "program": PROGRAM,
        **version_document(criteria),
        "digest": scored.digest,
        "notice": frame.documented_label(criteria),
        "as_of": frame.documented_day(scored.as_of),
        "min_sure": scored.outcome.reader.min_sure,
        "weights": weights_document(weigh(criteria)),
        "criterion": None if asked is None else _criterion(asked, first),
        "offers": [_offer(each) for each in explanations],
        "inputs": documented_inputs(scored.inputs),
        "study": study_document(scored),
    }


def _criterion(criterion: AnyCriterion, each: Explanation) -> dict[str, Any]:
    """What was asked, as the file writes it."""
    told = ("reads", "condition", "weight", "scale", "veto", "grade", "rests_on")
    return {
        "id": criterion.id,
        "role": criterion.role,
        "group": criterion.group,
        "title": frame.documented_wording(criterion.title),
        "question": frame.documented_wording(criterion.question),
        "asks": {name: plain(getattr(criterion, name, None)) for name in told},
        "sources": documented_sources(criterion.sources, each.scored.criteria.sources),
    }


def _offer(each: Explanation) -> dict[str, Any]:
    evaluation, outcome = each.evaluation, each.scored.outcome
    document = offer_document(evaluation, outcome)
    exists = evaluation.candidate.offer.exists
    table = evaluation.candidate.provider.sources
    document["exists"] = None if exists is None else documented_claim(exists, table)
    document.pop("place")
    if each.criterion is not None:
        lines = [] if each.contribution is None else [each.contribution]
        document["contributions"] = [
            contribution_document(line, evaluation, outcome) for line in lines
        ]
        document["checks"] = [check_document(check, evaluation) for check in each.checks]
    document["silent"] = _silent(each)
    return document


def _silent(each: Explanation) -> list[dict[str, Any]]:
    """Claims on file that do not count on this day, by fact."""
    lines = each.evaluation.contributions if each.criterion is None else ()
    if each.contribution is not None:
        lines = (each.contribution,)
    facts = {fact.key: fact for line in lines for fact in line.facts}
    facts |= {fact.key: fact for check in each.checks for fact in check.facts}
    table = each.evaluation.candidate.provider.sources
    found = []
    for fact in facts.values():
        claims = silent_claims(each.evaluation, fact)
        if claims:
            ((told),) = documented_facts([fact], table)
            about = {name: told[name] for name in ("owner", "kind", "name")}
            found.append({**about, "claims": [documented_claim(one, table) for one in claims]})
    return found
