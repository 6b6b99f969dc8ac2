"""Score offers under one version, and explain a score."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from cloudeval.files.library import Library
from cloudeval.jobs.asking import NoCriterion, day_of_score, field_of
from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.source import Sureness
from cloudeval.reports.results import Explanation, Scored
from cloudeval.scoring.evaluation import Evaluation, evaluate
from cloudeval.scoring.facts_at import Reader

if TYPE_CHECKING:
    from cloudeval.jobs.studying import ChosenStudy


def score(
    library: Library,
    version: str | None = None,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    min_sure: Sureness = "low",
    same_rules: bool = False,
    study: ChosenStudy | None = None,
) -> Scored:
    """Score offers under one version, with facts as they stood on one day.

    With ``same_rules`` no offer is exempt from any line. A ``study`` gives the version, the offers
    and the day that are not asked for, and its marks stand beside the facts.
    """
    if study is not None:
        return _of_study(library, version, offers, as_of, min_sure, same_rules, study)
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
    return Scored(
        outcome, day, family, cast, digest, library.inputs, written=criteria, same_rules=True
    )


def _of_study(
    library: Library,
    version: str | None,
    offers: Sequence[str],
    as_of: date | None,
    min_sure: Sureness,
    same_rules: bool,  # noqa: FBT001 - as ``score`` has it
    study: ChosenStudy,
) -> Scored:
    """The same with what a study asks for, says and assumes."""
    from cloudeval.jobs import studying
    from cloudeval.scoring import lifting, supposing

    criteria = library.criteria(studying.version_of(study, version))
    family = library.family(criteria)
    day = studying.day_of(study, as_of) or day_of_score(criteria, family, as_of)
    names, of_study = studying.offers_of(study, offers)
    field, roles, cast = field_of(library, criteria, family, names)
    words = library.vocabulary(criteria)
    rules = criteria if study.scenario is None else supposing.supposed(criteria, study.scenario)
    rules = lifting.same_rules(rules) if same_rules else rules
    outcome = evaluate(rules, field, studying.reader_of(study, words, day.date, min_sure), roles)
    plain = None
    if study.scenario is not None:
        reader = studying.reader_of(study, words, day.date, min_sure, assuming=False)
        plain = evaluate(criteria, field, reader, roles)
    return Scored(
        outcome,
        day,
        family,
        "study" if of_study else cast,
        library.digest(criteria),
        studying.inputs_of(library, study),
        written=None if rules is criteria and not same_rules else criteria,
        same_rules=same_rules,
        study=studying.used(library, study, field, day.date, plain),
    )


def explain(
    library: Library,
    offer: str,
    criterion: str | None = None,
    *,
    version: str | None = None,
    as_of: date | None = None,
    min_sure: Sureness = "low",
    study: ChosenStudy | None = None,
) -> tuple[Explanation, ...]:
    """The chain from a total to its sources, for one offer or for each offer of a provider."""
    scored = score(library, version, offers=(offer,), as_of=as_of, min_sure=min_sure, study=study)
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
