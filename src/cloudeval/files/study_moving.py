"""A study laid out in a new folder: what was there is copied and added to, whole or not at all.

Of a person's files every byte stays, comments and order included; only keys and items are added. A
folder is made under a draft's name, forced to the disk, and renamed at the end: a reader finds all
of it or none.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from cloudeval.files import yaml
from cloudeval.files.emitting import emit
from cloudeval.files.folders import JOURNAL, MARKS, RULINGS, SCENARIOS, STUDY
from cloudeval.files.problems import Unusable
from cloudeval.files.replacing import DRAFT, NotSaved, force_folder
from cloudeval.files.study_trees import cleaned
from cloudeval.files.yaml.editing import Editor, NoPlace
from cloudeval.model.noun import record

LEFT = f"{SCENARIOS}/left"
"""Scenarios as they were, of which not all came along: read by people only."""
_COPIED = ("criteria", "providers", "schemas", LEFT)
_ENCODING = "utf-8"


@record
class Additions:
    """What is added to a file of marks or of rulings."""

    keys: tuple[tuple[int, str, Any], ...] = ()
    """The place of an item, a key, and its value."""
    items: tuple[Mapping[str, Any], ...] = ()


def added(data: bytes, name: str, additions: Additions) -> bytes:
    """The text of a file with what is added to the list ``name``; else as it is.

    Where a text leaves no place to add to it, it is written anew, below its first comments.
    """
    if not (additions.keys or additions.items):
        return data
    text = data.decode(_ENCODING)
    tree: Any = yaml.compose(data, name).tree
    items = [dict(one) for one in additions.items]
    edit = Editor(text)
    for place, key, value in additions.keys:
        tree[name][place][key] = cleaned(value)
        with suppress(NoPlace):  # then the text does not read as the tree does
            edit.add_key((name, place), key, cleaned(value))
    tree[name] += items
    with suppress(NoPlace):
        edit.add_items((name,), items)
    made = edit.text.encode(_ENCODING)
    if _reads_as(made, tree):
        return made
    return emit(tree, _first_comments(text)).encode(_ENCODING)


def renamed(data: bytes, values: Mapping[str, str]) -> bytes:
    """A file with other values at its top, and everything else as it stands."""
    text = data.decode(_ENCODING)
    tree: Any = yaml.compose(data, STUDY).tree
    edit = Editor(text)
    for key, value in values.items():
        if tree[key] != value:
            tree[key] = value
            edit.set_scalar((key,), value)
    made = edit.text.encode(_ENCODING)
    return made if _reads_as(made, tree) else emit(tree, _first_comments(text)).encode(_ENCODING)


def _reads_as(data: bytes, tree: Any) -> bool:
    try:
        found: Any = yaml.compose(data, "").tree
    except Unusable:
        return False
    return bool(found == tree)


def _first_comments(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if not line.startswith("#"):
            return
        yield line.removeprefix("#").strip()


def left_beside(old: Path) -> tuple[str, ...]:
    """What lies in a study's folder and is no part of it: it is not copied."""
    copied = {path.relative_to(old).parts[0] for path in _beside(old)}
    own = {STUDY, RULINGS, JOURNAL, MARKS, SCENARIOS, *copied}
    there = [path for path in old.iterdir() if path.name not in own]
    for name in (MARKS, SCENARIOS):
        there += (path for path in (old / name).glob("*") if path.suffix != ".yaml")
    found = (path.relative_to(old).as_posix() for path in there if not path.name.startswith("."))
    return tuple(sorted(name for name in found if name != LEFT))


def _beside(old: Path) -> Iterator[Path]:
    """The files beside a study's own that it is read with: rules and offers of its own."""
    for path in sorted(old.glob("*.yaml")):
        if path.is_file() and path.name not in (STUDY, RULINGS) and not path.name.startswith("."):
            yield path
    for name in _COPIED:
        for above, folders, files in os.walk(old / name):
            folders[:] = sorted(one for one in folders if not one.startswith("."))
            yield from (Path(above, one) for one in sorted(files) if not one.startswith("."))


@contextmanager
def new_folder(old: Path, new: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    """A new folder with ``files`` and what lies beside the old study; under its name at the end.

    Inside the block it has a draft's name, and may still be refused. ``NotSaved`` where it cannot
    be written: nothing of it stays then.
    """
    draft = new.with_name(f"{DRAFT}{os.getpid()}-{new.name[:200]}")
    try:
        new.parent.mkdir(parents=True, exist_ok=True)
        draft.mkdir()
        for name, data in files.items():
            _write(draft / name, data)
        for path in _beside(old):
            name = path.relative_to(old).as_posix()
            if name not in files:
                _write(draft / name, path.read_bytes())
        yield draft
        for folder in sorted({draft, *(path for path in draft.rglob("*") if path.is_dir())}):
            force_folder(folder)
        if os.path.lexists(new):
            raise FileExistsError(17, os.strerror(17), new.as_posix())
        draft.rename(new)
        force_folder(new.parent)
    except OSError as error:
        raise NotSaved(new, error) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _write(place: Path, data: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
