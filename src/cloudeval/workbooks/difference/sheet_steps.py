"""The sheet of steps: each term of each effect, for each offer."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from cloudeval.effects.form import When
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.evaluation import POINTS
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.difference.layout import ENDS, Layout
from cloudeval.workbooks.difference.sheet_means import Means
from cloudeval.workbooks.difference.sheet_terms import change_cells, part_word
from cloudeval.workbooks.difference.terms import HALF, TOP, Term
from cloudeval.workbooks.tabling import Part, table_sheet

_SIDES: tuple[When, When] = ("before", "after")
_AVERAGED = frozenset({"weight", "group"})
_CHANGED = frozenset({"value", "moved-value"})


def steps_sheet(layout: Layout) -> Sheet:
    """The sheet of steps: each term for each offer."""
    ground, grid = layout.ground, layout.steps
    breaks = [grid.first - 1 + row for row in _firsts(layout)[1:]]
    empty = ground.say("book.no-effects")
    return table_sheet(
        ground.told("steps"),
        [Part("steps", grid, lambda: _steps(layout), empty=empty)],
        breaks=breaks if grid.count else (),
    )


def _firsts(layout: Layout) -> list[int]:
    found, row = [], 0
    for offer in layout.ground.offers:
        found.append(row)
        row += sum(len(rows) for rows in layout.ground.places(offer).values())
    return found


def _steps(layout: Layout) -> Iterator[Row]:
    row = 0
    for number, offer in enumerate(layout.ground.offers):
        means = Means(layout, offer)
        for rows in layout.ground.places(offer).values():
            for at in rows:
                yield _step(layout, row, number, at, means)
                row += 1


def _step(layout: Layout, row: int, number: int, at: int, means: Means) -> Row:
    ground, grid, terms = layout.ground, layout.steps, layout.terms
    offer = ground.offers[number]
    name, term = ground.rows[at].fingerprint, ground.rows[at].term
    cells: dict[str, Cell] = {
        "no": number + 1,
        "offer": offer,
        **dict(zip(("change", "kind", "subject"), change_cells(layout, name), strict=True)),
        "line_before": term.old or "",
        "line_after": term.new or "",
        "part": part_word(layout, term),
        "k": Formula(terms.cell("k", at), term.coefficient),
        "held": Formula(terms.cell("held", at), term.held),
    }
    k, held = grid.here("k", row), grid.here("held", row)
    for end in ENDS:
        shown, x = _x(layout, number, term, end, means)
        cells |= {f"v_{end}_{when}": cell for when, cell in shown.items()}
        text = _x_text(layout, row, term, end)
        if text:
            cells[f"x_{end}"] = Formula(text, x)
        else:
            cells[f"x_{end}"] = Styled(x, "value") if term.one else Styled(None, "text")
        centre = ZERO
        if term.centre is not None:
            group = 0 if term.centre == TOP else layout.group_row(term.centre[1])
            centre = means.both_top(end) if term.centre == TOP else means.both(term.centre[1], end)
            place = layout.means.cell(f"m_{end}", layout.mean_row(number, group))
            cells[f"c_{end}"] = Formula(place, centre)
        effect = (term.coefficient * x - term.held * centre) * POINTS
        mine, other = grid.here(f"x_{end}", row), grid.here(f"c_{end}", row)
        parts = [f"{k}*{mine}"] if text or term.one else []
        parts += [f"-{held}*{other}"] if term.centre is not None else []
        cells[f"e_{end}"] = Formula(f"({''.join(parts)})*ce_full_mark", effect)
    empty = Styled(None, "text")
    return tuple(cells.get(column.key, empty) for column in grid.columns)


def _x(
    layout: Layout, number: int, term: Term, end: str, means: Means
) -> tuple[dict[str, Cell], Fraction]:
    """The values that a term reads, and what they come to."""
    ground = layout.ground
    offer = ground.offers[number]
    values, exempt = ground.values[offer].bound, ground.exempt(offer)
    if term.subtotal:
        row = layout.mean_row(number, layout.group_row(term.group))
        found = {when: means.subtotal(when, term.group, end) for when in _SIDES}
        cells: dict[str, Cell] = {
            when: Formula(layout.means.cell(f"t_{end}_{when}", row), value)
            for when, value in found.items()
        }
        return cells, sum(found.values(), ZERO) * HALF * term.subtotal
    shown: dict[str, Cell] = {}
    x = term.one
    for (when, name), share in term.x:
        at = _SIDES.index(when)
        bound = values[when, name][ENDS.index(end)]
        freed = (when, name) in exempt
        value = bound
        if term.basis == "counted" and freed:
            value = Fraction(1)
        elif term.basis == "lift":
            value = 1 - bound if freed else ZERO
        x += share * value
        place = layout.values(at).cell(f"{end}{number}", layout.sides[at].line[name])
        told = term.basis == "lift" or (term.basis == "bound" and freed)
        shown[when] = Styled(value, "program.value") if told else Formula(place, value)
    return shown, x


def _x_text(layout: Layout, row: int, term: Term, end: str) -> str:
    here = layout.steps.here
    old, new = (here(f"v_{end}_{when}", row) for when in _SIDES)
    if term.part in _CHANGED:
        return f"{new}-{old}"
    if term.part in _AVERAGED or term.subtotal:
        return f"AVERAGE({old},{new})"
    if not term.x:
        return ""
    ((when, _), _) = term.x[0]
    return old if when == "before" else new
