"""Score offers under one version, and explain a score."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cloudeval.files.library import Library
from cloudeval.jobs.asking import NoCriterion, day_of_score, field_of
from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.source import Sureness
from cloudeval.reports.results import Explanation, Scored
from cloudeval.scoring.evaluation import Evaluation, evaluate
from cloudeval.scoring.facts_at import Reader


def score(
    library: Library,
    version: str | None = None,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    min_sure: Sureness = "low",
    same_rules: bool = False,
) -> Scored:
    """Score offers under one version, with facts as they stood on one day.

    With ``same_rules`` no offer is exempt from any line.
    """
    criteria = library.criteria(version)
    family = library.family(criteria)
    day = day_of_score(criteria, family, as_of)
    field, roles, cast = field_of(library, criteria, family, offers)
    reader = Reader(library.vocabulary(criteria), day.date, min_sure)
    digest = library.digest(criteria)
    if not same_rules:
        outcome = evaluate(criteria, field, reader, roles)
        return Scored(outcome, day, family, cast, digest, library.inputs)
    from cloudeval.scoring import lifting

    outcome = evaluate(lifting.same_rules(criteria), field, reader, roles)
    return Scored(outcome, day, family, cast, digest, library.inputs, written=criteria)


def explain(
    library: Library,
    offer: str,
    criterion: str | None = None,
    *,
    version: str | None = None,
    as_of: date | None = None,
    min_sure: Sureness = "low",
) -> tuple[Explanation, ...]:
    """The chain from a total to its sources, for one offer or for each offer of a provider."""
    scored = score(library, version, offers=(offer,), as_of=as_of, min_sure=min_sure)
    found = scored.criteria.by_id().get(criterion) if criterion is not None else None
    if criterion is not None and found is None:
        raise NoCriterion(criterion, scored.criteria)
    return tuple(_explanation(scored, each, found) for each in scored.outcome.evaluations)


def _explanation(
    scored: Scored, evaluation: Evaluation, criterion: AnyCriterion | None
) -> Explanation:
    of = [c for c in evaluation.contributions if criterion is not None and c.criterion is criterion]
    checks = tuple(c for c in evaluation.checks if criterion is None or c.criterion is criterion)
    return Explanation(scored, evaluation, criterion, of[0] if of else None, checks)
