"""The places of all offers over several versions, drawn in signs.

A column for each version, a line for each offer. In each cell the places stand side by side, the
first at the left, and every place that is possible is drawn: high where it is certain, low where it
is one of several or where the offer may not be in the field at all. Between two versions a stroke
says how the place moved, where that is certain. Where there is no room for as many places as there
are, a sign stands for two of them; where there is no room for that either, places are figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cloudeval.model.noun import record
from cloudeval.reports.folding import columns
from cloudeval.reports.numbers import DASH, span
from cloudeval.scoring.ranking import Place

OUT, ABSENT = "✗", DASH
"""An offer that does not meet what is required; one that could not be had."""
OPEN, LOOSE = "?", "≈"
"""After a place that an offer may not have at all; after one of which only bounds are known."""
BETTER, WORSE, SAME = "\N{BOX DRAWINGS LIGHT DIAGONAL UPPER RIGHT TO LOWER LEFT}", "╲", "─"
EMPTY, CERTAIN, POSSIBLE = "·", "█", "▄"
CERTAIN_OF_TWO = ("▌", "▐")
POSSIBLE_OF_TWO = ("▖", "▗")
CUT = "…"
_AFTER = 3
"""Columns after a cell: a mark, a stroke, and nothing."""
_LEAST_NAME, _GOOD_NAME = 8, 18
_LEAST = 12
"""Columns below which nothing is drawn any narrower."""


@record
class Stop:
    """One version, and the places under it."""

    title: str
    places: Mapping[str, Place | None]
    """By offer; none for one that is not in the field."""
    absent: frozenset[str] = frozenset()
    """Those that could not be had."""


@record
class Line:
    """One line of a picture: an offer's, or (with no offer) a heading."""

    text: str
    offer: str = ""


@record
class Picture:
    """The drawing, and the same in figures where the drawing holds none."""

    drawn: tuple[Line, ...]
    figures: tuple[Line, ...]


@record
class _Plan:
    """What a cell holds: how many places a sign stands for (0: none is drawn), and figures."""

    per_sign: int
    figures: bool

    def width(self, most: int) -> int:
        strip = -(-most // self.per_sign) if self.per_sign else 0
        told = len(span(most, most + 1)) if self.figures else 0
        return max(2, strip + told + (1 if strip and told else 0))


_PLANS = (_Plan(1, True), _Plan(2, True), _Plan(1, False), _Plan(2, False))
_FIGURES = _Plan(0, True)


def picture(offers: Sequence[str], stops: Sequence[Stop], width: int) -> Picture:
    """The places of ``offers`` at all ``stops``, on lines of at most ``width`` columns."""
    width = max(width, _LEAST)
    if not offers or not stops:
        return Picture((), ())
    found = [place for stop in stops for place in stop.places.values() if place is not None]
    most = max((place.worst for place in found), default=len(offers))
    longest = max(map(columns, offers))
    room = width - min(longest, _GOOD_NAME) - 1
    plan = next((each for each in _PLANS if _takes(each, len(stops), most) <= room), _FIGURES)
    drawer = _Drawer(offers, most, width, longest)
    drawn = drawer.lines(stops, plan)
    return Picture(drawn, () if plan.figures else drawer.lines(stops, _FIGURES))


def _takes(plan: _Plan, number: int, most: int) -> int:
    return number * (plan.width(most) + _AFTER) - _AFTER + 1


class _Drawer:
    def __init__(self, offers: Sequence[str], most: int, width: int, longest: int) -> None:
        self.offers, self.most, self.width, self.longest = offers, most, width, longest

    def lines(self, stops: Sequence[Stop], plan: _Plan) -> tuple[Line, ...]:
        """Side by side as many versions as there is room for, then the next below them."""
        name = min(self.longest, _LEAST_NAME)
        beside = 1
        while beside < len(stops) and name + 1 + _takes(plan, beside + 1, self.most) <= self.width:
            beside += 1
        found: list[Line] = []
        for first in range(0, len(stops), beside):
            found += [Line("")] if found else []
            found += self._panel(stops[first : first + beside], plan)
        return tuple(found)

    def _panel(self, stops: Sequence[Stop], plan: _Plan) -> Iterator[Line]:
        left = self.width - 1 - _takes(plan, len(stops), self.most)
        name = max(1, min(self.longest, left))
        cell = min(plan.width(self.most), self.width - name - 2)
        # What no name needs goes to the titles.
        spare = max(0, left - name) // len(stops)
        cell += min(spare, max(0, max(columns(stop.title) for stop in stops) - cell - 1))
        titles = (_padded(cut(stop.title, cell + 1), cell + _AFTER) for stop in stops)
        yield Line(f"{'':{name}} {''.join(titles)}".rstrip())
        if plan.per_sign:
            strip, end = -(-self.most // plan.per_sign), str(self.most)
            axis = f"1{end.rjust(strip - 1)}" if strip > len(end) + 1 else "1"
            yield Line(f"{'':{name}} {''.join(axis.ljust(cell + _AFTER) for _ in stops)}".rstrip())
        for offer in self.offers:
            cells = "".join(self._cells(offer, stops, plan, cell))
            yield Line(f"{_padded(cut(offer, name), name)} {cells}".rstrip(), offer)

    def _cells(self, offer: str, stops: Sequence[Stop], plan: _Plan, width: int) -> Iterator[str]:
        last = len(stops) - 1
        for at, stop in enumerate(stops):
            place = stop.places.get(offer)
            if place is None:
                yield (ABSENT if offer in stop.absent else OUT).ljust(width + _AFTER)
                continue
            strip = drawn(place, self.most, plan.per_sign) if plan.per_sign else ""
            told = span(place.best, place.worst) if plan.figures else ""
            then = " " if at == last else stroke(place, stops[at + 1].places.get(offer))
            held = " ".join(filter(None, (strip, told)))
            if plan.figures:
                # The mark belongs to the figure; after a strip it stands at the end of the cell.
                yield f"{f'{held}{mark(place)}'.ljust(width + 1)}{then} "
            else:
                yield f"{held.ljust(width)}{mark(place)}{then} "


def drawn(place: Place, most: int, per_sign: int) -> str:
    """The possible places among ``most``, a sign for one or for two of them."""
    certain = not place.contested and not place.may_be_eliminated
    whole = CERTAIN if certain else POSSIBLE
    halves = CERTAIN_OF_TWO if certain else POSSIBLE_OF_TWO
    signs = []
    for first in range(1, most + 1, per_sign):
        covered = [place.best <= at <= place.worst for at in range(first, first + per_sign)]
        if all(covered):
            signs.append(whole)
        elif any(covered):
            signs.append(halves[covered.index(True)])
        else:
            signs.append(EMPTY)
    return "".join(signs)


def mark(place: Place) -> str:
    """What is to be known of a place beside its ends."""
    return OPEN if place.may_be_eliminated else " " if place.exact else LOOSE


def stroke(before: Place, after: Place | None) -> str:
    """How a place moved, where that holds whatever the unknown facts are; else nothing."""
    if after is None or before.may_be_eliminated or after.may_be_eliminated:
        return " "
    if after.worst < before.best:
        return BETTER
    if after.best > before.worst:
        return WORSE
    return SAME if before == after and not before.contested else " "


def cut(text: str, width: int) -> str:
    """A text cut in its middle: names that begin alike are told apart by how they end."""
    if columns(text) <= width:
        return text
    if width <= len(CUT):
        return CUT[:width]
    head = (width - 1) // 2
    tail = width - 1 - head
    start, end = text[:head], text[len(text) - tail :]
    while columns(start) > head:
        start = start[:-1]
    while columns(end) > tail:
        end = end[1:]
    return f"{start}{CUT}{end}"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns(text))
