"""A row of the table, read: every cell by itself, whatever other rows say."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

from cloudeval.formats import cells
from cloudeval.formats.cells import Level, Role
from cloudeval.formats.faults import Faults
from cloudeval.formats.sheet import Row, Sheet
from cloudeval.model.moment import read_moment
from cloudeval.model.names import (
    read_identifier,
    read_level_name,
    read_offer_name,
    read_version,
)
from cloudeval.model.noun import NotWrittenSo, record
from cloudeval.model.number import read_number, read_weight
from cloudeval.model.wording import Wording

_ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s]*")
_ALL = Wording(fr="Tous les critères", en="All criteria")


@record
class Document:
    """What a row gives as its source."""

    title: str
    url: str | None
    date: str | None


@record
class Line:
    """One criterion in one version, or (``removed``) the reason why one is gone."""

    line: int
    version: str
    date: str | None
    """Empty where it could not be read, which was told."""
    id: str
    role: Role
    group: str
    group_title: Wording
    title: Wording
    question: Wording
    one_language: bool
    """Whether a text stands in both languages that the table gives in one."""
    weight: str
    levels: tuple[Level, ...] | None
    """None where they could not be read, which was told."""
    condition: str | None
    attribute: str | None
    replaces: tuple[str, ...]
    refines: tuple[str, ...]
    exempt: tuple[str, ...]
    note: Wording | None
    document: Document | None

    @property
    def is_award(self) -> bool:
        """Whether it is weighed."""
        return self.role == "award"


def read_lines(sheet: Sheet, faults: Faults) -> tuple[Line, ...]:
    """All rows that say of which criterion of which version they are."""
    found = (_Reader(row, sheet, faults).line() for row in sheet.rows)
    return tuple(line for line in found if line is not None)


class _Reader:
    """Reads one row; what is wrong with a cell is told, and what it holds is kept."""

    def __init__(self, row: Row, sheet: Sheet, faults: Faults) -> None:
        self.row = row
        self.french = sheet.french
        self.faults = faults

    def line(self) -> Line | None:
        """The row as a line; None where nobody could tell whose it is."""
        version, name = self._needed("version"), self._needed("id")
        if version is None or name is None:
            return None
        self._read("version", version, read_version)
        self._read("id", name, read_identifier)
        role = self._role()
        title, one = self._title(name, role)
        question = self._wording("question")
        group, group_title = self._group(role)
        return Line(
            line=self.row.line,
            version=version,
            date=self._date("date"),
            id=name,
            role=role,
            group=group,
            group_title=group_title,
            title=title,
            question=question[0] if question else title,
            one_language=one or bool(question and question[1]),
            weight=self._weight(role),
            levels=self._levels(role),
            condition=self._condition(role),
            attribute=self._attribute(),
            replaces=cells.names(self.row.get("replaces")),
            refines=cells.names(self.row.get("refines")),
            exempt=self._exempt(),
            note=note[0] if (note := self._wording("note")) else None,
            document=self._document(),
        )

    def _tell(self, column: str, code: str, **values: object) -> None:
        self.faults.at(self.row.line, column, code, **values)

    def _needed(self, column: str) -> str | None:
        held = self.row.get(column)
        if held is None:
            self._tell(column, "table.cell-empty")
        return held

    def _read(self, column: str, written: str, read: Callable[[object], object]) -> bool:
        try:
            read(written)
        except NotWrittenSo as not_so:
            self._tell(column, not_so.code, **not_so.values)
            return False
        return True

    def _role(self) -> Role:
        written = self.row.get("role")
        if written is None:
            return "award"
        role = cells.role_of(written)
        if role is None:
            self.faults.unknown(
                self.row.line, "role", "table.role-unknown", written, list(cells.ROLES)
            )
        return role or "award"

    def _wording(self, column: str) -> tuple[Wording, bool] | None:
        """A text in both languages, and whether the table gives it in one only."""
        both, french, english = (self.row.get(column + end) for end in ("", "_fr", "_en"))
        one = both or french or english
        if one is None:
            return None
        said = Wording(fr=french or both or one, en=english or both or one)
        return said, sum(text is not None for text in (both, french, english)) < 2  # noqa: PLR2004 - two languages

    def _title(self, name: str, role: Role) -> tuple[Wording, bool]:
        found = self._wording("title")
        if found is None:
            if role != "removed" and self.faults.has("title"):
                self._tell("title", "table.cell-empty")
            return Wording(fr=name, en=name), False
        return found

    def _group(self, role: Role) -> tuple[str, Wording]:
        given = [self.row.get(f"group{ending}") for ending in ("", "_fr", "_en")]
        named = next((held for held in given if held is not None), None)
        if named is None:
            if role != "removed" and self.faults.has("group"):
                self._tell("group", "table.cell-empty")
            return "all", _ALL
        found = self._wording("group")
        group = cells.group_id(named, titled=given[1] is not None or given[2] is not None)
        self._read("group", group, read_identifier)
        return group, found[0] if found else _ALL

    def _date(self, column: str) -> str | None:
        written = self.row.get(column)
        if written is None:
            return None
        date = cells.moment(written, french=self.french)
        return date if self._read(column, date, read_moment) else ""

    def _weight(self, role: Role) -> str:
        written = self.row.get("weight")
        if written is None:
            return "1"
        if role not in ("award", "removed"):
            self._tell("weight", "table.weight-of-requirement", written=written)
            return "1"
        weight = cells.number(written, french=self.french)
        return weight if self._read("weight", weight, read_weight) else "1"

    def _condition(self, role: Role) -> str | None:
        written = self.row.get("condition")
        if written is not None and role == "award":
            self._tell("condition", "table.condition-of-award", written=written)
        return written

    def _attribute(self) -> str | None:
        written = self.row.get("attribute")
        if written is not None:
            self._read("attribute", written, read_identifier)
        return written

    def _exempt(self) -> tuple[str, ...]:
        named = cells.names(self.row.get("exempt"))
        return tuple(name for name in named if self._read("exempt", name, read_offer_name))

    def _levels(self, role: Role) -> tuple[Level, ...] | None:
        written = self.row.get("levels")
        if written is None:
            return ()
        found = cells.levels(written, french=self.french)
        fine = [self._level(level, role) for level in found]
        return found if all(fine) and self._ladder(found) else None

    def _level(self, level: Level, role: Role) -> bool:
        if not level.text:
            self._tell("levels", "table.level-nameless")
            return False
        if not self._read("levels", level.id, read_level_name):
            return False
        if level.value is None:
            if role == "award":
                self._tell("levels", "table.level-without-value", name=level.text)
            return role != "award"
        if not self._read("levels", level.value, read_number):
            return False
        if not 0 <= Fraction(level.value) <= 1:
            self._tell("levels", "table.level-value", name=level.text, value=level.value)
            return False
        return True

    def _ladder(self, found: tuple[Level, ...]) -> bool:
        ids = [level.id for level in found]
        values = [Fraction(level.value) for level in found if level.value is not None]
        if len(ids) < 2:  # noqa: PLR2004 - a ladder has two rungs
            self._tell("levels", "table.levels-few")
        elif len(set(ids)) < len(ids):
            again = next(level.text for n, level in enumerate(found) if level.id in ids[:n])
            self._tell("levels", "table.level-twice", name=again)
        elif any(was > now for was, now in pairwise(values)):
            self._tell("levels", "table.levels-order")
        else:
            return True
        return False

    def _document(self) -> Document | None:
        title, url = self.row.get("source"), self.row.get("source_url")
        date = self._date("source_date")
        if url is not None and not _ADDRESS.fullmatch(url):
            self._tell("source_url", "source.address", url=url)
        if title is None:
            for column in ("source_url", "source_date"):
                if self.row.get(column) is not None:
                    self._tell(column, "table.source-untitled")
            return None
        return Document(title, url, date)
