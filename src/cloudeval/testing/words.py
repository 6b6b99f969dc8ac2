"""What can be observed: few attributes, a scheme or none, laws or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import combinations, product

from hypothesis import strategies as st

from cloudeval.model.attribute import Level, Levels, Quantity, Range, Scheme, YesNo
from cloudeval.model.law import InForce, Law
from cloudeval.model.moment import read_duration, read_moment
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import Wording

DAY = date(2025, 1, 1)
"""The day on which everything that is drawn may be read: all claims speak on it."""

BEFORE, AFTER = read_moment("2020-01-01"), read_moment("2026-01-01")
"""Since when claims hold, and when they were last seen."""

ONE_IN_SIX = st.sampled_from([False] * 5 + [True])
MOSTLY = st.sampled_from([True, True, False])


def said(text: str) -> Wording:
    """The same text in both languages."""
    return Wording(fr=text, en=text)


def subsets(names: tuple[str, ...]) -> list[tuple[str, ...]]:
    """All choices of names, none of them included."""
    return [some for count in range(len(names) + 1) for some in combinations(names, count)]


def vocabularies() -> st.SearchStrategy[Vocabulary]:
    """A few attributes of each kind, a scheme or none, laws or none."""
    return st.sampled_from(_vocabularies())


@cache
def _vocabularies() -> tuple[Vocabulary, ...]:
    schemes = [{}, {}, *({"seal": scheme} for scheme in _schemes())]
    laws = [each for count in (0, 1, 2) for each in product((True, False), repeat=count)]
    made = product(range(1, 3), range(3), (False, True), schemes, laws)
    return tuple(_vocabulary(*each) for each in made)


def _vocabulary(
    ladders: int,
    questions: int,
    numbers: bool,  # noqa: FBT001 - a column of a table
    schemes: Mapping[str, Scheme],
    reaching: Sequence[bool],
) -> Vocabulary:
    attributes: list[YesNo | Levels | Quantity] = [
        YesNo(kind="yes-no", id=f"asked.{n}", question=said("?")) for n in range(questions)
    ]
    attributes += [_ladder(f"rung.{n}", n + 3) for n in range(ladders)]
    attributes += [_NUMBER] if numbers else []
    laws = {f"law.{n}": _law(f"law.{n}", reaches) for n, reaches in enumerate(reaching)}
    return Vocabulary({each.id: each for each in attributes}, schemes, laws)


_NUMBER = Quantity(
    kind="number",
    id="number.0",
    question=said("?"),
    unit="u",
    range=Range(low=Fraction(0), high=Fraction(10)),
    better="higher",
)


def _ladder(name: str, rungs: int) -> Levels:
    levels = tuple(Level(id=f"l{n}", text=said(f"l{n}")) for n in range(rungs))
    return Levels(kind="levels", id=name, question=said("?"), levels=levels)


def _schemes() -> list[Scheme]:
    return [
        Scheme(
            title=said("seal"),
            editions=editions,
            services=services,
            valid_for=read_duration("3 years"),
        )
        for editions in ((), ("1.0",), ("1.0", "2.0"))
        for services in ((), ("host",), ("host", "run"))
    ]


def _law(name: str, extraterritorial: bool) -> Law:  # noqa: FBT001 - what is drawn
    in_force = InForce(since=read_moment("2001-01-01"), sure="high", sources=())
    return Law(
        id=name,
        title=said(name),
        country="XX",
        extraterritorial=extraterritorial,
        periods=(in_force,),
    )
