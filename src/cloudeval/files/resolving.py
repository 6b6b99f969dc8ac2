"""What a name on the command line means: a path, a version, a family, or nothing that there is."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from cloudeval.files.findings import listed, near
from cloudeval.files.folders import Folder, FoundSet, given
from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.versions import in_order, newest, sets_of


def is_path(reference: str) -> bool:
    """Whether an argument is a path: it has a separator or ends in ``.yaml``."""
    separators = {"/", os.sep, os.altsep or "/"}
    return reference.endswith(".yaml") or any(separator in reference for separator in separators)


def resolve(
    reference: str | None, folders: Sequence[Folder], default: Callable[[], str | None]
) -> FoundSet:
    """The file of a set, by path, ``family@version``, version, family, or by saying nothing."""
    if reference is None:
        return _default(folders, default())
    if is_path(reference):
        return given(Path(reference))
    family, at, version = reference.partition("@")
    if at:
        return _version(reference, family, version, folders)
    return _bare(reference, folders, default())


def family_names(folders: Sequence[Folder]) -> tuple[str, ...]:
    """The families that have a version anywhere."""
    return tuple(sorted({name for folder in folders for name in folder.family_names()}))


def _default(folders: Sequence[Folder], default: str | None) -> FoundSet:
    families = family_names(folders)
    family = default or (families[0] if len(families) == 1 else None)
    if family is None:
        _refuse("family.no-default", "families.yaml", families=listed(families))
    sets = sets_of(folders, family)
    if not sets:
        _refuse("family.empty", family, family=family, families=listed(families))
    return newest(sets, family)


def _version(reference: str, family: str, version: str, folders: Sequence[Folder]) -> FoundSet:
    sets = sets_of(folders, family)
    if not sets:
        _unknown("family.unknown", reference, family, family_names(folders))
    if version not in sets:
        names = [found.version for found in in_order(sets)]
        _unknown("version.unknown", reference, version, names, family=family)
    return sets[version]


def _bare(reference: str, folders: Sequence[Folder], default: str | None) -> FoundSet:
    own = sets_of(folders, default) if default else {}
    if reference in own:
        return own[reference]
    families = family_names(folders)
    if reference in families:
        return newest(sets_of(folders, reference), reference)
    others = [family for family in families if reference in sets_of(folders, family)]
    if not others:
        _unknown("criteria.unknown", reference, reference, [*own, *families])
    names = listed(f"{family}@{reference}" for family in others)
    return _refuse("version.elsewhere", reference, family=default or "–", names=names)


def _unknown(
    code: str, reference: str, name: str, known: Sequence[str], **values: object
) -> NoReturn:
    meant = near(name, known)
    if meant is not None:
        _refuse(f"{code}-near", reference, name=name, meant=meant, **values)
    _refuse(code, reference, name=name, known=listed(known), **values)


def _refuse(code: str, file: str, **values: object) -> NoReturn:
    raise Unusable([Problem(code=code, file=file, values=values)])
