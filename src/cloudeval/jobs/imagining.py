"""Versions that nobody published: what there would be if the later detail had only been detail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import LineageReading, kin, through
from cloudeval.changes.units import units
from cloudeval.effects.counterfactual import refinement_only
from cloudeval.effects.difference import sheets
from cloudeval.effects.neutrality.questions import Neutral
from cloudeval.files.library import Library
from cloudeval.jobs.asking import field_of
from cloudeval.jobs.comparing import day_of_difference, readings_of
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.provider import Candidate
from cloudeval.model.source import Sureness
from cloudeval.model.wording import LANGUAGES, Wording
from cloudeval.reports.results import Compared, Imagined, Imagining
from cloudeval.scoring.evaluation import evaluate
from cloudeval.scoring.facts_at import Reader
from cloudeval.words.whatif import TEXTS

SUFFIX = "as-detail"


class NoLine(Exception):
    """Two versions of which the second does not come from the first: nothing was refined."""

    def __init__(self, before: CriteriaSet, after: CriteriaSet) -> None:
        """Keep both."""
        super().__init__(before.name, after.name)
        self.before = before
        self.after = after


def what_if(
    library: Library,
    before: str,
    after: str,
    *,
    offers: Sequence[str] = (),
    as_of: date | None = None,
    min_sure: Sureness = "low",
    reading: LineageReading | None = None,
) -> Imagined:
    """The version in which all detail from ``before`` to ``after`` is only detail, scored.

    ``after`` must come from ``before``; else :class:`NoLine`.
    """
    old, new = library.criteria(before), library.criteria(after)
    chain = library.chain(old, new)
    if chain is None or chain[0] is not old:
        raise NoLine(old, new)
    family = library.family(new)
    day = day_of_difference(old, new, (library.family(old), family), as_of)
    field, roles, cast = field_of(library, new, family, offers)
    reader = Reader(
        library.vocabulary(new).with_words_of(library.vocabulary(old)), day.date, min_sure
    )
    asked = (reading,) if reading is not None else readings_of(chain)
    ends = sheets(old, new, field, reader, roles).outcomes
    neutral = Neutral(ends, units(old, new))
    return Imagined(
        ends,
        tuple(_imagined(chain, each, field, reader, neutral) for each in asked),
        day,
        family,
        cast,
        (library.digest(old), library.digest(new)),
        library.inputs,
    )


def imagined(library: Library, compared: Compared) -> Imagined:
    """The same for the versions of a difference: its offers, its day, its study's marks."""
    first = compared.first
    old, new = first.before, first.after
    chain = library.chain(old, new)
    if chain is None or chain[0] is not old:
        raise NoLine(old, new)
    reader = first.outcomes[0].reader
    field = [each.candidate for each in first.outcomes[0].evaluations]
    neutral = Neutral(first.outcomes, first.units)
    return Imagined(
        first.outcomes,
        tuple(_imagined(chain, each.reading, field, reader, neutral) for each in compared.readings),
        compared.as_of,
        compared.family,
        compared.cast,
        compared.digests,
        compared.inputs,
    )


def _imagined(
    chain: Sequence[CriteriaSet],
    reading: LineageReading,
    field: Sequence[Candidate],
    reader: Reader,
    neutral: Neutral,
) -> Imagining:
    old, new = chain[0], chain[-1]
    made = refinement_only(chain, reading, f"{new.version}-{SUFFIX}")
    told = _named(made.criteria, old, new)
    tied, common = kin(old, new, through(chain, reading)), units(old, new)
    answers = neutral.answers(compare(old, new, tied, common, reader.vocabulary))
    outcome = evaluate(told, field, reader)
    return Imagining(reading, outcome, answers.refinements, answers.together)


def _named(made: CriteriaSet, old: CriteriaSet, new: CriteriaSet) -> CriteriaSet:
    words = {"before": old.version, "after": new.version}
    return computed(made, new, _filled("whatif.name", words), _filled("whatif.note", words))


def computed(made: CriteriaSet, new: CriteriaSet, title: Wording, note: Wording) -> CriteriaSet:
    """A computed version, called what it is: nobody published it, and its date is no date."""
    reconstructed = "reconstructed" in (made.nature, new.nature)
    return replace(
        made,
        title=title,
        note=note,
        nature="reconstructed" if reconstructed else "own",
        date=new.date,
        date_is="modelled",
    )


def _filled(key: str, words: dict[str, str]) -> Wording:
    told = {language: TEXTS[key].said(language).format(**words) for language in LANGUAGES}
    return Wording(fr=told["fr"], en=told["en"])
