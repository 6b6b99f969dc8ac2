"""The table of groups and criteria beside offers: its rows, its cells, what a filter leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.noun import record
from cloudeval.reports.numbers import DASH, band, shown, span
from cloudeval.reports.results import Scored
from cloudeval.reports.saying import Say
from cloudeval.reports.standings import standing, standing_title
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.screening import Verdict
from cloudeval.tui.desk.figures import SIGNS, Book, Cell
from cloudeval.tui.desk.sorting import ranked
from cloudeval.tui.desk.state import GROUP, LINE, PLACE, STANDING, TOTAL, Only, State
from cloudeval.tui.texts import folded, plain

Kind = Literal["total", "place", "standing", "group", "line"]
VERDICTS: Mapping[Verdict, str] = {"met": "✓", "not-met": "✗", "unproven": ""}
"""Of what is unproven, the sign of how sure it is says all."""
MARKED, CONTESTED, RULED, EXEMPT = "*", "≠", "§", "="


@record
class Row:
    """A row of the table; its cells are worked out when they are shown."""

    key: str
    kind: Kind
    text: str


class Table:
    """The table of one sitting, in one language."""

    def __init__(self, criteria: CriteriaSet, say: Say) -> None:
        """Prepare what never changes: titles, and the texts that are searched."""
        self.say = say
        self.criteria = criteria
        self.book = Book()
        self.scored: Scored | None = None
        self._of: dict[str, list[AnyCriterion]] = {group.id: [] for group in criteria.groups}
        for criterion in criteria.criteria:
            self._of.setdefault(criterion.group, []).append(criterion)
        self._titles = {group.id: plain(say.file(group.title)) for group in criteria.groups}
        self._searched: dict[str, str] = {}
        self._left: tuple[object, frozenset[str]] | None = None
        self._rows: tuple[object, tuple[Row, ...]] | None = None
        self._labels = {
            one.id: f"  {plain(say.file(one.title))} · {one.id}" for one in criteria.criteria
        }

    def take(self, scored: Scored) -> None:
        """Show another score of the same version."""
        self.scored = scored
        self.book.take(scored.outcome)
        self._left = self._rows = None

    @property
    def evaluations(self) -> tuple[Evaluation, ...]:
        """The offers."""
        return () if self.scored is None else self.scored.outcome.evaluations

    # ── rows ────────────────────────────────────────────────────────────────────────────────────

    def rows(self, state: State) -> tuple[Row, ...]:
        """The rows that filters and folded groups leave; the first three always are there."""
        by = (state.order, state.column if state.order == "open" else 0)
        asked = (state.text, state.only, state.me, state.closed, by)
        if self._rows is None or self._rows[0] != asked:
            self._rows = (asked, self._found(state))
        return self._rows[1]

    def _found(self, state: State) -> tuple[Row, ...]:
        found = [
            Row(TOTAL, "total", self.say("total")),
            Row(PLACE, "place", self.say("tui.row.place")),
            Row(STANDING, "standing", plain(standing_head(self.criteria, self.say))),
        ]
        left = self._shown(state)
        if state.order != "rules":
            kept = [one for one in self.criteria.criteria if left is None or one.id in left]
            flat = ranked(kept, self.evaluations, state.order, state.column)
            return (*found, *(Row(f"{LINE}{one.id}", "line", self._labels[one.id]) for one in flat))
        for group, criteria in self._of.items():
            kept = criteria if left is None else [one for one in criteria if one.id in left]
            if not kept:
                continue
            closed = group in state.closed
            sign = "▸" if closed else "▾"
            title = self._titles.get(group, group)
            found.append(Row(f"{GROUP}{group}", "group", f"{sign} {title} · {group}"))
            if not closed:
                found += (Row(f"{LINE}{one.id}", "line", self._labels[one.id]) for one in kept)
        return tuple(found)

    def unanswered(self, rows: Iterable[Row], column: int) -> frozenset[str]:
        """The rows whose answer is unknown for one offer."""
        if not self.evaluations:
            return frozenset()
        figures = self.book.of(self.evaluations[column].sheet)
        return frozenset(
            row.key
            for row in rows
            if row.kind == "line" and figures.sure.get(row.key[len(LINE) :]) == "unknown"
        )

    def _shown(self, state: State) -> frozenset[str] | None:
        """The criteria that the filters leave; None where nothing is filtered."""
        if not state.text and state.only == "all":
            return None
        asked = (state.text, state.only, state.me)
        if self._left is None or self._left[0] != asked:
            words = folded(state.text).split()
            left = frozenset(
                one.id
                for one in self.criteria.criteria
                if all(word in self._text(one) for word in words) and self._is(one, state)
            )
            self._left = (asked, left)
        return self._left[1]

    def _text(self, one: AnyCriterion) -> str:
        if one.id not in self._searched:
            texts = (one.id, one.group, self.say.file(one.title), self.say.file(one.question))
            self._searched[one.id] = folded(" ".join(texts))
        return self._searched[one.id]

    def _is(self, one: AnyCriterion, state: State) -> bool:
        """Whether a criterion is so for an offer at least."""
        only: Only = state.only
        if only == "all":
            return True
        if only == "mine":
            return any(self._marked_by(one, each, state.me) for each in self.evaluations)
        if only == "contested":
            return any(one.id in self.book.of(each.sheet).contested for each in self.evaluations)
        return any(self.book.of(each.sheet).sure.get(one.id) == only for each in self.evaluations)

    @staticmethod
    def _marked_by(one: AnyCriterion, each: Evaluation, who: str | None) -> bool:
        facts = each.sheet.possibilities.read[one.reads].facts
        said = (fact.ground.said for fact in facts if fact.ground.said is not None)
        return any(signed.assessor == who for each in said for signed in each.counted)

    # ── cells ───────────────────────────────────────────────────────────────────────────────────

    def cell(self, row: Row, column: int) -> str:
        """What stands in one cell."""
        each = self.evaluations[column]
        match row.kind:
            case "total":
                return total(each, self.say)
            case "place":
                return place(each)
            case "standing":
                return standing(self.criteria, each.standing, self.say)
            case "group":
                low, high = self.book.of(each.sheet).groups.get(row.key[len(GROUP) :], (None, None))
                return "" if low is None or high is None else band(low, high, self.say.language)
            case "line":
                found = self.book.of(each.sheet).cell(row.key[len(LINE) :])
                return "" if found is None else told(found, self.say)


def total(each: Evaluation, say: Say) -> str:
    """A total, or its two ends."""
    return band(each.floor, each.ceiling, say.language)


def place(each: Evaluation) -> str:
    """The places that are possible; a dash for an offer that has none."""
    return DASH if each.place is None else span(each.place.best, each.place.worst)


def told(cell: Cell, say: Say) -> str:
    """Points, or whether it holds; then signs: how sure, marked, exempt."""
    parts = [] if cell.verdict is None else [VERDICTS[cell.verdict]]
    if cell.low is not None and cell.high is not None:
        one = cell.low == cell.high
        ends = shown(cell.low, say.language) if one else band(cell.low, cell.high, say.language)
        parts.append(ends)
    marked = CONTESTED if cell.contested else MARKED * cell.marked
    signs = f"{marked}{RULED * cell.ruled}{EXEMPT * cell.exempt}"
    return f"{' '.join(parts).strip()}{signs or ' '}{SIGNS[cell.sure]}"


def standing_head(criteria: CriteriaSet, say: Say) -> str:
    """What standings are called in a table of figures: by the version that a consultation tries."""
    by_version = criteria.procedure == "consultation"
    return standing_title(criteria, say) if by_version else say("tui.row.standing")
