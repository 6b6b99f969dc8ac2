"""Places, pair by pair: which changes carried one offer past another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Any, get_args

from cloudeval.effects.difference import NIL, Columns, Difference
from cloudeval.effects.pairs.order import Ahead
from cloudeval.effects.pairs.pairing import By, Carried, Pair, Pairing
from cloudeval.effects.pairs.turning import Turn
from cloudeval.effects.severity import put_out
from cloudeval.reports.diff.changed import offers_in_order
from cloudeval.reports.numbers import quantity, trimmed
from cloudeval.reports.page import Block, Heading, Paragraph, Table, column, figures
from cloudeval.reports.saying import Say
from cloudeval.reports.schema_parts import (
    COLUMNS,
    FINGERPRINT,
    FLAG,
    RANGE,
    TEXT,
    Q,
    Schema,
    both,
    maybe,
    one_of,
    several,
    thing,
)
from cloudeval.reports.standings import standing
from cloudeval.reports.told import named
from cloudeval.scoring.band import Band

_PAIRS = 10
"""Pairs that a full page tells singly."""
_BRIEF = 2
"""Pairs that a brief page tells."""
_LARGE = 10
"""From which size on two decimals are enough."""
_CHANGES = 5
"""Changes that a full page lists for one pair."""


def pairing(found: Difference, say: Say, *, full: bool) -> list[Block]:
    """Who passed whom, and by what; nothing on a brief page where no order was surely turned."""
    told = _Told(found, say)
    return told.in_full() if full else told.brief()


def pairs_that_matter(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The first against each other, then neighbours, as the later version places them."""
    for other in names[1:]:
        yield names[0], other
    yield from pairwise(names[1:])


class _Told:
    """The pairs of one difference in words."""

    def __init__(self, found: Difference, say: Say) -> None:
        self.found = found
        self.say = say
        self.pairing = Pairing(found)
        self.names = offers_in_order(found)
        self.standings = [
            {each.offer: each.standing for each in outcome.evaluations}
            for outcome in found.outcomes
        ]

    # ── in brief ──

    def brief(self) -> list[Block]:
        turned = [each for each in map(self._pair, self._might_be_sure()) if each.turn == "turned"]
        told = [self._sentence(each) for each in turned[:_BRIEF]]
        left = len(turned) - len(told)
        told += [self.say.count("pairs.more", left)] if left else []
        return [Paragraph(" ".join(told), close=True)] if told else []

    def _might_be_sure(self) -> list[tuple[str, str]]:
        """Pairs of which one may be ahead for certain before, and the other after.

        Only who is admitted for certain is ahead for certain; this spares most pairs.
        """
        sure = [{name for name in self.names if s[name] == "admitted"} for s in self.standings]
        pairs = dict.fromkeys((*pairs_that_matter(self.names), *combinations(self.names, 2)))
        return [
            (a, b)
            for a, b in pairs
            if (a in sure[0] and b in sure[1]) or (b in sure[0] and a in sure[1])
        ]

    def _pair(self, names: tuple[str, str]) -> Pair:
        return self.pairing.pair(*names)

    def _sentence(self, each: Pair) -> str:
        offer, other = _leading(each)
        if each.by == "standing":
            moved = [self._moved(name) for name in (other, offer) if self._has_moved(name)]
            out = put_out(self.found)
            made = [
                named(change, self.say)
                for change in self.found.changes
                if other in out.get(change.fingerprint, ())
            ]
            how = self.say.listed(moved)
            if made:
                how = self.say("pairs.by", change=how, shift=self.say.some(made, _BRIEF))
            return self.say("pairs.by-standing", offer=offer, other=other, moved=how)
        carried = self.pairing.carried(offer, other)
        changes = {change.fingerprint: change for change in self.found.changes}
        places = _places((carried.shift.floor, carried.shift.ceiling))
        told = [
            self.say(
                "pairs.by",
                change=named(changes[name], self.say),
                shift=self._figure(shift.columns, places),
            )
            for name, shift in [*carried.shifts.items()][:_BRIEF]
        ]
        return self.say(
            "pairs.by-points",
            offer=offer,
            other=other,
            before=self._band(carried.gaps[0]),
            after=self._band(carried.gaps[1]),
            changes=self.say.listed(told),
        )

    def _has_moved(self, name: str) -> bool:
        return self.standings[0][name] != self.standings[1][name]

    def _moved(self, name: str) -> str:
        versions = self.found.before, self.found.after
        was, now = (
            standing(version, told[name], self.say)
            for version, told in zip(versions, self.standings, strict=True)
        )
        return self.say("pairs.moved", offer=name, moved=self.say.moved(was, now))

    def _band(self, found: Band) -> str:
        places = _places((found.low, found.high))
        low, high = (trimmed(end, self.say.language, places) for end in (found.low, found.high))
        return low if low == high else self.say("range", low=low, high=high)

    # ── in full ──

    def in_full(self) -> list[Block]:
        all_of = [self._pair(names) for names in combinations(self.names, 2)]
        if not all_of or all(each.turn == "kept" for each in all_of):
            return []
        say, count = self.say, Counter(each.turn for each in all_of)
        by_names = {each.offers: each for each in all_of}
        matter = [
            each
            for names in dict.fromkeys(pairs_that_matter(self.names))
            if (each := by_names[names]).turn != "kept"
        ]
        matter.sort(key=lambda each: each.turn != "turned")
        shown = matter[:_PAIRS]
        blocks: list[Block] = [
            Heading(2, say("pairs.title")),
            Paragraph(
                say(
                    "pairs.counted",
                    all=len(all_of),
                    turned=count["turned"],
                    open=count["open"],
                    kept=count["kept"],
                )
            ),
        ]
        if shown:
            names = ("pair", "order", "told-by")
            columns = (
                *(column(say(f"column.{name}")) for name in names),
                figures(say("column.gap-before")),
                figures(say("column.gap-after")),
            )
            blocks.append(Table(columns, tuple(map(self._row, shown)), say("pairs.caption")))
        left = count["turned"] + count["open"] - len(shown)
        blocks += [Paragraph(say.count("pairs.left", left), close=True)] if left else []
        for each in shown:
            if each.turn == "turned":
                blocks += self._by_change(each)
        return blocks

    def _row(self, each: Pair) -> tuple[str, ...]:
        offer, other = _leading(each)
        gaps = self.pairing.gaps(offer, other)
        return (
            self.say("pairs.pair", offer=offer, other=other),
            self.say(f"pairs.{each.turn}"),
            self.say(f"pairs.{each.by}"),
            *map(self._band, gaps),
        )

    def _by_change(self, each: Pair) -> list[Block]:
        """For one pair, the changes that carried most, the rest with its sum, and the whole."""
        if each.by == "standing":
            return [Paragraph(self._sentence(each))]
        offer, other = _leading(each)
        carried = self.pairing.carried(offer, other)
        say = self.say
        changes = {change.fingerprint: change for change in self.found.changes}
        told = [*carried.shifts.items()]
        places = _places((carried.shift.floor, carried.shift.ceiling))
        rows = [
            (named(changes[name], say), self._figure(shift.columns, places))
            for name, shift in told[:_CHANGES]
        ]
        left = [shift.columns for _, shift in told[_CHANGES:]]
        if left:
            rows.append((say.count("pairs.rest", len(left)), self._figure(_sum(left), places)))
        if carried.ruler != NIL:
            rows.append((say("kind.ruler"), self._figure(carried.ruler, places)))
        rows.append((say("pairs.sum"), self._figure(carried.shift, places)))
        before, after = map(self._band, carried.gaps)
        caption = say("pairs.what", offer=offer, other=other, before=before, after=after)
        columns = (column(say("column.what")), figures(say("column.shift")))
        return [Table(columns, tuple(rows), caption)]

    def _figure(self, columns: Columns, places: int) -> str:
        low, high = (
            _signed(part, self.say.language, places) for part in (columns.floor, columns.ceiling)
        )
        return low if low == high else f"{low} / {high}"


def _signed(number: Fraction, language: str, places: int) -> str:
    text = trimmed(number, language, places)
    return f"+{text}" if number > 0 and text != "0" else text


def _places(figures: Sequence[Fraction]) -> int:
    """Decimals: weights may be whole numbers or parts of one."""
    return 2 if max(map(abs, figures)) >= _LARGE else 4


def _leading(each: Pair) -> tuple[str, str]:
    """The pair with the one first that is now ahead, or may be."""
    one, other = each.offers
    ours, theirs = each.ahead[1]
    return (other, one) if ours == "never" or theirs == "always" else (one, other)


def _sum(parts: Sequence[Columns]) -> Columns:
    found = NIL
    for columns in parts:
        found = found.plus(columns)
    return found


# ── as data ─────────────────────────────────────────────────────────────────────────────────────


def pairs_document(found: Difference) -> list[dict[str, Any]]:
    """Every pair with its order; what moved the gap, for those whose order was turned."""
    told = Pairing(found)
    pairs = [told.pair(*names) for names in combinations(offers_in_order(found), 2)]
    return [_document(each, told) for each in pairs]


def _document(each: Pair, told: Pairing) -> dict[str, Any]:
    turned = each.turn == "turned"
    return {
        "offers": [*each.offers],
        "order": each.turn,
        "by": each.by,
        "exact": each.exact,
        "ahead": {
            "before": {"first": each.ahead[0][0], "second": each.ahead[0][1]},
            "after": {"first": each.ahead[1][0], "second": each.ahead[1][1]},
        },
        "gap": _carried(told.carried(*each.offers)) if turned else None,
    }


def _carried(carried: Carried) -> dict[str, Any]:
    return {
        "before": _band(carried.gaps[0]),
        "after": _band(carried.gaps[1]),
        "shift": _columns(carried.shift),
        "ruler": _columns(carried.ruler),
        "changes": [
            {"change": name, **_columns(shift.columns), "range": _band(shift.range)}
            for name, shift in carried.shifts.items()
        ],
    }


def _columns(columns: Columns) -> dict[str, Any]:
    return {"floor": quantity(columns.floor), "ceiling": quantity(columns.ceiling)}


def _band(found: Band) -> dict[str, Any]:
    return {"low": quantity(found.low), "high": quantity(found.high)}


def pairs_schema() -> Schema:
    """How the same is written."""
    ahead = one_of(get_args(Ahead))
    changes = thing({"change": FINGERPRINT, "floor": Q, "ceiling": Q, "range": RANGE})
    gap = thing(
        {
            "before": RANGE,
            "after": RANGE,
            "shift": COLUMNS,
            "ruler": COLUMNS,
            "changes": several(changes),
        }
    )
    return several(
        thing(
            {
                "offers": several(TEXT),
                "order": one_of(get_args(Turn)),
                "by": one_of(get_args(By)),
                "exact": FLAG,
                "ahead": both(thing({"first": ahead, "second": ahead})),
                "gap": maybe(gap),
            }
        )
    )
