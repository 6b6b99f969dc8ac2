"""What is shown, and what a key makes of it: values and functions, no screen and no clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Literal, get_args

from cloudeval.model.noun import record
from cloudeval.tui.desk.orders import Order
from cloudeval.tui.desk.places import GroupOf, LineOf, SourceOf, TotalOf, Where

Only = Literal["all", "unknown", "disputed", "contested", "mine"]
TOTAL, PLACE, STANDING, GROUP, LINE = "total", "place", "standing", "g:", "c:"
"""Keys of rows of the table; those of groups and criteria begin so."""


@record
class Step:
    """A page on the way down, and the row of it on which one stands."""

    where: Where
    row: int = 0


@record
class State:
    """All that a screen shows is worked out from this, a sitting, and the size of the screen."""

    row: str = TOTAL
    """The row of the table, by its key, so that a filter does not move one elsewhere."""
    column: int = 0
    """The offer."""
    path: tuple[Step, ...] = ()
    """From the table down; empty at the table."""
    closed: frozenset[str] = frozenset()
    """Groups that are folded up."""
    text: str = ""
    only: Only = "all"
    order: Order = "rules"
    """In which order criteria stand; in another than the rules’ they stand without groups."""
    me: str | None = None
    """The assessor who marks here."""

    @property
    def where(self) -> Where | None:
        """The page that is shown; None at the table."""
        return self.path[-1].where if self.path else None


@record
class Seen:
    """What a key needs to know of what is shown."""

    rows: tuple[str, ...]
    """The rows of the table by key, from the top."""
    offers: tuple[str, ...]
    page: tuple[Where | None, ...] = ()
    """For each row of the page that is shown, where it leads down."""
    height: int = 10
    """Rows of a screenful."""
    unanswered: frozenset[str] = frozenset()
    """Rows whose answer is unknown for the offer of the column."""


def step(state: State, name: str, seen: Seen) -> State:
    """The state after a command that only moves; any other leaves it as it is."""
    move = _MOVES.get(name)
    return state if move is None else move(state, seen)


def below(state: State, seen: Seen) -> Where | None:
    """Where the figure or the row on which one stands leads down."""
    if state.path:
        row = state.path[-1].row
        return seen.page[row] if row < len(seen.page) else None
    if not seen.offers:
        return None
    return at_table(state.row, seen.offers[min(state.column, len(seen.offers) - 1)])


def at_table(row: str, offer: str) -> Where:
    """What a cell of the table is about."""
    if row.startswith(GROUP):
        return GroupOf(offer, row[len(GROUP) :])
    if row.startswith(LINE):
        return LineOf(offer, row[len(LINE) :])
    return TotalOf(offer)


def settled(state: State, seen: Seen) -> State:
    """The state where nothing points beyond what is there."""
    row = state.row
    if row not in seen.rows:
        row = seen.rows[0] if seen.rows else TOTAL
    column = max(0, min(state.column, len(seen.offers) - 1))
    path = state.path
    if path:
        last = path[-1]
        path = (*path[:-1], replace(last, row=max(0, min(last.row, len(seen.page) - 1))))
    return replace(state, row=row, column=column, path=path)


def to_cell(state: State, row: str, column: int) -> State:
    """The state with the cursor of the table somewhere, as a mouse puts it."""
    return replace(state, row=row, column=column, path=())


def to_row(state: State, row: int) -> State:
    """The state with the cursor of the page somewhere."""
    if not state.path:
        return state
    return replace(state, path=(*state.path[:-1], replace(state.path[-1], row=row)))


def filtered(state: State, text: str) -> State:
    """The state with another text to look for."""
    return replace(state, text=text, path=())


def criterion_at(state: State, seen: Seen) -> LineOf | None:
    """The criterion and the offer on which one stands, at the table or on a page."""
    for one in (below(state, seen) if not state.path else None, state.where):
        if isinstance(one, LineOf):
            return one
    if state.path:
        found = below(state, seen)
        if isinstance(found, LineOf):
            return found
        return next((s.where for s in reversed(state.path) if isinstance(s.where, LineOf)), None)
    return None


# ── moves ───────────────────────────────────────────────────────────────────────────────────────


def _by(rows: int) -> Callable[[State, Seen], State]:
    def moved(state: State, seen: Seen) -> State:
        if state.path:
            return settled(to_row(state, state.path[-1].row + rows), seen)
        return _on(state, seen, rows)

    return moved


def _on(state: State, seen: Seen, rows: int) -> State:
    if not seen.rows:
        return state
    at = seen.rows.index(state.row) if state.row in seen.rows else 0
    return replace(state, row=seen.rows[max(0, min(at + rows, len(seen.rows) - 1))])


def _screen(way: int) -> Callable[[State, Seen], State]:
    return lambda state, seen: _by(way * max(1, seen.height))(state, seen)


def _across(columns: int) -> Callable[[State, Seen], State]:
    """To the next offer; a page then tells the same of it."""

    def moved(state: State, seen: Seen) -> State:
        column = max(0, min(state.column + columns, len(seen.offers) - 1))
        if not seen.offers:
            return state
        # A source is one offer's; what leads to it is told of the other offer too.
        kept = takewhile(lambda one: not isinstance(one.where, SourceOf), state.path)
        offer = seen.offers[column]
        path = tuple(replace(one, where=replace(one.where, offer=offer)) for one in kept)
        return replace(state, column=column, path=path)

    return moved


def _down(state: State, seen: Seen) -> State:
    where = below(state, seen)
    return state if where is None else replace(state, path=(*state.path, Step(where)))


def _up(state: State, seen: Seen) -> State:
    """Back by one; at the table, away from a filter."""
    del seen
    if state.path:
        return replace(state, path=state.path[:-1])
    if state.text or state.only != "all":
        return replace(state, text="", only="all")
    return replace(state, order="rules")


def _fold(state: State, seen: Seen) -> State:
    """Fold a group up, or open it; on a criterion, its group."""
    if state.path or not seen.rows or state.row not in seen.rows:
        return state
    upto = seen.rows[: seen.rows.index(state.row) + 1]
    group = next((row for row in reversed(upto) if row.startswith(GROUP)), None)
    if group is None:
        return state
    name = group[len(GROUP) :]
    return replace(state, row=group, closed=state.closed ^ {name})


def _next_only(state: State, seen: Seen) -> State:
    del seen
    names: Sequence[Only] = get_args(Only)
    if state.me is None:
        names = names[:-1]
    at = names.index(state.only) if state.only in names else 0
    return replace(state, only=names[(at + 1) % len(names)], path=())


def _next_order(state: State, seen: Seen) -> State:
    del seen
    names: Sequence[Order] = get_args(Order)
    at = names.index(state.order)
    return replace(state, order=names[(at + 1) % len(names)], path=())


def _unanswered(way: int) -> Callable[[State, Seen], State]:
    def moved(state: State, seen: Seen) -> State:
        at = seen.rows.index(state.row) if state.row in seen.rows else 0
        after = [*seen.rows[at + 1 :]] if way > 0 else [*reversed(seen.rows[:at])]
        found = next((row for row in after if row in seen.unanswered), state.row)
        on_page = state.path and isinstance(state.path[0].where, LineOf)
        moved = replace(state, row=found, path=())
        return _down(moved, seen) if on_page and found != state.row else moved

    return moved


_MOVES: Mapping[str, Callable[[State, Seen], State]] = {
    "row-up": _by(-1),
    "row-down": _by(1),
    "screen-up": _screen(-1),
    "screen-down": _screen(1),
    "first": _by(-(10**9)),
    "last": _by(10**9),
    "offer-before": _across(-1),
    "offer-after": _across(1),
    "down": _down,
    "up": _up,
    "fold": _fold,
    "only": _next_only,
    "sort": _next_order,
    "unanswered-after": _unanswered(1),
    "unanswered-before": _unanswered(-1),
}
