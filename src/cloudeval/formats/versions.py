"""Rows gathered into versions, and what rows must be to one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from cloudeval.formats.faults import Faults
from cloudeval.formats.lines import Line
from cloudeval.model.moment import Moment, read_moment
from cloudeval.model.noun import record
from cloudeval.model.wording import Wording

_TAKEN = ("attributes", "families", "laws")
"""Names of files that are there for something else."""


@record
class Version:
    """One version: its criteria in the order of the table, and what is said of those gone."""

    name: str
    date: str
    lines: tuple[Line, ...]
    removed: tuple[Line, ...]

    def by_id(self) -> dict[str, Line]:
        """The criteria by id."""
        return {line.id: line for line in self.lines}


def gather(lines: Sequence[Line], faults: Faults) -> tuple[Version, ...]:
    """The versions from the first to the last, checked one against the other."""
    named: dict[str, list[Line]] = {}
    for line in lines:
        named.setdefault(line.version, []).append(line)
    _check_names(named, faults)
    made = [_version(name, own, faults) for name, own in named.items()]
    versions = _in_order(made)
    for version in versions:
        _check_ids(version, faults)
        _check_groups(version, faults)
    if versions:
        _check_first(versions[0], faults)
    for before, after in pairwise(versions):
        _check_step(before, after, faults)
    return versions


def _check_names(named: dict[str, list[Line]], faults: Faults) -> None:
    seen: dict[str, str] = {}
    for name, lines in named.items():
        folded = name.casefold()
        if folded in _TAKEN:
            faults.at(lines[0].line, "version", "table.version-taken", name=name)
        other = seen.setdefault(folded, name)
        if other != name:
            faults.at(lines[0].line, "version", "table.version-twice", name=name, other=other)


def _version(name: str, lines: Sequence[Line], faults: Faults) -> Version:
    dated = [line for line in lines if line.date]
    first = dated[0] if dated else None
    if faults.has("date") and all(line.date is None for line in lines):
        faults.at(lines[0].line, "date", "table.no-date", version=name)
    for line in dated:
        if first is not None and line.date != first.date:
            values = {"version": name, "other": first.date, "line": first.line}
            faults.at(line.line, "date", "table.date-differs", date=line.date, **values)
    kept = tuple(line for line in lines if line.role != "removed")
    removed = tuple(line for line in lines if line.role == "removed")
    if not kept:
        faults.at(lines[0].line, "version", "table.version-empty", version=name)
    return Version(name, (first.date if first else None) or "2000", kept, removed)


def _in_order(versions: Sequence[Version]) -> tuple[Version, ...]:
    """By date; where dates leave that open, in the order in which the table names them."""
    dates = [read_moment(version.date) for version in versions]
    if not any(_after(was, now) for n, was in enumerate(dates) for now in dates[n + 1 :]):
        return tuple(versions)
    return tuple(sorted(versions, key=lambda version: read_moment(version.date).first))


def _after(was: Moment, now: Moment) -> bool:
    """Whether ``was`` is surely later than ``now``."""
    return was.first > now.last


def _check_ids(version: Version, faults: Faults) -> None:
    seen: dict[str, Line] = {}
    for line in (*version.lines, *version.removed):
        other = seen.setdefault(line.id.casefold(), line)
        if other is not line:
            values = {"name": line.id, "version": version.name, "line": other.line}
            faults.at(line.line, "id", "table.id-twice", **values)


def _check_groups(version: Version, faults: Faults) -> None:
    """A group has one title in a version."""
    seen: dict[str, Line] = {}
    for line in version.lines:
        other = seen.setdefault(line.group.casefold(), line)
        if (other.group, other.group_title) != (line.group, line.group_title):
            values = {"name": line.group, "version": version.name, "line": other.line}
            faults.at(line.line, "group", "table.group-differs", **values)


def _check_first(version: Version, faults: Faults) -> None:
    for line in version.lines:
        for column, names in (("replaces", line.replaces), ("refines", line.refines)):
            if names:
                faults.at(line.line, column, "table.no-earlier", version=version.name)
    for line in version.removed:
        faults.at(line.line, "role", "table.no-earlier", version=version.name)


def _check_step(before: Version, after: Version, faults: Faults) -> None:
    known = before.by_id()
    for line in after.lines:
        for column, names in (("replaces", line.replaces), ("refines", line.refines)):
            for name in names:
                if name not in known:
                    values = {"version": before.name}
                    faults.unknown(line.line, column, "lineage.unknown", name, known, **values)
    for line in after.removed:
        if line.id not in known:
            faults.unknown(line.line, "id", "lineage.unknown", line.id, known, version=before.name)


# ── exemptions ──────────────────────────────────────────────────────────────────────────────────


@record
class Ground:
    """Why offers are exempt from a criterion, and the row whose source says so."""

    reason: Wording
    line: Line


def grounds(versions: Sequence[Version], faults: Faults) -> dict[int, Ground]:
    """By line of the table; a criterion that stays exempt keeps the reason first given."""
    found: dict[int, Ground] = {}
    earlier: dict[tuple[str, tuple[str, ...]], Ground] = {}
    for version in versions:
        for line in _exempting(version.lines):
            key = (line.id, line.exempt)
            if line.note is not None and line.document is not None:
                earlier[key] = Ground(line.note, line)
            if key in earlier:
                found[line.line] = earlier[key]
            else:
                _ungrounded(line, faults)
    return found


def _exempting(lines: Iterable[Line]) -> Iterator[Line]:
    return (line for line in lines if line.exempt)


def _ungrounded(line: Line, faults: Faults) -> None:
    if line.note is None:
        faults.at(line.line, "note", "table.exempt-reason", id=line.id)
    if line.document is None:
        faults.at(line.line, "source", "table.exempt-source", id=line.id)
