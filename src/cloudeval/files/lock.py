"""The lock: the digests of what is published, so that no change of it goes unseen.

Each line names a set, the digest of the set with all that it reads, and that of the set alone, by
which a change of the set is told from a change of a question.
"""

from __future__ import annotations

import re
from pathlib import Path

from cloudeval.files.digests import tree_digest
from cloudeval.files.findings import listed
from cloudeval.files.folders import Folder, Found, FoundSet
from cloudeval.files.opening import Opened, Sets
from cloudeval.files.problems import Problem, Unusable
from cloudeval.model.noun import record

_LINE = re.compile(r"(\S+@\S+)  ([0-9a-f]{64})  ([0-9a-f]{64})")
_HEAD = """\
# The published criteria, frozen: name, digest with the questions read, digest of the set alone.
# `cloudeval check` compares. A change of the rules is a new version, not a new digest.
"""


@record
class Locked:
    """What the lock says of one set."""

    whole: str
    """Digest of the set with the attributes and schemes that it reads."""
    alone: str


def read_lock(lock: Found) -> tuple[dict[str, Locked], tuple[Problem, ...]]:
    """The locked sets by name, and the lines that are none; no file is an empty lock."""
    locked: dict[str, Locked] = {}
    problems = []
    try:
        text = lock.path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        text = ""
    for number, line in enumerate(text.splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found is not None and found[1] not in locked:
            locked[found[1]] = Locked(found[2], found[3])
        elif line.strip() and not line.startswith("#"):
            values = {"line": line}
            problems.append(Problem(code="lock.line", file=lock.shown, line=number, values=values))
    return locked, tuple(problems)


def check_lock(folder: Folder, sets: Sets) -> tuple[Problem, ...]:
    """Compare a folder's sets with its lock; sets that cannot be used are left to other checks."""
    lock = folder.lock()
    locked, problems = read_lock(lock)
    found = {one.name: one for one in _sets(folder)}
    gone = [
        Problem(code="lock.gone", file=lock.shown, values={"name": name})
        for name in sorted(set(locked) - set(found))
    ]
    compared = [_compare(found[name], locked.get(name), sets, lock) for name in sorted(found)]
    return (*problems, *gone, *(problem for problem in compared if problem is not None))


def write_lock(folder: Folder, sets: Sets) -> Path:
    """Write the digests of a folder's sets as they are now."""
    opened = [sets.open(found) for found in _sets(folder)]
    lines = sorted(f"{one.noun.name}  {one.digest}  {_alone(one)}\n" for one in opened)
    path = folder.lock().path
    draft = path.with_suffix(".tmp")
    draft.write_text(_HEAD + "".join(lines), encoding="utf-8", newline="\n")
    draft.replace(path)
    return path


def _sets(folder: Folder) -> list[FoundSet]:
    return [found for family in folder.family_names() for found in folder.sets(family)]


def _alone(opened: Opened) -> str:
    return tree_digest(opened.file.tree)


def _compare(found: FoundSet, locked: Locked | None, sets: Sets, lock: Found) -> Problem | None:
    if locked is None:
        return Problem(code="lock.new", file=found.shown, values={"lock": lock.shown})
    try:
        opened = sets.open(found)
    except Unusable:
        return None
    if opened.digest == locked.whole:
        return None
    if _alone(opened) != locked.alone:
        return Problem(code="lock.set-changed", file=found.shown)
    values = {"files": listed(opened.words.files)}
    return Problem(code="lock.words-changed", file=found.shown, values=values)
