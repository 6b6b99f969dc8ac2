"""The tables that many files share: families, attributes, schemes and laws."""

from __future__ import annotations

from collections.abc import Sequence

from cloudeval.files.assembling import Words, assemble, collisions
from cloudeval.files.folders import Folder, Found, once
from cloudeval.files.problems import Problem
from cloudeval.files.reading import Loaded
from cloudeval.files.store import Store, refuse
from cloudeval.model.attribute import AttributesFile
from cloudeval.model.criteria_set import FamiliesFile
from cloudeval.model.law import LawsFile


class Tables:
    """The tables of all data folders, and of the folders of sets that were given as paths."""

    def __init__(self, store: Store, folders: Sequence[Folder]) -> None:
        self.store = store
        self.folders = tuple(folders)
        self.beside: tuple[Folder, ...] = ()

    def lay_beside(self, folder: Folder) -> None:
        """Count in what lies beside a set that was given as a path."""
        if all(folder.path.resolve() != other.path.resolve() for other in self.everywhere):
            self.beside = (*self.beside, folder)

    @property
    def everywhere(self) -> tuple[Folder, ...]:
        """The data folders, then those beside sets."""
        return (*self.folders, *self.beside)

    def families(self) -> list[Loaded[FamiliesFile]]:
        """All tables of families."""
        problems: list[Problem] = []
        found = once(one for folder in self.folders for one in folder.families())
        files = self.store.load_all(FamiliesFile, found, problems)
        refuse((*problems, *collisions(files)))
        return files

    def words(self, places: Sequence[Found], problems: list[Problem]) -> Words:
        """The words that a set may use: those for all, those at ``places``, and all laws."""
        found = once((*self._common(), *(place for place in places if place.path.is_file())))
        attributes = self.store.load_all(AttributesFile, found, problems)
        laws = self._laws(problems)
        beside = {place.shown for place in places}
        problems += (*collisions(attributes, beside), *collisions(laws))
        return assemble(attributes, laws)

    def all_words(self) -> Words:
        """The words of all families together; files with problems are passed over."""
        found = once((*self._common(), *self._of_families()))
        return assemble(self.store.load_aside(AttributesFile, found), self._laws([]))

    def laws(self) -> list[Loaded[LawsFile]]:
        """The tables of laws, the one that counts for a name last."""
        return [*reversed(self._laws([]))]

    def _common(self) -> tuple[Found, ...]:
        return once(one for folder in self.folders for one in folder.attributes())

    def _of_families(self) -> tuple[Found, ...]:
        return once(one for folder in self.folders for one in folder.family_attributes())

    def _laws(self, problems: list[Problem]) -> list[Loaded[LawsFile]]:
        found = once(one for folder in self.everywhere for one in folder.laws())
        return self.store.load_all(LawsFile, found, problems)
