"""Criteria sets, opened with the words that they may use, and the line of versions behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from cloudeval.files.assembling import Words
from cloudeval.files.check_reading import check_readings
from cloudeval.files.digests import set_digest
from cloudeval.files.findings import Finding, error, unknown
from cloudeval.files.folders import ATTRIBUTES, Folder, FoundSet, siblings
from cloudeval.files.problems import Problem
from cloudeval.files.reading import Loaded
from cloudeval.files.store import refuse
from cloudeval.files.tables import Tables
from cloudeval.files.versions import sets_of
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.noun import record


@record
class Opened:
    """A set that was asked for, where it lies, and the words that it may use."""

    found: FoundSet
    file: Loaded[CriteriaSet]
    words: Words

    @property
    def noun(self) -> CriteriaSet:
        """The set itself."""
        return self.file.noun

    @property
    def digest(self) -> str:
        """The digest of the set and of what it reads."""
        return set_digest(self.file.tree, self.noun, self.words.attributes, self.words.schemes)


class Sets:
    """Opens sets, each once."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._opened: dict[Path, Opened] = {}

    @property
    def opened(self) -> tuple[Opened, ...]:
        """Those opened so far."""
        return tuple(self._opened.values())

    def open(self, found: FoundSet) -> Opened:
        """A set that was checked against its words and its place."""
        if found.key not in self._opened:
            if not found.named and found.path.is_file():
                folder = Folder(found.path.parent, Path(found.shown).parent.as_posix())
                self._tables.lay_beside(folder)
            self._opened[found.key] = self._read(found)
        return self._opened[found.key]

    def of(self, criteria: CriteriaSet) -> Opened:
        """Where a set was opened from; a copy of it is known by its name."""
        same = (one for one in self.opened if one.noun is criteria)
        alike = (one for one in self.opened if one.noun.name == criteria.name)
        found = next(same, None) or next(alike, None)
        if found is None:
            raise LookupError(f"This library did not open {criteria.name}.")
        return found

    def line(self, old: Opened, new: Opened) -> tuple[Opened, ...] | None:
        """From the older to the newer along what each supersedes; None where there is no way."""
        steps = [new]
        while steps[0] is not old:
            earlier = self.superseded(steps[0])
            if earlier is None or earlier.key in {step.found.key for step in steps}:
                return None
            steps.insert(0, self.open(earlier))
        _check_steps(steps)
        return tuple(steps)

    def _read(self, found: FoundSet) -> Opened:
        problems: list[Problem] = []
        files = self._tables.store.load_all(CriteriaSet, (found,), problems)
        places = (found.beside(ATTRIBUTES),) if found.path.is_file() else ()
        words = self._tables.words(places, problems)
        refuse(problems)
        opened = Opened(found, files[0], words)
        errors = (one for one in self.findings(opened) if one.severity == "error")
        refuse(opened.file.located(errors))
        return opened

    def findings(self, opened: Opened) -> Iterator[Finding]:
        """What is wrong with a set beside other files; of warnings, only ``check`` tells."""
        criteria, found = opened.noun, opened.found
        if found.named:
            yield from _misplaced(found, criteria)
        yield from check_readings(criteria, opened.words.vocabulary)
        if criteria.supersedes is not None and self.superseded(opened) is None:
            names = sets_of(self._tables.folders, criteria.family)
            missing = unknown("supersedes.unknown", ("supersedes",), criteria.supersedes, names)
            yield missing if found.named else replace(missing, severity="warning")

    def superseded(self, opened: Opened) -> FoundSet | None:
        """The version before: beside a set that was given as a path, else by its name."""
        version, family = opened.noun.supersedes, opened.noun.family
        if version is None:
            return None
        beside = {} if opened.found.named else siblings(opened.found, family)
        return beside.get(version) or sets_of(self._tables.folders, family).get(version)


def _misplaced(found: FoundSet, criteria: CriteriaSet) -> Iterator[Finding]:
    """A set that is found by its place is named as its place is."""
    if criteria.family != found.family:
        yield error("set.family", ("family",), name=criteria.family, place=found.family)
    if criteria.version != found.version:
        yield error("set.version", ("version",), name=criteria.version, place=found.version)


def _check_steps(steps: Sequence[Opened]) -> None:
    from cloudeval.files.check_lineage import check_step

    problems: list[Problem] = []
    for before, after in pairwise(steps):
        problems += after.file.located(check_step(before.noun, after.noun))
    refuse(problems)
