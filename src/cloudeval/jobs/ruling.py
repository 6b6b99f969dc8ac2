"""A ruling into the register of a study, where it decides between what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from cloudeval.files.check_answers import Around, check_ruling
from cloudeval.files.check_study import check_rulings
from cloudeval.files.findings import Finding, error
from cloudeval.files.library import Library
from cloudeval.files.study_store import open_store
from cloudeval.jobs.marking import MarksRefused
from cloudeval.model.mark import Decision, RulingsFile, name_of
from cloudeval.model.study import Study
from cloudeval.scoring.convening import committee, facts_named
from cloudeval.scoring.facts_at import Reader, fact_of


def record_ruling(library: Library, folder: Path | str, ruling: Decision) -> Decision:
    """The ruling as it was recorded: under the next number, in place of one on the same subject.

    One that facts and marks leave no room for is refused (``MarksRefused``): it takes a mark first.
    """
    place = Path(folder)
    with open_store(place) as store:
        study = library.study(place)
        around = library.around(study.what, library.criteria(study.name))
        wrong = [one for one in _wrong(library, study, ruling, around) if one.severity == "error"]
        if wrong:
            raise MarksRefused([(0, finding) for finding in wrong])
        return store.rule(ruling)


def _wrong(library: Library, study: Study, ruling: Decision, around: Around) -> Iterator[Finding]:
    alone = RulingsFile(format="cloudeval/rulings/1", rulings=(replace(ruling, number=1),))
    found = (*check_rulings(alone), *check_ruling(ruling, around, ()))
    yield from found
    if any(finding.severity == "error" for finding in found):
        return
    others = tuple(each for each in study.in_force if each.subject != ruling.subject)
    ruling = replace(ruling, number=len(study.rulings) + 1, replaces=None)
    tried = replace(study, rulings=(*others, ruling))
    on, (candidate,) = study.what.as_of, library.candidates((ruling.offer,))
    reader = Reader(around.words, on, committee=committee(tried, around.words, on))
    for named in facts_named(ruling, around.words):
        said = fact_of(candidate, *named[1:], reader).ground.said
        if said is not None and ruling.number in said.ruled_out:
            values = {"number": ruling.number, "offer": ruling.offer, "name": name_of(ruling.about)}
            yield error("ruling.outside", (), **values)
