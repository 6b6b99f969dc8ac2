"""All that is on file about an offer on a day, and what to ask its provider."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cloudeval.files.library import Library
from cloudeval.jobs.asking import day_of_score, field_of
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.provider import Candidate
from cloudeval.model.source import Sureness
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.results import Profiled, Question, Scored
from cloudeval.scoring.evaluation import Evaluation, evaluate
from cloudeval.scoring.expiry import expiries
from cloudeval.scoring.fact import Fact
from cloudeval.scoring.facts_at import Reader, attribute_fact, certificate_fact, exposure_fact
from cloudeval.scoring.gaps import Gap, gaps


def profile(
    library: Library,
    offer: str,
    *,
    version: str | None = None,
    as_of: date | None = None,
    min_sure: Sureness = "low",
) -> tuple[Profiled, ...]:
    """A profile of one offer, or of each offer of a provider.

    ``version`` decides what matters: questions are ranked in the field that ``score`` would take
    under it. A fact that none of its criteria reads stands in the profile all the same.
    """
    criteria = library.criteria(version)
    wanted = library.candidates((offer,))
    field = _Field(library, criteria, as_of, min_sure)
    return tuple(field.profile(candidate) for candidate in wanted)


def profile_of(library: Library, scored: Scored, offer: str) -> Profiled:
    """A profile of one offer in a field that was scored already, as it lies on a table.

    What is on file stands in it as its sources say it. Its questions are those of the field: what
    a study's members have answered need not be asked.
    """
    reader = scored.outcome.reader
    words = reader.vocabulary.with_words_of(library.vocabulary())
    evaluation = next(each for each in scored.outcome.evaluations if each.offer == offer)
    own = Reader(words, reader.on, reader.min_sure)
    return _profiled(library, scored, evaluation, own, gaps(scored.outcome))


def _profiled(
    library: Library,
    scored: Scored,
    evaluation: Evaluation,
    reader: Reader,
    found: Sequence[Gap],
) -> Profiled:
    candidate, of_version = evaluation.candidate, scored.outcome.reader.vocabulary
    return Profiled(
        scored,
        evaluation,
        reader,
        tuple(certificate_fact(candidate, name, reader) for name in reader.vocabulary.schemes),
        tuple(exposure_fact(candidate, law, reader) for law in reader.vocabulary.laws),
        _capabilities(candidate, of_version, reader),
        expiries([candidate], reader.vocabulary, reader.on, min_sure=reader.min_sure),
        questions(candidate.id, found),
        library.law_sources(),
    )


class _Field:
    """The offers that a version is applied to; each field is scored once."""

    def __init__(
        self, library: Library, criteria: CriteriaSet, as_of: date | None, min_sure: Sureness
    ) -> None:
        family = library.family(criteria)
        self.library = library
        self.criteria = criteria
        self.family = family
        self.day = day_of_score(criteria, family, as_of)
        self.offers, self.roles, self.cast = field_of(library, criteria, family, ())
        words = library.vocabulary(criteria)
        self.reader = Reader(words, self.day.date, min_sure)
        self.all_words = words.with_words_of(library.vocabulary())
        self._told: dict[tuple[str, ...], tuple[Scored, tuple[Gap, ...]]] = {}

    def profile(self, candidate: Candidate) -> Profiled:
        scored, found = self._scored(candidate)
        evaluation = next(e for e in scored.outcome.evaluations if e.offer == candidate.id)
        reader = Reader(self.all_words, self.day.date, self.reader.min_sure)
        return _profiled(self.library, scored, evaluation, reader, found)

    def _scored(self, candidate: Candidate) -> tuple[Scored, tuple[Gap, ...]]:
        inside = any(other.id == candidate.id for other in self.offers)
        field = self.offers if inside else (*self.offers, candidate)
        names = tuple(other.id for other in field)
        if names not in self._told:
            outcome = evaluate(self.criteria, field, self.reader, self.roles)
            digest = self.library.digest(self.criteria)
            scored = Scored(outcome, self.day, self.family, self.cast, digest, self.library.inputs)
            self._told[names] = scored, gaps(outcome)
        return self._told[names]


def _capabilities(candidate: Candidate, words: Vocabulary, reader: Reader) -> tuple[Fact, ...]:
    """The attributes that a version may read, and those of which the offer's file speaks."""
    told = candidate.offer.capabilities
    names = [
        name for name in reader.vocabulary.attributes if name in words.attributes or name in told
    ]
    return tuple(attribute_fact(candidate, name, reader) for name in names)


def questions(offer: str, found: Sequence[Gap]) -> tuple[Question, ...]:
    """The facts that matter for an offer and are not known, the most decisive first.

    First those of which some answer alone would mean that the offer does not meet the version (a
    requirement, a veto or the least grade hangs on it), then those that another requirement or
    veto hangs on; then by the pairs of offers that learning the fact may settle, and by the points
    by which the total may get narrower. Names break ties.
    """
    asked = [
        Question(gap, stake)
        for gap in found
        for stake in gap.stakes
        if stake.offer == offer and (stake.tests or stake.awards or stake.may_fail)
    ]
    return tuple(sorted(asked, key=_order))


def _order(question: Question) -> tuple[object, ...]:
    stake, gap = question.stake, question.gap
    return (
        not stake.may_fail,
        not stake.tests,
        -gap.settles_most,
        -stake.most,
        gap.fact.key.name,
    )
