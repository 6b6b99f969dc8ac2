"""The sheet of coefficients: what each change did to which line."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.effects.form import When
from cloudeval.reports.told import kind_word
from cloudeval.workbooks.book import Sheet
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.difference.basis import RULER
from cloudeval.workbooks.difference.layout import Layout
from cloudeval.workbooks.difference.terms import TOP, Term
from cloudeval.workbooks.tabling import Part, differing, table_sheet

_SIDES: tuple[When, When] = ("before", "after")


def terms_sheet(layout: Layout) -> Sheet:
    """The sheet of terms: what each change did to which line."""
    grid = layout.terms
    empty = layout.ground.say("book.no-effects")
    return table_sheet(
        layout.ground.told("terms"),
        [Part("terms", grid, lambda: _terms(layout), empty=empty)],
        conditions=[differing(grid)],
    )


def _terms(layout: Layout) -> Iterator[Row]:
    for number, each in enumerate(layout.ground.rows):
        yield _term(layout, number, each.fingerprint, each.term)


def change_cells(layout: Layout, name: str) -> tuple[Cell, ...]:
    """A change's number, kind and subject; the ruler is none."""
    ground = layout.ground
    if name == RULER:
        return (Styled(None, "text"), kind_word("ruler", ground.say), "")
    change = ground.changes[name]
    return ground.numbers[name], kind_word(change.kind, ground.say), change.subject


def _term(layout: Layout, number: int, name: str, term: Term) -> Row:
    ground, grid = layout.ground, layout.terms
    cells: dict[str, Cell] = dict(
        zip(("change", "kind", "subject"), change_cells(layout, name), strict=True)
    )
    cells |= {
        "group": ground.group_word(term.group)
        if term.part not in ("ruler-top", "bare")
        else ground.say("book.whole"),
        "line_before": term.old or "",
        "line_after": term.new or "",
        "part": part_word(layout, term),
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


def part_word(layout: Layout, term: Term) -> str:
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
