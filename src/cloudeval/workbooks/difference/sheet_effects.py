"""Terms, the steps of each effect for each offer, and the effects: their sums."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from cloudeval.changes.change import Change
from cloudeval.effects.difference import NIL, Columns
from cloudeval.effects.form import When
from cloudeval.reports.told import kind_word, title
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.evaluation import POINTS
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.difference.basis import RULER
from cloudeval.workbooks.difference.layout import ENDS, UNKNOWNS, Layout
from cloudeval.workbooks.difference.sheet_frame import Means
from cloudeval.workbooks.difference.terms import HALF, TOP, Term
from cloudeval.workbooks.grid import Grid
from cloudeval.workbooks.tabling import Part, differing, table_sheet

_SIDES: tuple[When, When] = ("before", "after")
_AVERAGED = frozenset({"weight", "group"})
_CHANGED = frozenset({"value", "moved-value"})


# ── terms ───────────────────────────────────────────────────────────────────────────────────────


def terms_sheet(layout: Layout) -> Sheet:
    """The sheet of terms: what each change did to which line."""
    grid = layout.terms
    empty = layout.ground.say("book.no-effects")
    return table_sheet(
        layout.ground.told("terms"),
        [Part(grid, lambda: _terms(layout), empty=empty)],
        conditions=[differing(grid)],
    )


def _terms(layout: Layout) -> Iterator[Row]:
    for number, each in enumerate(layout.ground.rows):
        yield _term(layout, number, each.fingerprint, each.term)


def _change(layout: Layout, name: str) -> tuple[Cell, ...]:
    """A change's number, kind and subject; the ruler is none."""
    ground = layout.ground
    if name == RULER:
        return (Styled(None, "text"), kind_word("ruler", ground.say), "")
    change = ground.changes[name]
    return ground.numbers[name], kind_word(change.kind, ground.say), change.subject


def _term(layout: Layout, number: int, name: str, term: Term) -> Row:
    ground, grid = layout.ground, layout.terms
    cells: dict[str, Cell] = dict(
        zip(("change", "kind", "subject"), _change(layout, name), strict=True)
    )
    cells |= {
        "group": ground.group_word(term.group)
        if term.part not in ("ruler-top", "bare")
        else ground.say("book.whole"),
        "line_before": term.old or "",
        "line_after": term.new or "",
        "part": _part(layout, term),
        "o_k": term.coefficient,
        "o_held": term.held,
    }
    weights = _weights(layout, term)
    cells |= weights
    if term.part == "bare":
        cells["k"] = Styled(term.coefficient, "program.value")
        cells["held"] = Styled(term.held, "program.value")
    else:
        texts = _coefficients(layout, number, term)
        for key, text, value in zip(
            ("k", "held"), texts, (term.coefficient, term.held), strict=True
        ):
            if text:
                cells[key] = Formula(text, value)
    parts = "+".join(
        f"ABS({grid.here(k, number)}-{grid.here('o_' + k, number)})" for k in ("k", "held")
    )
    cells["difference"] = Formula(f"ROUND({parts},ce_places)", 0)
    empty = Styled(None, "text")
    return tuple(cells.get(column.key, empty) for column in grid.columns)


def _part(layout: Layout, term: Term) -> str:
    """In which way the change touches the line."""
    say = layout.ground.say
    told = say(f"book.part.{term.part}")
    return told if term.basis != "lift" else say("book.part.lift", part=told)


def _weights(layout: Layout, term: Term) -> dict[str, Cell]:
    """The weights and factors from which the coefficients follow."""
    ground, frame = layout.ground, layout.frame
    cells: dict[str, Cell] = {}
    if term.part.startswith(("group", "ruler")):
        row = 0 if term.part == "ruler-top" else layout.group_row(term.group)
        key = "r" if term.part.startswith("ruler") else "g"
        for at, when in enumerate(_SIDES):
            node = ground.trees[at].top if row == 0 else ground.trees[at].groups.get(term.group)
            if node is None:
                continue
            value = node.ruler if key == "r" else ground.trees[at].top.weights[term.group]
            cells[f"w_{when}"] = Formula(frame.cell(f"{key}_{when}", row), value)
            if term.part == "ruler-group":
                cells[f"f_{when}"] = Formula(frame.cell("top", row), ground.terms.top(term.group))
            elif key == "g":
                cells[f"f_{when}"] = Formula(frame.cell("top", 0), ground.terms.scale)
        return cells
    for at, (when, name) in enumerate(zip(_SIDES, (term.old, term.new), strict=True)):
        if name is None:
            continue
        tree, side = ground.trees[at], layout.sides[at]
        group = tree.group_of[name]
        factors = ground.terms.factors[group]
        weight = tree.groups[group].weights[name]
        cells[f"w_{when}"] = Formula(layout.values(at).cell("weight", side.line[name]), weight)
        factor = (factors.before, factors.after)[at]
        cells[f"f_{when}"] = Formula(frame.cell(f"f_{when}", layout.group_row(group)), factor)
    return cells


def _coefficients(layout: Layout, number: int, term: Term) -> tuple[str, str]:
    """The coefficient, and what the centre is multiplied by."""
    here = layout.terms.here
    w, x, f, g = (here(key, number) for key in ("w_before", "w_after", "f_before", "f_after"))
    gone, come = f"-{f}*{w}", f"{g}*{x}"
    texts = {
        "weight": f"{g}*({x}-{w})",
        "value": f"{g}*AVERAGE({w},{x})",
        "gone": gone,
        "come": come,
        "leaves": f"AVERAGE({gone},{come})",
        "arrives": f"AVERAGE({gone},{come})",
        "moved-value": f"AVERAGE({f}*{w},{come})",
        "group": f"{g}*({x}-{w})",
        "group-gone": gone,
        "group-come": come,
        "ruler-top": "",
        "ruler-group": "",
    }
    if term.part == "ruler-top":
        return "", f"{w}-{x}"
    if term.part == "ruler-group":
        return "", f"{g}*({w}-{x})"
    text = texts[term.part]
    if term.centre is None:
        return text, ""
    held = {"leaves": gone, "arrives": come}.get(term.part, here("k", number))
    if term.part in ("gone", "come", "leaves", "arrives") and term.centre == TOP:
        when: When = "before" if term.part in ("gone", "leaves") else "after"
        ruler = layout.frame.cell(f"r_{when}", layout.group_row(term.group))
        held = f"IF({ruler}=0,0,({held})/{ruler})"
    return text, held


# ── steps ───────────────────────────────────────────────────────────────────────────────────────


def steps_sheet(layout: Layout) -> Sheet:
    """The sheet of steps: each term for each offer."""
    ground, grid = layout.ground, layout.steps
    breaks = [grid.first - 1 + row for row in _firsts(layout)[1:]]
    empty = ground.say("book.no-effects")
    return table_sheet(
        ground.told("steps"),
        [Part(grid, lambda: _steps(layout), empty=empty)],
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
        **dict(zip(("change", "kind", "subject"), _change(layout, name), strict=True)),
        "line_before": term.old or "",
        "line_after": term.new or "",
        "part": _part(layout, term),
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


# ── effects ─────────────────────────────────────────────────────────────────────────────────────


def effects_sheet(layout: Layout) -> Sheet:
    """The sheet of effects."""
    ground, grid = layout.ground, layout.effects
    numbers = [number for number, _ in layout.entries]
    breaks = [grid.first - 1 + n for n in range(1, len(numbers)) if numbers[n] != numbers[n - 1]]
    return table_sheet(
        ground.told("effects"),
        [Part(grid, lambda: _effects(layout), empty=ground.say("book.no-effects"))],
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
            told = (*_change(layout, name), group, called)
        yield (
            number + 1,
            offer,
            *told,
            Formula(texts[0], found.floor),
            Formula(texts[1], found.ceiling),
            found.floor,
            found.ceiling,
            differ(grid, row, (("floor", "o_floor"), ("ceiling", "o_ceiling"))),
        )


def differ(grid: Grid, row: int, pairs: tuple[tuple[str, str], ...]) -> Formula:
    """Whether figures and ours are the same."""
    here = grid.here
    parts = "+".join(f"ABS({here(one, row)}-{here(other, row)})" for one, other in pairs)
    return Formula(f"ROUND({parts},ce_places)", 0)


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
