"""Marks into a study, all of them or none, with a summary of what will change before it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

from cloudeval.files.check_answers import Around, check_whole_mark
from cloudeval.files.check_study import check_mark
from cloudeval.files.findings import Finding, error, unknown
from cloudeval.files.library import Library
from cloudeval.files.study_store import open_store
from cloudeval.jobs.carrying import AnotherVersion, Carry, carried
from cloudeval.model.entry import says_the_same
from cloudeval.model.mark import Mark, Subject, name_of
from cloudeval.model.provider import Candidate
from cloudeval.model.study import Study
from cloudeval.reports.results import BesideFact, Entered, Entering, LeftOut, Summary
from cloudeval.scoring.committee import Committee
from cloudeval.scoring.convening import facts_named
from cloudeval.scoring.fact import Said, Signed
from cloudeval.scoring.facts_at import Reader, fact_of


class MarksRefused(Exception):
    """Some marks cannot be taken, so none is; ``findings`` give the place of each in the list."""

    def __init__(self, findings: Sequence[tuple[int, Finding]]) -> None:
        """Keep what is wrong; paths begin at the mark."""
        super().__init__(*findings)
        self.findings = tuple(findings)


def apply_marks(
    library: Library,
    folder: Path | str,
    assessor: str,
    marks: Sequence[Mark],
    *,
    asked_in: str | None = None,
    carry: Carry | None = None,
    dry_run: bool = False,
) -> Summary:
    """Put one assessor's marks into a study: all, or none.

    ``asked_in`` is the version whose questions were answered, if it may be another than the
    study's; then ``carry`` must say how answers are taken over (else :class:`AnotherVersion`).
    What is wrong is told of all marks at once (:class:`MarksRefused`). With ``dry_run`` nothing is
    written. A second writer is told who is there (``Unusable``).
    """
    place = Path(folder)
    # What will change is told of the study as it is while nobody else can write in it.
    with nullcontext() if dry_run else open_store(place) as store:
        study = library.study(place)
        taken, left = _asked_here(library, study, marks, asked_in, carry)
        around = library.around(study.what, library.criteria(study.name))
        wrong = [one for one in _wrong(taken, assessor, around) if one[1].severity == "error"]
        if wrong:
            raise MarksRefused(wrong)
        entered = _entered(library, study, assessor, taken, around)
        written = store is not None and any(each.how != "same" for each in entered)
        if store is not None and written:
            store.put(assessor, taken, reason=REPLACED)
        return Summary(assessor, entered, left, written)


REPLACED = "replaced by a later mark"


def _asked_here(
    library: Library,
    study: Study,
    marks: Sequence[Mark],
    asked_in: str | None,
    carry: Carry | None,
) -> tuple[tuple[Mark, ...], tuple[LeftOut, ...]]:
    """The marks that answer the questions of the study's own version, or are carried to it."""
    if asked_in is None or asked_in == study.name:
        return tuple(marks), ()
    if carry is None:
        raise AnotherVersion(asked_in, study.name)
    versions = library.criteria(asked_in), library.criteria(study.name)
    return carried(library, marks, versions, carry)


def _wrong(marks: Sequence[Mark], assessor: str, around: Around) -> Iterator[tuple[int, Finding]]:
    if assessor not in around.assessors:
        yield -1, unknown("assessor.unknown", (), assessor, around.assessors)
    seen: dict[Subject, int] = {}
    for place, mark in enumerate(marks):
        for finding in (*check_mark(mark, assessor, ()), *check_whole_mark(mark, around, ())):
            yield place, finding
        first = seen.setdefault(mark.subject, place)
        if first != place:
            values = {"offer": mark.offer, "name": name_of(mark.about), "other": first + 1}
            yield place, error("mark.twice", (), **values)


def _entered(
    library: Library, study: Study, assessor: str, marks: Sequence[Mark], around: Around
) -> tuple[Entered, ...]:
    standing: dict[Subject, list[tuple[str, Mark]]] = {}
    for who, mark in study.standing():
        standing.setdefault(mark.subject, []).append((who, mark))
    offers = {each.id: each for each in library.candidates(sorted({m.offer for m in marks}))}
    found = []
    for mark in marks:
        there = standing.get(mark.subject, [])
        earlier = next((other for who, other in there if who == assessor), None)
        how: Entering = "added"
        if earlier is not None:
            how = "same" if says_the_same(earlier, mark) else "replaces"
        differing = tuple(
            who for who, other in there if who != assessor and other.answer != mark.answer
        )
        beside = _beside(mark, offers[mark.offer], assessor, study, around)
        found.append(Entered(mark, how, beside, earlier, differing))
    return tuple(found)


def _beside(
    mark: Mark, candidate: Candidate, assessor: str, study: Study, around: Around
) -> BesideFact:
    """How a mark, alone, stands beside what the provider's file says on the study's day."""
    said = Said((Signed(assessor, mark),))
    found: set[BesideFact] = set()
    for named in facts_named(mark, around.words):
        on = study.what.as_of
        bare = fact_of(candidate, *named[1:], Reader(around.words, on))
        marked = Reader(around.words, on, committee=Committee({named: said}))
        sure = fact_of(candidate, *named[1:], marked).ground.sure
        match bare.ground.sure:
            case "unknown":
                found.add("answers")
            case "disputed":
                found.add("disputed")
            case "open":
                found.add("against" if sure == "disputed" else "within")
            case "known":
                found.add("agrees" if sure == "known" else "against")
    order: tuple[BesideFact, ...] = ("against", "disputed", "within", "answers", "agrees")
    return next(each for each in order if each in found)
