"""Which attribute each row reads, and the levels that it has in every version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cloudeval.files.findings import listed
from cloudeval.formats.cells import YES_NO, Level, level_id
from cloudeval.formats.columns import folded
from cloudeval.formats.faults import Faults
from cloudeval.formats.lines import Line
from cloudeval.formats.versions import Version
from cloudeval.model.attribute import YES_NO as LADDER
from cloudeval.model.attribute import Levels, Quantity, YesNo
from cloudeval.model.noun import record

_LONGEST = 64
Known = Mapping[str, YesNo | Levels | Quantity]
"""Attributes that are on file already, by id."""


@record
class Answer:
    """What a row reads, and the rungs that its answer may stand on, worst first."""

    attribute: str
    rungs: tuple[Level, ...]
    on_file: bool
    """Whether the attribute was there before the table."""
    line: Line

    @property
    def ladder(self) -> tuple[str, ...]:
        """The ids of the rungs."""
        return tuple(level.id for level in self.rungs)

    @property
    def is_yes_no(self) -> bool:
        """Whether the rungs are no and yes and nothing else."""
        words = all(folded(level.text) in YES_NO for level in self.rungs)
        return words and self.ladder == LADDER


_YES_NO_LEVELS = tuple(
    Level(name, name, value) for name, value in zip(LADDER, ("0", "1"), strict=True)
)


def answers(
    versions: Sequence[Version], family: str, known: Known, faults: Faults
) -> dict[int, Answer]:
    """By line of the table, what the row reads; what does not fit is told."""
    read = [(line, name) for version, names in _named(versions, family) for line, name in names]
    ladders: dict[str, Line] = {}
    for line, name in read:
        if line.levels and name not in known:
            ladders.setdefault(name, line)
    found = {}
    for line, name in read:
        if name in known:
            rungs = _on_file(line, known[name], faults)
        else:
            rungs = _own(line, name, ladders.get(name), faults)
        found[line.line] = Answer(name, rungs, name in known, line)
    for answer in found.values():
        _check_condition(answer, faults)
    return found


# ── names ───────────────────────────────────────────────────────────────────────────────────────


def _named(
    versions: Sequence[Version], family: str
) -> Iterator[tuple[Version, list[tuple[Line, str]]]]:
    """The attribute of each row: as it says, else as before, else one of its own."""
    before: dict[str, str] = {}
    for version in versions:
        alone = _alone(version)
        names = [
            (
                line,
                line.attribute
                or before.get(alone.get(line.id, line.id))
                or _own_name(line, family),
            )
            for line in version.lines
        ]
        before = {line.id: name for line, name in names}
        yield version, names


def _alone(version: Version) -> dict[str, str]:
    """New name and old name of criteria that only changed their name."""
    here = version.by_id()
    heirs = Counter(name for line in version.lines for name in (*line.replaces, *line.refines))
    return {
        line.id: line.replaces[0]
        for line in version.lines
        if len(line.replaces) == 1
        and heirs[line.replaces[0]] == 1
        and line.replaces[0] not in here
        and not line.refines
    }


def _own_name(line: Line, family: str) -> str:
    """The id after the family's name, so that it meets no attribute of another folder."""
    name = f"{family}.{line.id}"
    return name if len(name) <= _LONGEST else line.id


# ── rungs ───────────────────────────────────────────────────────────────────────────────────────


def _own(line: Line, name: str, first: Line | None, faults: Faults) -> tuple[Level, ...]:
    """The rungs of an attribute that the table brings; every row that reads it has the same."""
    given = first.levels if first is not None and first.levels else _YES_NO_LEVELS
    if line.levels is None or (not line.levels and not line.is_award):
        return given
    own = line.levels or _YES_NO_LEVELS
    if [level.id for level in own] != [level.id for level in given]:
        values = {"attribute": name, "levels": listed(level.text for level in given)}
        at = first.line if first is not None else line.line
        faults.at(line.line, "levels", "table.levels-differ", line=at, **values)
    return own


def _on_file(line: Line, attribute: YesNo | Levels | Quantity, faults: Faults) -> tuple[Level, ...]:
    """The rungs of an attribute that is on file; a row can only say what they are worth."""
    if isinstance(attribute, Quantity):
        faults.at(line.line, "attribute", "table.attribute-number", name=attribute.id)
        return _YES_NO_LEVELS
    rungs = tuple(Level(name, name, None) for name in attribute.ladder)
    if line.levels is None or (not line.levels and not line.is_award):
        return rungs
    own = line.levels or _YES_NO_LEVELS
    if tuple(level.id.casefold() for level in own) != tuple(r.id.casefold() for r in rungs):
        values = {"attribute": attribute.id, "levels": listed(attribute.ladder)}
        faults.at(line.line, "levels", "table.levels-on-file", **values)
        return rungs
    return tuple(
        Level(rung.id, level.text, level.value) for rung, level in zip(rungs, own, strict=True)
    )


def _check_condition(answer: Answer, faults: Faults) -> None:
    line = answer.line
    if line.is_award or line.levels is None:
        return
    if line.condition is None and answer.ladder != LADDER:
        shown = listed(level.text for level in answer.rungs)
        faults.at(line.line, "condition", "table.condition-missing", levels=shown)
    elif bound_of(answer) not in answer.ladder:
        names = [level.text for level in answer.rungs]
        faults.unknown(line.line, "condition", "bound.level", line.condition or "", names)


def bound_of(answer: Answer) -> str:
    """The rung that a requirement asks for at least; of yes and no, yes."""
    written = answer.line.condition
    if written is None:
        return answer.ladder[-1]
    same = (rung.id for rung in answer.rungs if written in (rung.id, rung.text))
    return next(same, None) or level_id(written)
