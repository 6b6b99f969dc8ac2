"""The library: what the shipped data and the user's own folders hold, read when it is asked for.

Whatever leaves it was checked: by itself, and against the files that it names. All the problems of
all the files that a question has to read are raised together.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cloudeval.files.cache import Cache, cache_folder
from cloudeval.files.folders import ATTRIBUTES, Folder, Found
from cloudeval.files.offers import Offers
from cloudeval.files.opening import Sets
from cloudeval.files.places import shipped
from cloudeval.files.problems import Problem
from cloudeval.files.resolving import family_names, resolve
from cloudeval.files.store import Input, Store, refuse
from cloudeval.files.tables import Tables
from cloudeval.files.versions import in_order, sets_of
from cloudeval.model.criteria_set import CriteriaSet, Family
from cloudeval.model.policy import PolicyFile
from cloudeval.model.provider import Candidate
from cloudeval.model.source import Source
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import Wording

if TYPE_CHECKING:
    # Whoever scores without a study loads nothing of one.
    from cloudeval.files.check_answers import Around
    from cloudeval.model.study import Study, StudyFile

__all__ = ["Input", "Library", "open_library"]

VARIABLE = "CLOUDEVAL_DATA"


def open_library(
    data: Sequence[Path | str] = (), environment: Mapping[str, str] | None = None
) -> Library:
    """The shipped data, then the folders that the environment names, then those of ``data``."""
    environment = os.environ if environment is None else environment
    named = [name for name in environment.get(VARIABLE, "").split(os.pathsep) if name.strip()]
    folders = [Folder(shipped(), "")]
    problems = []
    for place in map(Path, (*named, *data)):
        if place.is_dir():
            folders.append(Folder(place, place.as_posix()))
        else:
            code = "data.not-a-folder" if place.exists() else "data.missing-folder"
            problems.append(Problem(code=code, file=place.as_posix()))
    refuse(problems)
    return Library(folders, Cache(cache_folder(environment)))


class Library:
    """Criteria sets, offers and words by name. It reads only what is asked for, and that once."""

    def __init__(self, folders: Sequence[Folder], cache: Cache) -> None:
        self.folders = tuple(folders)
        """The data folders, the shipped one first."""
        self._cache = cache
        self._store = Store(cache)
        self._tables = Tables(self._store, folders)
        self._sets = Sets(self._tables)
        self._offers = Offers(self._tables, self._sets)

    def anew(self) -> Library:
        """The same folders, with nothing read in them yet."""
        return Library(self.folders, self._cache)

    def criteria(self, reference: str | None = None) -> CriteriaSet:
        """A set by path, ``family@version``, version, or family; else the newest of the default."""
        found = resolve(reference, self.folders, lambda: self.default_family)
        return self._sets.open(found).noun

    def versions(self, family: str) -> tuple[str, ...]:
        """A family's versions, from the first to the newest."""
        return tuple(found.version for found in in_order(sets_of(self.folders, family)))

    def chain(self, before: CriteriaSet, after: CriteriaSet) -> tuple[CriteriaSet, ...] | None:
        """The versions from the older to the newer, both included, whichever is given first.

        None where neither comes from the other. What each says of the one that it supersedes is
        checked on the way.
        """
        one, other = self._sets.of(before), self._sets.of(after)
        steps = self._sets.line(one, other) or self._sets.line(other, one)
        return tuple(step.noun for step in steps) if steps else None

    def digest(self, criteria: CriteriaSet) -> str:
        """The digest of a set together with the attributes and schemes that it reads."""
        return self._sets.of(criteria).digest

    def words_beside(self, criteria: CriteriaSet) -> tuple[Path, ...]:
        """The attributes' file that lies beside a set, if there is one."""
        found = self._sets.of(criteria).found.beside(ATTRIBUTES)
        return (found.path,) if found.path.is_file() else ()

    def vocabulary(self, criteria: CriteriaSet | None = None) -> Vocabulary:
        """The words that a set may use; without a set, all that there are."""
        words = self._tables.all_words() if criteria is None else self._sets.of(criteria).words
        return words.vocabulary

    def law_sources(self) -> Mapping[str, Mapping[str, Source]]:
        """For each law, the sources that stand in its file."""
        files = self._tables.laws()
        return {law.id: file.noun.sources for file in files for law in file.noun.laws}

    @property
    def default_family(self) -> str | None:
        """The family that is meant where none is named: the last folder that names one decides."""
        named = [file.noun.default for file in self._tables.families() if file.noun.default]
        return named[-1] if named else None

    def families(self) -> tuple[Family, ...]:
        """All families: those that a table describes, then those that only have versions."""
        told = self._told()
        bare = [name for name in family_names(self.folders) if name not in told]
        named = [Family(id=name, title=Wording(fr=name, en=name)) for name in bare]
        return (*told.values(), *named)

    def family(self, criteria: CriteriaSet) -> Family | None:
        """What a table says of a set's family."""
        return self._told().get(criteria.family)

    def family_sources(self, criteria: CriteriaSet) -> Mapping[str, Source]:
        """The sources that the table of a set's family cites."""
        told: dict[str, Source] = {}
        for file in self._tables.families():
            if any(one.id == criteria.family for one in file.noun.families):
                told |= file.noun.sources
        return told

    def candidates(self, names: Sequence[str] = ()) -> tuple[Candidate, ...]:
        """The offers that ``names`` mean, in their order; without a name, all that are on file."""
        return self._offers.candidates(names)

    def knows(self, name: str) -> bool:
        """Whether an offer or a provider of this name is on file."""
        return self._offers.knows(name)

    def policy(self, path: Path) -> PolicyFile:
        """What a file rules on single changes."""
        return self._store.load(PolicyFile, Found(path, path.as_posix())).noun

    def study(self, path: Path, scenario: str | None = None) -> Study:
        """A committee's own work: the folder at ``path``, with the scenario that is asked for.

        What it says is checked against the version that it is about, and the offers on file.
        """
        from cloudeval.files.studies import open_study

        return open_study(self._store, path, scenario, self.criteria, self.around)

    def around(self, study: StudyFile, criteria: CriteriaSet | None) -> Around:
        """What a study may speak of."""
        from cloudeval.files.check_answers import Around

        words = self.vocabulary()
        if criteria is not None:
            words = self.vocabulary(criteria).with_words_of(words)
        return Around(study, words, criteria, cache(self.knows))

    @property
    def inputs(self) -> tuple[Input, ...]:
        """All files read so far that bear on a result."""
        return self._store.inputs

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is doubtful about them."""
        return self._store.warnings

    def check(
        self, paths: Sequence[Path | str] = (), on: date | None = None
    ) -> tuple[Problem, ...]:
        """All problems of all files at once: of the paths given, else of everything on file.

        With a day, also what has ended or is old by then.
        """
        from cloudeval.files.inspection import inspect

        return inspect(self.folders, [Path(path) for path in paths], on)

    def write_lock(self) -> Path:
        """Freeze the shipped sets as they are now; the lock's path."""
        from cloudeval.files.lock import write_lock

        return write_lock(self.folders[0], self._sets)

    def _told(self) -> dict[str, Family]:
        return {one.id: one for file in self._tables.families() for one in file.noun.families}
