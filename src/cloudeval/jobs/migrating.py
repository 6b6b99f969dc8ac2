"""A study on its way to another version: answers go along where the question goes on.

The study that was is never changed. Its answers come over with every key that they had; one that
does not come along is set aside in the new study, where it counts for nothing, says why, and can be
read and answered again. A ruling keeps its number, and what was withdrawn stays so.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import count
from pathlib import Path

from cloudeval.files.cache import Cache
from cloudeval.files.emitting import emit
from cloudeval.files.folders import MARKS, RULINGS, SCENARIOS, STUDY, Folder
from cloudeval.files.journal import read_journal
from cloudeval.files.library import Library
from cloudeval.files.locking import held
from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.replacing import NotSaved
from cloudeval.files.schema import schema_text
from cloudeval.files.study_moving import LEFT, added, left_beside, new_folder, renamed
from cloudeval.files.study_trees import scenario_tree
from cloudeval.jobs.answers_moved import (
    additions_to_register,
    left_ruling,
    moved_marks,
    moved_rulings,
    unmoved_marks,
    unmoved_rulings,
    without_room,
)
from cloudeval.jobs.carrying import Carry
from cloudeval.jobs.scenarios_moved import moved_scenario
from cloudeval.jobs.tracing import Tracer
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.entry import ledger
from cloudeval.model.study import Study
from cloudeval.reports.migrate.moved import Migrated, MovedRuling, MovedScenario


def migrate(
    library: Library,
    folder: Path | str,
    version: str,
    *,
    to: Path | str | None = None,
    carry: Carry = "same-question",
    dry_run: bool = False,
) -> Migrated:
    """Lay a study out in a new folder, under another version of its criteria.

    Answers go along where the new version asks the same question, word for word; with ``detail`` or
    ``addition`` also along the lineage, read so, to questions in other words: as proposed, and with
    the question that they were given to. Without ``to`` the folder stands beside the old one, with
    the version in its name. With ``dry_run`` nothing is written. ``Unusable`` where the study
    cannot be read, entries of a sitting wait in it, or the new folder is there already;
    ``NotSaved`` where it cannot be written.
    """
    old = Path(folder)
    new_rules = _rules(library, _own_first(library, old, version))
    new = Path(to) if to is not None else _beside(old, new_rules)
    _refuse_place(old, new)
    with ExitStack() as stack:
        if not dry_run:
            _hold(old, stack)
        study = _whole_study(library, old)
        _refuse_pending(old)
        move = _Move(library, study, (library.criteria(study.name), new_rules), carry)
        migrated = move.told(old, new, written=not dry_run)
        if not dry_run:
            with new_folder(old, new, move.files(old, migrated)) as draft:
                _refuse_faults(library, old, draft, new)
    return migrated


# ── before anything is done ─────────────────────────────────────────────────────────────────────


def _own_first(library: Library, old: Path, version: str) -> str:
    """A bare name is meant of the study's own family, if that has such a version."""
    family = library.study(old).what.family
    return f"{family}@{version}" if version in library.versions(family) else version


def _rules(library: Library, version: str) -> CriteriaSet:
    """The version asked for; it must also be found by its name, as the new study will name it."""
    asked = library.criteria(version)
    try:
        found = library.criteria(asked.name)
    except Unusable:
        found = None
    if found is None or library.digest(found) != library.digest(asked):
        raise Unusable([_problem("migrate.not-by-name", version, name=asked.name)])
    return found


def _beside(old: Path, rules: CriteriaSet) -> Path:
    """The folder that is made where none is named."""
    name = f"{old.resolve().name}-{rules.version}"
    return old.with_name(name) if old.name not in ("", "..") else old.resolve().with_name(name)


def _refuse_place(old: Path, new: Path) -> None:
    inside = new.resolve()
    if inside == old.resolve() or inside.is_relative_to(old.resolve()):
        raise Unusable([_problem("migrate.in-place", new.as_posix(), old=old.as_posix())])
    if os.path.lexists(new):
        raise Unusable([_problem("migrate.occupied", new.as_posix())])


def _hold(old: Path, stack: ExitStack) -> None:
    """The old study, so that nobody writes in it meanwhile; one that nobody can write in is held.

    What lies in an archive is read only, and may still be moved on from there.
    """
    if not (old / STUDY).is_file():
        raise Unusable([_problem("study.none", old.as_posix())])
    try:
        stack.enter_context(held(old))
    except NotSaved:
        if os.access(old, os.W_OK):
            raise


def _whole_study(library: Library, old: Path) -> Study:
    """The study with all its scenarios."""
    study = library.study(old)
    names = [found.path.stem for found in Folder(old, old.as_posix()).scenarios()]
    told = {name: library.study(old, name).scenarios[name] for name in names}
    return replace(study, scenarios=told)


def _refuse_pending(old: Path) -> None:
    pending = len(ledger(read_journal(old).pending).done)
    if pending:
        raise Unusable([_problem("migrate.pending", old.as_posix(), count=pending, folder=old)])


def _refuse_faults(library: Library, old: Path, draft: Path, new: Path) -> None:
    """Refuse what ``check`` would refuse, before it gets its name."""
    folders = [one for one in library.folders if one.path.resolve() != old.resolve()]
    problems = Library(folders, Cache(None)).check([draft])
    wrong = [one for one in problems if one.severity == "error"]
    if wrong:
        raise Unusable(
            replace(one, file=one.file.replace(draft.as_posix(), new.as_posix())) for one in wrong
        )


def _problem(code: str, file: str, **values: object) -> Problem:
    return Problem(code=code, file=file, values=values)


# ── what becomes of it ──────────────────────────────────────────────────────────────────────────


Versions = tuple[CriteriaSet, CriteriaSet]


class _Move:
    """A study, and what becomes of each of its answers."""

    def __init__(self, library: Library, study: Study, versions: Versions, carry: Carry) -> None:
        self.library, self.before, self.versions, self.carry = library, study, versions, carry
        new = versions[1]
        what = replace(study.what, family=new.family, version=new.version)
        around = library.around(what, new)
        self.words = around.words
        self.tracer = Tracer(library, new, carry, around)
        stays = study.name == new.name
        self.marks = {
            who: unmoved_marks(who, held)
            if stays
            else moved_marks(who, held, self.tracer, study.name)
            for who, held in sorted(study.marks.items())
        }
        self.scenarios = tuple(
            MovedScenario(one, "carried", one)
            if stays
            else moved_scenario(one, self.tracer, study.name)
            for _, one in sorted(study.scenarios.items())
        )
        moved = unmoved_rulings(study) if stays else moved_rulings(study, self.tracer)
        self.after = replace(
            study,
            what=what,
            marks={who: each.held for who, each in self.marks.items()},
            scenarios={each.scenario.id: each.now for each in self.scenarios if each.now},
        )
        self.rulings = moved if stays else self._with_room(moved)
        self.after = replace(self.after, rulings=tuple(each.now for each in self.rulings))

    def _with_room(self, moved: tuple[MovedRuling, ...]) -> tuple[MovedRuling, ...]:
        """Rulings that decided between marks which are set aside now may decide nothing."""
        while True:
            study = replace(self.after, rulings=tuple(each.now for each in moved))
            without = {*without_room(self.library, study, self.words)}
            if not without:
                return moved
            along = self.before.name, self.tracer
            moved = tuple(
                left_ruling(each.ruling, "no-room", "left", along)
                if each.ruling.number in without
                else each
                for each in moved
            )

    def told(self, old: Path, new: Path, *, written: bool) -> Migrated:
        """The whole of it."""
        before, after = self.versions
        return Migrated(
            before=self.before,
            after=self.after,
            versions=self.versions,
            carry=self.carry,
            marks=tuple(one for each in self.marks.values() for one in each.moved),
            rulings=self.rulings,
            scenarios=tuple(_kept_as(each, self.before, old) for each in self.scenarios),
            old=old,
            new=new,
            written=written,
            not_copied=left_beside(old),
            digests=(self.library.digest(before), self.library.digest(after)),
            words=self.words.with_words_of(self.library.vocabulary(before)),
        )

    def files(self, old: Path, told: Migrated) -> dict[str, bytes]:
        """The files of the new study, each by its name."""
        what = {"family": self.after.what.family, "version": self.after.what.version}
        found = {STUDY: renamed((old / STUDY).read_bytes(), what)}
        for who, each in self.marks.items():
            name = f"{MARKS}/{who}.yaml"
            found[name] = added((old / name).read_bytes(), "marks", each.additions)
        if (old / RULINGS).is_file():
            register = additions_to_register(self.rulings)
            found[RULINGS] = added((old / RULINGS).read_bytes(), "rulings", register)
        for kind in ("study", "marks", "rulings", "scenario"):
            # An editor is to know the keys that are added.
            name = f"schemas/{kind}.schema.json"
            if (old / name).is_file():
                found[name] = schema_text(kind).encode()
        for moved in told.scenarios:
            found |= dict(_scenario_files(moved, old, told))
        return found


def _kept_as(moved: MovedScenario, study: Study, old: Path) -> MovedScenario:
    """Where a scenario that did not come along whole is kept as it was."""
    if moved.how == "carried":
        return moved
    stem = f"{LEFT}/{moved.scenario.id}.{study.what.version}"
    names = (f"{stem}{'' if number == 1 else f'-{number}'}.yaml" for number in count(1))
    return replace(moved, kept_as=next(name for name in names if not (old / name).exists()))


def _scenario_files(moved: MovedScenario, old: Path, told: Migrated) -> Iterator[tuple[str, bytes]]:
    name = f"{SCENARIOS}/{moved.scenario.id}.yaml"
    data = (old / name).read_bytes()
    if moved.kept_as is None:
        yield name, data
        return
    yield moved.kept_as, data
    if moved.now is not None:
        before, after = told.before.name, told.after.name
        comment = f"From {before} to {after}, in part; as it was: {moved.kept_as}"
        yield name, emit(scenario_tree(moved.now), (comment,)).encode()
