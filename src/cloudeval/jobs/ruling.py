"""A ruling into the register of a study, where it decides between what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path as Folder

from cloudeval.files.check_answers import Around, check_ruling
from cloudeval.files.check_study import check_rulings
from cloudeval.files.findings import Finding, Path, error
from cloudeval.files.library import Library
from cloudeval.files.misfits import misfits
from cloudeval.files.study_store import open_store
from cloudeval.files.study_trees import ruling_tree
from cloudeval.jobs.marking import MarksRefused
from cloudeval.model.entry import numbered
from cloudeval.model.mark import Decision, RulingsFile, name_of
from cloudeval.model.names import covers
from cloudeval.model.study import Study
from cloudeval.scoring.convening import committee, facts_named
from cloudeval.scoring.facts_at import Reader, fact_of


def record_ruling(library: Library, folder: Folder | str, ruling: Decision) -> Decision:
    """The ruling as it was recorded: under the next number, in place of one on the same subject.

    One that facts and marks leave no room for is refused (``MarksRefused``): it takes a mark first.
    """
    place = Folder(folder)
    with open_store(place) as store:
        study = library.study(place)
        around = library.around(study.what, library.criteria(study.name))
        wrong = [one for one in faults(library, study, ruling, around) if one.severity == "error"]
        if wrong:
            raise MarksRefused([(0, finding) for finding in wrong])
        return store.rule(ruling)


def faults(library: Library, study: Study, ruling: Decision, around: Around) -> Iterator[Finding]:
    """What is wrong with a ruling, made now in this study, whatever number it bears."""
    ruling = numbered(study.rulings, ruling)
    # What the register could not hold must not be acknowledged.
    yield from misfits(Decision, ruling_tree(ruling))
    register = RulingsFile(format="cloudeval/rulings/1", rulings=(*study.rulings, ruling))
    last: Path = ("rulings", len(study.rulings))
    found = (*check_rulings(register), *check_ruling(ruling, around, last))
    own = [replace(one, path=one.path[2:]) for one in found if one.path[:2] == last]
    yield from own
    if any(finding.severity == "error" for finding in own):
        return
    # What is said of other offers leaves no more and no less room.
    own_marks = {
        who: tuple(mark for mark in held if covers(mark.offer, ruling.offer))
        for who, held in study.marks.items()
    }
    others = tuple(
        each
        for each in study.in_force
        if each.offer == ruling.offer and each.subject != ruling.subject
    )
    made = replace(ruling, replaces=None)
    tried = replace(study, marks=own_marks, rulings=(*others, made))
    on, (candidate,) = study.what.as_of, library.candidates((ruling.offer,))
    reader = Reader(around.words, on, committee=committee(tried, around.words, on))
    for named in facts_named(ruling, around.words):
        said = fact_of(candidate, *named[1:], reader).ground.said
        if said is not None and ruling.number in said.ruled_out:
            values = {"number": ruling.number, "offer": ruling.offer, "name": name_of(ruling.about)}
            yield error("ruling.outside", (), **values)
