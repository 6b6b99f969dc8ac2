"""The table of the one screen: each offer on a line, before → after, then by cause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from cloudeval.effects.difference import Columns, Difference
from cloudeval.model.noun import record
from cloudeval.reports import frame
from cloudeval.reports.diff.changed import size
from cloudeval.reports.diff.parts import Part, joined, largest_parts, parts_of
from cloudeval.reports.diff.short_names import short_names
from cloudeval.reports.numbers import DASH, NOTHING, shown, signed
from cloudeval.reports.page import Block, Table, column, figures
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import offered, place_cell
from cloudeval.reports.standings import is_tested
from cloudeval.scoring.evaluation import Evaluation

_ROWS = 5
_NAME = 25
_BESIDE_PLACES = 20
_PAIR = 2


@record
class _Line:
    """Offers that are told in the same words."""

    offers: tuple[str, ...]
    cells: tuple[str, ...]
    moved: Fraction
    """By how many points the total moved, in either column."""


def moved(compared: Compared, say: Say) -> tuple[list[Block], str]:
    """Who moved most of each provider, as the later version orders them; and what is left out."""
    first = compared.first
    lines = _lines(compared, say)
    if not lines:
        return [], ""
    kept = _kept(lines)
    rest = [line for line in lines if line not in kept]
    room = _NAME if _is_tested(first) else _BESIDE_PLACES
    names = short_names([line.offers[0] for line in kept], room)
    rows = tuple((_named(line, names, say), *line.cells) for line in kept)
    columns = (
        column(say(f"column.offer.{first.after.procedure}")),
        column(_tested(first, say)),
        *map(figures, _sides(compared)),
        *(figures(part.name) for part in _causes(compared, say)),
    )
    caption = say("screen.caption", best=_best(first, say))
    table = Table(columns, rows, caption, close=True)
    if not rest:
        return [table], ""
    most = shown(max(line.moved for line in rest), say.language)
    number = sum(len(line.offers) for line in rest)
    return [table], say.count("screen.rest", number, most=most)


def _sides(compared: Compared) -> tuple[str, str]:
    """The two versions; of one version on two days, the days."""
    first, later = compared.first, compared.to_as_of
    if later is not None and first.before.name == first.after.name:
        return compared.as_of.date.isoformat(), later.date.isoformat()
    return first.before.version, first.after.version


def _kept(lines: Sequence[_Line]) -> list[_Line]:
    """As many as there is room for: of each provider one, before a second of any."""
    seen: Counter[str] = Counter()
    ranked = []
    for line in sorted(lines, key=lambda line: -line.moved):
        provider = line.offers[0].partition("/")[0]
        ranked.append((seen[provider], line))
        seen[provider] += 1
    ranked.sort(key=lambda each: each[0])
    chosen = [line for _, line in ranked[:_ROWS]]
    return [line for line in lines if line in chosen]


def _named(line: _Line, names: dict[str, str], say: Say) -> str:
    name = names[line.offers[0]]
    number = len(line.offers)
    return say("screen.alike", offer=name, number=number) if number > 1 else name


def _best(first: Difference, say: Say) -> str:
    before, after = (frame.maximum(each, say.language) for each in (first.before, first.after))
    return before if before == after else say("screen.best.both", before=before, after=after)


def _lines(compared: Compared, say: Say) -> list[_Line]:
    """All offers there were, those alike in one line."""
    first = compared.first
    of = {offer.offer: offer for offer in first.offers}
    was = {evaluation.offer: evaluation for evaluation in first.outcomes[0].evaluations}
    causes = _causes(compared, say)
    alike: dict[tuple[str, ...], list[str]] = {}
    for now in offered(first.outcomes[1]):
        offer = of[now.offer]
        cells = (
            _stands(first, was[now.offer], now, say),
            _ends(offer.before, say),
            _ends(offer.after, say),
            *(_effect(part.of(now.offer), say) for part in causes),
        )
        alike.setdefault(cells, []).append(now.offer)
    return [
        _Line(tuple(names), cells, max(size(of[name].change) for name in names))
        for cells, names in alike.items()
    ]


# ── cells ───────────────────────────────────────────────────────────────────────────────────────


def _ends(columns: Columns, say: Say) -> str:
    """A known total to two decimals; an interval in whole points, whose width is what matters."""
    if columns.floor == columns.ceiling:
        return shown(columns.floor, say.language)
    return f"{shown(columns.floor, say.language, 0)}{DASH}{shown(columns.ceiling, say.language, 0)}"


def _effect(columns: Columns, say: Say) -> str:
    if columns.floor == columns.ceiling:
        return signed(columns.floor, say.language)
    return f"{signed(columns.floor, say.language, 1)} / {signed(columns.ceiling, say.language, 1)}"


def _is_tested(first: Difference) -> bool:
    return any(map(is_tested, (first.before, first.after)))


def _tested(first: Difference, say: Say) -> str:
    """What the second column tells: who meets the version, or, where all do, in which place."""
    if _is_tested(first):
        return say(f"screen.meets.{first.after.procedure}")
    return say("column.place")


def _stands(first: Difference, was: Evaluation, now: Evaluation, say: Say) -> str:
    if _is_tested(first):
        return say.moved(*(say(f"screen.standing.{each.standing}") for each in (was, now)))
    return say.moved(place_cell(was.place), place_cell(now.place))


# ── causes ──────────────────────────────────────────────────────────────────────────────────────


def _causes(compared: Compared, say: Say) -> list[Part]:
    """The largest cause, or those that hang on the reading together; then all the others."""
    parts = [part for part in parts_of(compared, "cause", say) if part.size]
    apart = [part for part in parts if part.contested]
    readings = len(compared.readings)
    first = apart or largest_parts([part for part in parts if not part.own], 1)
    rest = [part for part in parts if part not in first]
    told = []
    if first:
        name = ", ".join(part.name for part in first[:_PAIR])
        told.append(joined(first, name, readings))
    if len(rest) == 1:
        told += rest
    elif rest:
        told.append(joined(rest, say.count("screen.others", len(rest)), readings))
    return told or [joined([], NOTHING, readings)]
