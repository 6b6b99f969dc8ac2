"""The sheet of effects: the sum of the steps of each change, for each offer."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.changes.change import Change
from cloudeval.effects.difference import NIL, Columns
from cloudeval.reports.told import kind_word, title
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.difference.basis import RULER
from cloudeval.workbooks.difference.layout import ENDS, UNKNOWNS, Layout
from cloudeval.workbooks.difference.sheet_terms import change_cells
from cloudeval.workbooks.grid import Grid
from cloudeval.workbooks.tabling import Part, differing, table_sheet


def effects_sheet(layout: Layout) -> Sheet:
    """The sheet of effects."""
    ground, grid = layout.ground, layout.effects
    numbers = [number for number, _ in layout.entries]
    breaks = [grid.first - 1 + n for n in range(1, len(numbers)) if numbers[n] != numbers[n - 1]]
    return table_sheet(
        ground.told("effects"),
        [Part("effects", grid, lambda: _effects(layout), empty=ground.say("book.no-effects"))],
        conditions=[differing(grid)],
        breaks=breaks,
    )


def computed(layout: Layout, offer: str, name: str) -> Columns:
    """What the program computed for a row of the table of effects."""
    found = layout.ground.figures[offer]
    if name == RULER:
        return found.ruler
    if name == UNKNOWNS:
        return found.unknowns
    return found.effects[name].columns if name in found.effects else NIL


def group_of(layout: Layout, change: Change) -> str:
    """The group under which a change is told: where it stands afterwards, else stood before."""
    if change.scope != "criterion":
        return change.subject
    version, side = layout.ground.each.after, change.after
    if side is None:
        version, side = layout.ground.each.before, change.before
    known = version.by_id()
    names = side.names if side is not None else ()
    return ", ".join(dict.fromkeys(known[name].group for name in names if name in known))


def group_names(layout: Layout) -> list[str]:
    """Every heading of the sums by group, but for what no change accounts for."""
    names = (name for _, name in layout.entries if name not in (RULER, UNKNOWNS))
    return sorted({group_of(layout, layout.ground.changes[name]) for name in names})


def _effects(layout: Layout) -> Iterator[Row]:
    ground, grid = layout.ground, layout.effects
    say = ground.say
    numbers = {name: n for n, name in enumerate(group_names(layout), 1)}
    for row, (number, name) in enumerate(layout.entries):
        offer = ground.offers[number]
        found = computed(layout, offer, name)
        texts = _unknown(layout, number) if name == UNKNOWNS else _summed(layout, offer, name)
        if name in (RULER, UNKNOWNS):
            kind = "ruler" if name == RULER else "unknowns"
            told: tuple[Cell, ...] = (Styled(None, "text"), kind_word(kind, say), "", 0, "")
        else:
            change = ground.changes[name]
            called = title(change, ground.versions, say)
            group = numbers[group_of(layout, change)]
            told = (*change_cells(layout, name), group, called)
        yield (
            number + 1,
            offer,
            *told,
            Formula(texts[0], found.floor),
            Formula(texts[1], found.ceiling),
            *_range(layout, offer, name),
            found.floor,
            found.ceiling,
            differ(grid, row, _PAIRS, within=_WITHIN if name in layout.ground.changes else ()),
        )


def _range(layout: Layout, offer: str, name: str) -> tuple[Cell, Cell]:
    """The exact least and greatest of an effect over all states of the unknown facts.

    The program tries them: no plain formula does. What no change caused has no range of its own.
    """
    effect = layout.ground.figures[offer].effects.get(name)
    if effect is None:
        return (None, None) if name not in layout.ground.changes else (0, 0)
    return effect.range.low, effect.range.high


_PAIRS = (("floor", "o_floor"), ("ceiling", "o_ceiling"))
_WITHIN = ("floor", "ceiling")


def differ(
    grid: Grid, row: int, pairs: tuple[tuple[str, str], ...], *, within: tuple[str, ...] = ()
) -> Formula:
    """Whether figures and ours are the same, and ``within`` their range where there is one."""
    here = grid.here
    parts = [f"ABS({here(one, row)}-{here(other, row)})" for one, other in pairs]
    for key in within:
        figure, least, greatest = (here(each, row) for each in (key, "least", "greatest"))
        parts.append(f"MAX({least}-{figure},{figure}-{greatest},0)")
    return Formula(f"ROUND({'+'.join(parts)},ce_places)", 0)


def _summed(layout: Layout, offer: str, name: str) -> tuple[str, str]:
    """The sum of the steps of one change."""
    rows = layout.ground.places(offer)[name]
    first = layout.step_first[offer, name]
    low, high = (layout.steps.block(f"e_{end}", first, len(rows)) for end in ENDS)
    return f"SUM({low})", f"SUM({high})"


def _unknown(layout: Layout, number: int) -> tuple[str, str]:
    """The change of the total, less that of the totals of the values in use."""
    frame, means = layout.frame, layout.means
    row = layout.mean_row(number, 0)
    found = []
    for end, key in zip(ENDS, ("floor", "ceiling"), strict=True):
        after, before = (
            f"{frame.cell('r_' + when, 0)}*{means.cell(f't_{end}_{when}', row)}"
            for when in ("after", "before")
        )
        now, then = (layout.totals.cell(f"{key}_{when}", number) for when in ("after", "before"))
        found.append(f"{now}-{then}-({after}-{before})*ce_full_mark")
    return found[0], found[1]
