"""Data folders: which criteria, providers and tables a folder holds.

A folder is laid out as the shipped data is (``criteria/<family>/<version>.yaml``, ``providers/``),
or flat, as somebody's own criteria are: versions, ``attributes.yaml`` and ``providers/`` side by
side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from cloudeval.files.heads import Head, head
from cloudeval.model.noun import record

ATTRIBUTES = "attributes.yaml"
FAMILIES = "families.yaml"
LAWS = "laws.yaml"
LOCK = "published.lock"
TABLES = {ATTRIBUTES: "attributes", FAMILIES: "families", LAWS: "laws"}
STUDY = "study.yaml"
JOURNAL = "journal.jsonl"
RULINGS = "rulings.yaml"
MARKS = "marks"
SCENARIOS = "scenarios"
_OF_A_STUDY = {STUDY: "study", RULINGS: "rulings"}


@record
class Found:
    """A file, and what people are told that it is called."""

    path: Path
    shown: str

    @property
    def key(self) -> Path:
        """The same for two names of one file."""
        return self.path.resolve()

    def beside(self, name: str) -> Found:
        """Another file or folder in the same folder."""
        above = Path(self.shown).parent
        return Found(self.path.parent / name, (above / name).as_posix())


@record
class FoundSet(Found):
    """A criteria set's file, found by its family and version or given as a path."""

    family: str | None
    version: str
    named: bool = True
    """Whether its place names it, so that its own names must agree."""

    @property
    def name(self) -> str:
        """``family@version``."""
        return f"{self.family}@{self.version}"


@record
class Folder:
    """One data folder."""

    path: Path
    shown: str
    """What its files' names begin with; nothing for the shipped data."""

    def _file(self, path: Path) -> Found:
        below = path.relative_to(self.path)
        return Found(path, (Path(self.shown) / below).as_posix())

    def _listed(self, *names: str) -> Iterator[Found]:
        for name in names:
            if (self.path / name).is_file():
                yield self._file(self.path / name)

    def attributes(self) -> tuple[Found, ...]:
        """The attributes that every set of this folder may read."""
        return tuple(self._listed(f"criteria/{ATTRIBUTES}", ATTRIBUTES))

    def families(self) -> tuple[Found, ...]:
        """The tables of families."""
        return tuple(self._listed(f"criteria/{FAMILIES}", FAMILIES))

    def laws(self) -> tuple[Found, ...]:
        """The tables of laws."""
        return tuple(self._listed(f"providers/{LAWS}", LAWS))

    def lock(self) -> Found:
        """Where the digests of the published sets are, or would be."""
        laid = self.path / "criteria"
        return self._file((laid if laid.is_dir() else self.path) / LOCK)

    def family_names(self) -> tuple[str, ...]:
        """The families that have versions here."""
        folders = (path.name for path in _folders(self.path / "criteria") if _files(path))
        flat = (found.family for found in self.flat_sets() if found.family is not None)
        return tuple(sorted({*folders, *flat}))

    def sets(self, family: str) -> tuple[FoundSet, ...]:
        """The versions of one family."""
        laid = tuple(
            _as_set(self._file(path), family, path.stem)
            for path in _files(self.path / "criteria" / family)
            if path.name not in TABLES
        )
        return laid + tuple(found for found in self.flat_sets() if found.family == family)

    def flat_sets(self) -> tuple[FoundSet, ...]:
        """The versions that lie in the folder itself."""
        found = ((path, told) for path, told in self._flat() if told.kind == "criteria")
        return tuple(_as_set(self._file(path), told.family, path.stem) for path, told in found)

    def family_attributes(self) -> tuple[Found, ...]:
        """The attributes that only one family's sets may read."""
        places = (path / ATTRIBUTES for path in _folders(self.path / "criteria"))
        return tuple(self._file(path) for path in places if path.is_file())

    def providers(self) -> tuple[Found, ...]:
        """The providers' files."""
        laid = (path for path in _files(self.path / "providers") if path.name not in TABLES)
        flat = (path for path, told in self._flat() if told.kind == "provider")
        return tuple(self._file(path) for path in (*laid, *flat))

    def study(self) -> Found | None:
        """What says that this folder is a study."""
        return next(self._listed(STUDY), None)

    def rulings(self) -> tuple[Found, ...]:
        """The register of a study's rulings, if there is one."""
        return tuple(self._listed(RULINGS))

    def marks(self) -> tuple[Found, ...]:
        """The marks of a study, one file an assessor."""
        return tuple(map(self._file, _files(self.path / MARKS)))

    def scenarios(self) -> tuple[Found, ...]:
        """The scenarios of a study."""
        return tuple(map(self._file, _files(self.path / SCENARIOS)))

    def others(self) -> tuple[Found, ...]:
        """Files that look like data and are not taken for any."""
        places = [self.path / name for name in ("", "criteria", "providers", MARKS, SCENARIOS)]
        misnamed = (
            path
            for place in [*places, *_folders(self.path / "criteria")]
            for path in _files(place, "*.yml")
        )
        stray = (path for path in _files(self.path / "criteria") if path.name not in TABLES)
        odd = (path for path, told in self._flat() if not _in_place(path, told))
        return tuple(self._file(path) for path in (*misnamed, *stray, *odd))

    def _flat(self) -> Iterator[tuple[Path, Head]]:
        for path in _files(self.path):
            if path.name not in TABLES:
                yield path, head(path)


def _in_place(path: Path, told: Head) -> bool:
    """Whether a file that lies flat in a folder is one that belongs there."""
    kind = told.kind
    return kind in ("criteria", "provider") or (
        kind is not None and _OF_A_STUDY.get(path.name) == kind
    )


def _as_set(found: Found, family: str | None, version: str) -> FoundSet:
    return FoundSet(found.path, found.shown, family, version)


def given(path: Path) -> FoundSet:
    """A set that was given as a path."""
    return _given(Found(path, path.as_posix()))


def _given(found: Found) -> FoundSet:
    told = head(found.path)
    version = told.version or found.path.stem
    return FoundSet(found.path, found.shown, told.family, version, named=False)


def siblings(found: FoundSet, family: str) -> dict[str, FoundSet]:
    """The versions of a family that lie in the same folder, by name."""
    names = [path.name for path in _files(found.path.parent) if path.name not in TABLES]
    beside = [one for one in map(found.beside, names) if head(one.path).kind in (None, "criteria")]
    sets = [_given(one) for one in beside]
    return {one.version: one for one in sets if one.family == family}


F = TypeVar("F", bound=Found)


def once(found: Iterable[F]) -> tuple[F, ...]:
    """The same files, each under its first name only."""
    kept: dict[Path, F] = {}
    for one in found:
        kept.setdefault(one.key, one)
    return tuple(kept.values())


def _files(folder: Path, pattern: str = "*.yaml") -> tuple[Path, ...]:
    """The files of a folder, in an order that no system changes."""
    found = (path for path in folder.glob(pattern) if not path.name.startswith("."))
    return tuple(sorted((path for path in found if path.is_file()), key=lambda path: path.name))


def _folders(folder: Path) -> tuple[Path, ...]:
    found = (path for path in folder.glob("*") if path.is_dir() and not path.name.startswith("."))
    return tuple(sorted(found, key=lambda path: path.name))
