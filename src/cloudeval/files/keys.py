"""The keys that a person gave to commands: one small file, checked before anything is shown.

compare: D
save: [s, ctrl+s, f5]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cloudeval.files.homes import SETTINGS
from cloudeval.files.problems import Problem, Unusable

if TYPE_CHECKING:
    from cloudeval.files.yaml import Document

NAME = "keys.yaml"
_KEY = re.compile(r"[A-Za-z]|f([1-9]|1[0-2])|ctrl\+[a-z]|space|insert|delete")
_TAKEN = frozenset({"ctrl+c", "ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m"})
"""Quits in every program, or is the same to a terminal as backspace, tab or enter."""
Keys = Mapping[str, tuple[str, ...]]


def config_folder(environment: Mapping[str, str]) -> Path | None:
    """Where a person's own settings are; None where there is no such place."""
    return SETTINGS.ours(environment)


def keys_file(environment: Mapping[str, str]) -> Path | None:
    """The file; None where nobody wrote one."""
    folder = config_folder(environment)
    return folder / NAME if folder is not None and (folder / NAME).is_file() else None


def read_keys(
    environment: Mapping[str, str], known: Iterable[str], held: Mapping[str, str]
) -> Keys:
    """The keys by the id of their command; none where nobody gave any. ``Unusable``.

    ``known`` are the ids that there are; ``held`` has the command of each key of the table, which
    keeps it unless it is given others.
    """
    from cloudeval.files import yaml

    path = keys_file(environment)
    if path is None:
        return {}
    document = yaml.read(path, path.as_posix())
    problems = list(_problems(document, frozenset(known), held))
    if problems:
        raise Unusable(problems)
    tree: Any = document.tree
    return {name: tuple(_keys(told)) for name, told in tree.items()}


def _keys(told: object) -> list[Any]:
    return told if isinstance(told, list) else [told]


def _problems(
    document: Document, known: frozenset[str], held: Mapping[str, str]
) -> Iterator[Problem]:
    from cloudeval.files.findings import listed, near

    tree = document.tree
    if not isinstance(tree, dict):
        yield _problem("keys.no-map", document, ())
        return
    first: dict[str, str] = {}
    for name, told in tree.items():
        if name not in known:
            meant = near(name, known)
            code = "keys.no-command" if meant is None else "keys.no-command-near"
            values = {"name": name, "meant": meant or "", "known": listed(sorted(known))}
            yield _problem(code, document, (name,), **values)
            continue
        for key in _keys(told):
            if not isinstance(key, str) or not _KEY.fullmatch(key) or key in _TAKEN:
                yield _problem("keys.no-key", document, (name,), key=key)
            elif first.setdefault(key, name) != name:
                values = {"key": key, "name": name, "other": first[key]}
                yield _problem("keys.twice", document, (name,), **values)
            elif name in held.values() and held.get(key, name) not in tree:
                values = {"key": key, "name": name, "other": held[key]}
                yield _problem("keys.taken", document, (name,), **values)


def _problem(code: str, document: Document, path: tuple[str, ...], **values: object) -> Problem:
    line, column = document.where(path)
    return Problem(code=code, file=document.file, line=line, column=column, values=values)
