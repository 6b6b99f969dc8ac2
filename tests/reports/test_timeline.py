"""The drawn time line: where signs stand, and what they may stand for."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cloudeval.model.claim import CertificateClaim
from cloudeval.model.moment import Moment, read_moment
from cloudeval.reports.profile.timeline import (
    BY,
    CELLS,
    DAY,
    HELD,
    NOTHING,
    SIGNS,
    SINCE,
    UNTIL,
    USUAL,
    Span,
    Stretch,
    pointer,
    row,
    scale,
    span_of,
    stretch,
)
from cloudeval.scoring.expiry import Basis

DECADE = Span(2020, 2030)


def claim(**edges: str) -> CertificateClaim:
    dated = {name: read_moment(written) for name, written in edges.items()}
    return CertificateClaim(state="held", sure="high", sources=(), **dated)  # type: ignore[arg-type]


def drawn(end: str | None, basis: Basis = "stated", **edges: str) -> str:
    told = claim(**edges)
    found = stretch(told, None if end is None else (read_moment(end), basis))
    assert found is not None
    return row(found, DECADE)


def cells(line: str, sign: str) -> list[int]:
    return [at for at, each in enumerate(line) if each == sign]


def test_years_stand_where_they_begin() -> None:
    line = scale(DECADE)
    assert len(line) == CELLS
    told = [int(year) for year in line.split(NOTHING) if year]
    assert told == list(range(2020, 2031, 2))
    for year in told:
        assert line.index(str(year)) == DECADE.cell(date(year, 1, 1))


def test_where_there_is_no_room_years_are_left_out_and_none_is_cut() -> None:
    line = scale(Span(1990, 2040))
    assert len(line) == CELLS
    years = [year for year in line.split(NOTHING) if year]
    assert all(len(year) == 4 for year in years)
    assert years == sorted(years)
    assert years[0] == "1990"


@given(st.integers(1900, 2100), st.integers(0, 120))
def test_years_are_told_at_even_steps(first: int, more: int) -> None:
    span = Span(first, first + more)
    line = scale(span)
    years = [year for year in line.split(NOTHING) if year]
    assert len(line) == CELLS
    assert all(len(year) == 4 for year in years)
    assert years[0] == str(first)
    assert len({int(b) - int(a) for a, b in pairwise(years)}) <= 1


def test_a_known_beginning_looks_other_than_a_first_proof() -> None:
    known = drawn("2026-01-01", since="2023-01-01")
    shown = drawn("2026-01-01", by="2023-01-01")
    assert known[cells(known, SINCE)[0] :] == shown[cells(shown, BY)[0] :].replace(BY, SINCE)
    assert SINCE not in shown
    assert BY not in known


def test_a_stated_end_looks_other_than_a_usual_one() -> None:
    stated = drawn("2026-01-01", since="2023-01-01")
    usual = drawn("2026-01-01", "usual", since="2023-01-01")
    assert cells(stated, UNTIL) == [DECADE.cell(date(2026, 1, 1))]
    assert USUAL not in stated
    assert UNTIL not in usual
    assert cells(usual, USUAL)[-1] == DECADE.cell(date(2026, 1, 1))
    assert HELD not in usual


def test_up_to_the_last_reading_a_source_says_it() -> None:
    line = drawn("2028-01-01", "usual", since="2023-01-01", seen="2025-01-01")
    assert cells(line, HELD)[-1] == DECADE.cell(date(2025, 1, 1))
    assert cells(line, USUAL)[-1] == DECADE.cell(date(2028, 1, 1))


def test_without_any_day_there_is_nothing_to_draw() -> None:
    assert stretch(claim(), None) is None


def test_the_day_asked_for_is_within_the_years() -> None:
    one = stretch(claim(since="2023-01-01"), None)
    assert one is not None
    assert span_of([one], date(2031, 5, 1)) == Span(2023, 2031)
    assert span_of([one], date(2019, 5, 1)) == Span(2019, 2023)
    assert pointer(DECADE, date(2020, 1, 1)) == DAY + NOTHING * (CELLS - 1)
    assert pointer(DECADE, date(2030, 12, 31)) == NOTHING * (CELLS - 1) + DAY


days = st.dates(date(2000, 1, 1), date(2040, 1, 1))


@given(days, st.integers(0, 4000), st.sampled_from(["stated", "usual"]), st.booleans(), days)
def test_a_row_fits_and_is_one_stretch(
    begins: date,
    length: int,
    basis: Basis,
    known: bool,  # noqa: FBT001 - a case
    day: date,
) -> None:
    end = begins + timedelta(days=length)
    one = Stretch(Moment(begins, begins), known, begins, Moment(end, end), basis)
    span = span_of([one], day)
    line = row(one, span)
    assert len(line) == len(scale(span)) == len(pointer(span, day)) == CELLS
    assert set(line) <= {*SIGNS.values()}
    inner = line.strip(NOTHING)
    assert NOTHING not in inner
    assert line.index(inner[0]) == span.cell(begins)
    assert line.index(inner[0]) + len(inner) - 1 == span.cell(end)
