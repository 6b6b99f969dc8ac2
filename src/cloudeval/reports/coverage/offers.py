"""How much is known: over all, offer by offer, and by group."""

from __future__ import annotations

from fractions import Fraction

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.reports import frame
from cloudeval.reports.numbers import NOTHING, per_cent, shown
from cloudeval.reports.page import Block, Headline, Paragraph, Table, column, figures
from cloudeval.reports.saying import Say
from cloudeval.scoring.coverage import KNOWLEDGE, Coverage, Covered

_COUNTED = tuple(kind for kind in KNOWLEDGE if kind != "exempt")


def headline(coverage: Coverage, say: Say) -> list[Block]:
    """The part of all answers that is known, and what that leaves of the order."""
    if not coverage.sought:
        return [Headline(say("settled.nobody")), *_left_out(coverage, say)]
    counts = coverage.whole
    asked = sum(counts[kind] for kind in _COUNTED)
    known = per_cent(Fraction(counts["known"], asked or 1), say.language, 1)
    told = say(
        "coverage.all",
        answers=counts.total(),
        criteria=len(coverage.outcome.criteria.criteria),
        offers=len(coverage.sought),
        **{kind: counts[kind] for kind in _COUNTED},
    )
    exempt = say.count("coverage.exempt", counts["exempt"]) if counts["exempt"] else ""
    parts = (told, exempt, _order(coverage, say))
    loud = Headline(say("coverage.headline", known=known), " ".join(filter(None, parts)))
    return [loud, *_left_out(coverage, say)]


def _order(coverage: Coverage, say: Say) -> str:
    if not coverage.pairs:
        return ""
    key = "coverage.order" if coverage.open_pairs else "coverage.order.none"
    return say(key, open=coverage.open_pairs, pairs=coverage.pairs)


def _left_out(coverage: Coverage, say: Say) -> list[Block]:
    names = [e.offer for e in coverage.outcome.evaluations if e.standing == "not-offered"]
    return [Paragraph(say("coverage.left-out", offers=say.listed(names)))] if names else []


def offer_table(coverage: Coverage, say: Say) -> list[Block]:
    """Each offer: its criteria by how they stand, what was sought, the width of its total."""
    if not coverage.sought:
        return []
    criteria = coverage.outcome.criteria
    exempt = bool(coverage.whole["exempt"])
    kinds = KNOWLEDGE if exempt else _COUNTED
    columns = (
        column(say(f"column.offer.{criteria.procedure}")),
        *(figures(say(f"column.{kind}")) for kind in kinds),
        figures(say("column.sought")),
        figures(say("column.width")),
    )
    widths = {e.offer: e.ceiling - e.floor for e in coverage.outcome.evaluations}
    rows = []
    for each in coverage.sought:
        counts = coverage.of(each.offer)
        sought = f"{each.claimed + each.in_vain}/{each.asked}"
        width = shown(widths[each.offer], say.language)
        rows.append((each.offer, *(str(counts[kind]) for kind in kinds), sought, width))
    points = frame.maximum(criteria, say.language)
    return [Table(columns, tuple(rows), say("coverage.offers.caption", points=points))]


def by_group(coverage: Coverage, say: Say) -> list[Block]:
    """Each group and offer: how many criteria are known, of how many."""
    if not coverage.sought:
        return []
    cells = {(cell.group, cell.offer): cell for cell in coverage.cells}
    offers = [each.offer for each in coverage.sought]
    columns = (column(say("column.group")), *map(figures, offers))
    rows = tuple(
        (title, *(_cell(cells.get((group, offer))) for offer in offers))
        for group, title in titles(coverage.outcome.criteria, say).items()
    )
    return [Table(columns, rows, say("coverage.groups.caption"))]


def titles(criteria: CriteriaSet, say: Say) -> dict[str, str]:
    """The groups that hold criteria, with their titles, in the order of the file."""
    held = {criterion.group for criterion in criteria.criteria}
    return {group.id: say.file(group.title) for group in criteria.groups if group.id in held}


def _cell(cell: Covered | None) -> str:
    if cell is None:
        return NOTHING
    disputed = cell.counts.get("disputed", 0)
    told = f"{cell.counts.get('known', 0)}/{cell.criteria}"
    return f"{told} ({disputed})" if disputed else told
