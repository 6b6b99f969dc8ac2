"""Everything on file, looked at as a whole: all problems of all files at once, and the lock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cloudeval.files.assembling import collisions
from cloudeval.files.cache import Cache
from cloudeval.files.check_answers import Around
from cloudeval.files.check_dates import check_dates
from cloudeval.files.check_lineage import check_step
from cloudeval.files.check_outside import check_outside
from cloudeval.files.findings import Finding, error, listed, unknown, warning
from cloudeval.files.findings import Path as Place
from cloudeval.files.folders import Folder, Found, FoundSet, given, once
from cloudeval.files.heads import KINDS, head
from cloudeval.files.lock import check_lock
from cloudeval.files.offers import Offers, provider_files
from cloudeval.files.opening import Opened, Sets
from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.reading import Loaded
from cloudeval.files.resolving import family_names, resolve
from cloudeval.files.store import Store
from cloudeval.files.studies import OpenedStudy, read_study
from cloudeval.files.tables import Tables
from cloudeval.files.versions import in_order, sets_of
from cloudeval.files.walking import parts
from cloudeval.model.attribute import AttributesFile
from cloudeval.model.criteria_set import Cast, CriteriaSet, FamiliesFile
from cloudeval.model.criterion import Exemption
from cloudeval.model.law import LawsFile
from cloudeval.model.vocabulary import Vocabulary


def inspect(
    folders: Sequence[Folder], paths: Sequence[Path], on: date | None = None
) -> tuple[Problem, ...]:
    """The problems of the files and folders at ``paths``, else of all ``folders``.

    With a day, also the certificates that end, or have ended, and the facts that are old by then.
    """
    asked = [Folder(path, path.as_posix()) for path in paths if path.is_dir()]
    inspection = _Inspection([*folders, *asked], on)
    for folder in asked if paths else folders:
        inspection.folder(folder)
    for path in paths:
        if not path.is_dir():
            inspection.file(path)
    return tuple(dict.fromkeys(inspection.problems))


class _Inspection:
    """What was found so far; files are read afresh, never from the cache."""

    def __init__(self, folders: Sequence[Folder], on: date | None) -> None:
        self.on = on
        self.problems: list[Problem] = []
        self.store = Store(Cache(None))
        self.tables = Tables(self.store, folders)
        self.sets = Sets(self.tables)
        self.offers = Offers(self.tables, self.sets)

    def folder(self, folder: Folder) -> None:
        """Everything in one data folder."""
        self._alone(FamiliesFile, folder.families())
        self._alone(AttributesFile, (*folder.attributes(), *folder.family_attributes()))
        self._alone(LawsFile, folder.laws())
        self._families(folder)
        for family in folder.family_names():
            self._order(family)
            for found in folder.sets(family):
                self._set(found)
        self._providers(folder.providers())
        if folder.study() is not None:
            self._study(folder)
        if folder.lock().path.is_file() or not folder.shown:
            self.problems += check_lock(folder, self.sets)
        self.problems += map(_ignored, folder.others())

    def file(self, path: Path) -> None:
        """One file, as what it says that it is."""
        found = Found(path, path.as_posix())
        match head(path).kind:
            case "criteria":
                self._set(self._named(given(path)))
            case "provider":
                self._providers((found,))
            case None:
                self._unknown(found)
            case kind:
                self._alone(KINDS[kind], (found,))

    def _alone(self, noun: type[Any], found: Iterable[Found]) -> None:
        for file in self.store.load_all(noun, found, self.problems):
            self.problems += file.warnings

    def _unknown(self, found: Found) -> None:
        from cloudeval.files import yaml

        try:
            yaml.read(found.path, found.shown)
        except Unusable as unusable:
            self.problems += unusable.problems
        else:
            kinds = listed(f"cloudeval/{kind}/1" for kind in KINDS)
            values = {"known": kinds}
            self.problems.append(
                Problem(code="file.unknown-format", file=found.shown, values=values)
            )

    def _named(self, found: FoundSet) -> FoundSet:
        """The set as a data folder names it, if it lies in one."""
        sets = (one for folder in self.tables.folders for one in folder.sets(found.family or ""))
        return next((one for one in sets if one.key == found.key), found)

    def _families(self, folder: Folder) -> None:
        files = self.store.load_all(FamiliesFile, self._all_families(), [])
        self.problems += collisions(files)
        here = {one.key for one in folder.families()}
        for file in files:
            if file.path.resolve() in here:
                self.problems += file.located(self._family_findings(file))

    def _all_families(self) -> tuple[Found, ...]:
        return once(one for folder in self.tables.folders for one in folder.families())

    def _family_findings(self, file: Loaded[FamiliesFile]) -> Iterator[Finding]:
        names = family_names(self.tables.folders)
        if file.noun.default is not None and file.noun.default not in names:
            yield unknown("family.default", ("default",), file.noun.default, names)
        yield from self._strangers(file.noun)

    def _order(self, family: str) -> None:
        try:
            in_order(sets_of(self.tables.folders, family))
        except Unusable as unusable:
            self.problems += unusable.problems

    def _set(self, found: FoundSet) -> None:
        try:
            opened = self.sets.open(found)
        except Unusable as unusable:
            self.problems += unusable.problems
            return
        self.problems += opened.file.warnings
        findings = [*self.sets.findings(opened), *self._strangers(opened.noun)]
        self.problems += opened.file.located([*findings, *self._step(opened)])

    def _step(self, opened: Opened) -> Iterator[Finding]:
        """What the set says of the version before, unless that one has problems of its own."""
        earlier = self.sets.superseded(opened)
        if earlier is None:
            return
        try:
            before = self.sets.open(earlier)
        except Unusable:
            return
        yield from check_step(before.noun, opened.noun)

    def _strangers(self, noun: Any) -> Iterator[Finding]:
        """Offers that a cast or an exemption names and no file holds."""
        named: list[tuple[Place, Cast | Exemption]]
        named = [*parts(noun, Cast), *parts(noun, Exemption)]
        for path, part in named:
            for place, name in enumerate(part.offers):
                if not self._on_file(name):
                    yield warning("offer.not-on-file", (*path, "offers", place), name=name)

    def _study(self, folder: Folder) -> None:
        """A study, against the version that it is about and the offers on file."""
        known = len(self.problems)
        opened = read_study(self.store, folder, None, self.problems)
        if opened is None:
            return
        files = (opened.what, *opened.marks, opened.rulings, *opened.scenarios)
        for file in files:
            self.problems += file.warnings if file is not None else ()
        criteria, words = self._version_of(opened)
        around = Around(opened.what.noun, words, criteria, cache(self._on_file))
        self.problems += opened.problems(around)
        usable = all(one.severity != "error" for one in self.problems[known:])
        if usable and opened.rulings is not None:
            outside = check_outside(opened.study, words, self.offers)
            self.problems += opened.rulings.located(outside)

    def _version_of(self, opened: OpenedStudy) -> tuple[CriteriaSet | None, Vocabulary]:
        """The version that a study is about, and the words that there are."""
        words = self.tables.all_words().vocabulary
        what = opened.what.noun
        name = f"{what.family}@{what.version}"
        try:
            version = self.sets.open(resolve(name, self.tables.folders, lambda: None))
        except Unusable as unusable:
            told = "; ".join(sorted({one.file for one in unusable.problems}))
            missing = error("study.version", ("version",), name=name, files=told)
            self.problems += opened.what.located([missing])
            return None, words
        return version.noun, version.words.vocabulary.with_words_of(words)

    def _on_file(self, name: str) -> bool:
        try:
            return self.offers.knows(name)
        except Unusable:
            return True

    def _providers(self, found: Sequence[Found]) -> None:
        try:
            provider_files(self.tables.everywhere)
        except Unusable as unusable:
            self.problems += unusable.problems
        for file in self.offers.read(found, self.problems):
            self.problems += file.warnings
            if self.on is not None:
                words = self.tables.all_words().vocabulary
                self.problems += file.located(check_dates(file.noun, words, self.on))


def _ignored(found: Found) -> Problem:
    code = "file.yml" if found.path.suffix == ".yml" else "file.stray"
    return Problem(code=code, file=found.shown, severity="warning")
