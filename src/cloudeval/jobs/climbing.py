"""The rungs from one version to another, in each order and under each reading, all of them scored.

What a rung moves depends on the rungs before it: it is the score of a version that nobody
published, and not the effect of a cause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import LineageReading, kin, through
from cloudeval.changes.units import units
from cloudeval.effects.hybrid import Between
from cloudeval.effects.ladder.climbing import Ladder, Rung, Worth, worth_of
from cloudeval.effects.ladder.rungs import ORDERS, Order, RungName
from cloudeval.files.library import Library
from cloudeval.jobs import studying
from cloudeval.jobs.asking import field_of
from cloudeval.jobs.comparing import day_of_difference, readings_of
from cloudeval.jobs.imagining import NoLine, computed
from cloudeval.jobs.studying import ChosenStudy
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.provider import Candidate
from cloudeval.model.source import Sureness
from cloudeval.model.wording import LANGUAGES, Language, Wording
from cloudeval.reports.results import Climb, Climbed, Compared, DayRead, Laddered
from cloudeval.scoring.evaluation import Outcome, answers, conclude, evaluate, questions
from cloudeval.scoring.facts_at import Reader
from cloudeval.scoring.sheet import sheet
from cloudeval.scoring.tariff import tariff
from cloudeval.scoring.weighting import mismatches
from cloudeval.words.ladder import TEXTS

Watch = Callable[[int, int], object]
"""Is told how far some work has come: how many steps of how many."""
MARK = "ladder"
_LONGEST = 64
"""The longest name that a version may have."""


def _unwatched(done: int, of: int) -> None:
    """Nobody is told."""


def ladder(  # noqa: PLR0913 - each is something that a person may ask for
    library: Library,
    before: str,
    after: str,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    min_sure: Sureness = "low",
    reading: LineageReading | None = None,
    to_as_of: date | None = None,
    study: ChosenStudy | None = None,
) -> Laddered:
    """Every rung from ``before`` to ``after``, scored; ``after`` must come from ``before``.

    If it does not, :class:`NoLine`. With another day, a last rung: the same rules, its facts. A
    ``study`` gives the offers and the day that are not asked for, and its marks count.
    """
    old, new = library.criteria(before), library.criteria(after)
    chain = library.chain(old, new)
    if chain is None or chain[0] is not old:
        raise NoLine(old, new)
    family = library.family(new)
    day = studying.day_of(study, as_of)
    day = day or day_of_difference(old, new, (library.family(old), family), as_of)
    names, of_study = studying.offers_of(study, offers)
    field, roles, cast = field_of(library, new, family, names)
    words = library.vocabulary(new).with_words_of(library.vocabulary(old))
    reader = studying.reader_of(study, words, day.date, min_sure)
    asked = (reading,) if reading is not None else readings_of(chain)
    ends, climbs = _climbs(chain, asked, field, reader, roles, to_as_of, _unwatched)
    return Laddered(
        ends,
        climbs,
        day,
        family,
        "study" if of_study else cast,
        (library.digest(old), library.digest(new)),
        studying.inputs_of(library, study),
        None if to_as_of is None else DayRead(to_as_of, "asked"),
    )


def climbed(library: Library, compared: Compared, watch: Watch = _unwatched) -> Laddered:
    """The rungs between the versions of a difference: its offers, its day, its study's marks.

    ``watch`` is told how many rungs of how many are scored; what it raises ends the work.
    """
    first = compared.first
    old, new = first.before, first.after
    chain = library.chain(old, new)
    if chain is None or chain[0] is not old:
        raise NoLine(old, new)
    evaluations, reader = first.outcomes[0].evaluations, first.outcomes[0].reader
    field = [each.candidate for each in evaluations]
    roles = {each.offer: each.role for each in evaluations if each.role is not None}
    later = None if compared.to_as_of is None else compared.to_as_of.date
    asked = [each.reading for each in compared.readings]
    ends, climbs = _climbs(chain, asked, field, reader, roles, later, watch)
    return Laddered(
        ends,
        climbs,
        compared.as_of,
        compared.family,
        compared.cast,
        compared.digests,
        compared.inputs,
        compared.to_as_of,
    )


def _climbs(
    chain: Sequence[CriteriaSet],
    asked: Sequence[LineageReading],
    field: Sequence[Candidate],
    reader: Reader,
    roles: dict[str, str],
    to_as_of: date | None,
    watch: Watch,
) -> tuple[tuple[Outcome, Outcome], tuple[Climb, ...]]:
    """Both ends, and the rungs under each reading in each order."""
    old, new = chain[0], chain[-1]
    built = {each: _built(chain, each, reader, alone=len(asked) == 1) for each in asked}
    versions = [
        rung.criteria for orders in built.values() for rungs in orders.values() for rung in rungs
    ]
    scorer = _Scorer(field, reader, roles, (old, new, *versions), watch)
    ends = scorer.of(old, worth_of(old)), scorer.of(new, worth_of(new))
    other = None
    if to_as_of is not None:
        later = Reader(reader.vocabulary, to_as_of, reader.min_sure)
        other = evaluate(new, field, later, roles)
    return ends, tuple(
        Climb(each, {order: _with(other, scorer.climbed(one)) for order, one in orders.items()})
        for each, orders in built.items()
    )


def _with(facts: Outcome | None, climbed: tuple[Climbed, ...]) -> tuple[Climbed, ...]:
    """The rungs, and after them the facts of another day where there is one."""
    if facts is None:
        return climbed
    number, version = len(climbed) + 1, facts.criteria
    rung = Rung("facts", number, version, worth_of(version), moved=True, changed=False)
    return (*climbed, Climbed(rung, facts))


def _built(
    chain: Sequence[CriteriaSet], reading: LineageReading, reader: Reader, *, alone: bool
) -> dict[Order, tuple[Rung, ...]]:
    """The rungs in each order; a reading that is not alone stands in the versions' names."""
    old, new = chain[0], chain[-1]
    tied, common = kin(old, new, through(chain, reading)), units(old, new)
    changes = compare(old, new, tied, common, reader.vocabulary)
    made = Ladder(Between(old, new, tied, common, changes), chain, reading)

    def named(order: Order, number: int, rung: RungName) -> str:
        told = (MARK, *(() if alone else (reading,)), order, str(number), rung)
        end = "-" + "-".join(told)
        return new.version[: _LONGEST - len(end)] + end

    return {
        order: tuple(_called(rung, order, old, new) for rung in made.rungs(order, named))
        for order in ORDERS
    }


def _called(rung: Rung, order: Order, old: CriteriaSet, new: CriteriaSet) -> Rung:
    """The rung's version, called what it is."""
    made = ORDERS[order][: rung.number]
    title = _told("ladder.name", old, new, (rung.name,))
    note = _told("ladder.note", old, new, made)
    return replace(rung, criteria=computed(rung.criteria, new, title, note))


def _told(key: str, old: CriteriaSet, new: CriteriaSet, made: Sequence[RungName]) -> Wording:
    def said(language: Language) -> str:
        rungs = ", ".join(TEXTS[f"ladder.rung.{name}"].said(language) for name in made)
        return TEXTS[key].said(language).format(before=old.version, after=new.version, rungs=rungs)

    return Wording(**{language: said(language) for language in LANGUAGES})


class _Scorer:
    """Scores versions on the same states of the facts; what is worth the same is scored once."""

    def __init__(
        self,
        field: Sequence[Candidate],
        reader: Reader,
        roles: dict[str, str],
        versions: Sequence[CriteriaSet],
        watch: Watch,
    ) -> None:
        asked = questions(*versions)
        self._watch, self._done, self._all = watch, 0, len(versions)
        self._possible = [answers(candidate, asked, reader) for candidate in field]
        self._reader = reader
        self._roles = roles
        self._known: list[tuple[Worth, Outcome]] = []

    def climbed(self, rungs: Iterable[Rung]) -> tuple[Climbed, ...]:
        return tuple(Climbed(rung, self.of(rung.criteria, rung.worth)) for rung in rungs)

    def of(self, version: CriteriaSet, worth: Worth) -> Outcome:
        self._watch(self._done, self._all)
        self._done += 1
        for known, outcome in self._known:
            if known == worth:
                sums = mismatches(version)
                return Outcome(version, self._reader, outcome.evaluations, sums)
        prices = tariff(version, self._reader.vocabulary)
        filled = [sheet(prices, possible) for possible in self._possible]
        outcome = conclude(version, filled, self._reader, self._roles)
        self._known.append((worth, outcome))
        return outcome
