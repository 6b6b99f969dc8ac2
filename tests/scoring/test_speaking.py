"""What each edge of a claim says of the days on both sides of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cloudeval.model.claim import Period
from cloudeval.model.moment import Duration, Moment, read_moment
from cloudeval.scoring.speaking import negative, positive

THREE_YEARS = Duration(36)


def period(**edges: str) -> Period:
    return Period(**{name: read_moment(written) for name, written in edges.items()})


def lasting(day: str, **edges: str) -> str:
    """What a claim that lasts (a capability, an exposure) says of a day."""
    said = positive(period(**edges), date.fromisoformat(day), lasts=True)
    return f"{said.voice}, carried" if said.carried else said.voice


def certified(day: str, **edges: str) -> str:
    """What a certificate that is valid for three years says of a day."""
    said = positive(period(**edges), date.fromisoformat(day), THREE_YEARS, lasts=False)
    return f"{said.voice}, carried" if said.carried else said.voice


def denied(day: str, **edges: str) -> str:
    """What a claim says that there is nothing."""
    return negative(period(**edges), date.fromisoformat(day)).voice


@pytest.mark.parametrize(
    ("edges", "day", "expected"),
    [
        ({"since": "2021-04-12"}, "2021-04-11", "opposite"),
        ({"since": "2021-04-12"}, "2021-04-12", "holds"),
        ({"since": "2021-04-12"}, "2035-01-01", "holds"),
        ({"since": "2021-04"}, "2021-03-31", "opposite"),
        ({"since": "2021-04"}, "2021-04-01", "silent"),
        ({"since": "2021-04"}, "2021-04-29", "silent"),
        ({"since": "2021-04"}, "2021-04-30", "holds"),
        ({"since": "2021"}, "2020-12-31", "opposite"),
        ({"since": "2021"}, "2021-07-01", "silent"),
        ({"since": "2021"}, "2021-12-31", "holds"),
        ({"by": "2021-04-12"}, "2021-04-11", "silent"),
        ({"by": "2021-04-12"}, "2021-04-12", "holds"),
        ({"by": "2021-04"}, "2021-04-29", "silent"),
        ({"by": "2021-04"}, "2021-04-30", "holds"),
        ({"by": "2021"}, "2021-12-30", "silent"),
        ({"by": "2021"}, "2021-12-31", "holds"),
        ({"by": "2021", "until": "2023-06-30"}, "2023-06-30", "holds"),
        ({"by": "2021", "until": "2023-06-30"}, "2023-07-01", "silent"),
        ({"by": "2021", "until": "2023-06"}, "2023-06-01", "holds"),
        ({"by": "2021", "until": "2023-06"}, "2023-06-02", "silent"),
        ({"by": "2021", "until": "2023"}, "2023-01-01", "holds"),
        ({"by": "2021", "until": "2023"}, "2023-01-02", "silent"),
        ({"by": "2021", "ended": "2023-06-30"}, "2023-06-29", "holds"),
        ({"by": "2021", "ended": "2023-06-30"}, "2023-06-30", "opposite"),
        ({"by": "2021", "ended": "2023-06"}, "2023-05-31", "holds"),
        ({"by": "2021", "ended": "2023-06"}, "2023-06-15", "silent"),
        ({"by": "2021", "ended": "2023-06"}, "2023-06-30", "opposite"),
        ({"by": "2021", "ended": "2023"}, "2023-12-30", "silent"),
        ({"by": "2021", "ended": "2023"}, "2023-12-31", "opposite"),
        ({"by": "2021-01-01", "seen": "2023-10-05"}, "2023-10-05", "holds"),
        ({"by": "2021-01-01", "seen": "2023-10-05"}, "2023-10-06", "holds, carried"),
        ({"by": "2021-01-01", "seen": "2023-10"}, "2023-10-01", "holds"),
        ({"by": "2021-01-01", "seen": "2023-10"}, "2023-10-02", "holds, carried"),
        ({"seen": "2023-10-05"}, "2023-10-04", "silent"),
        ({"seen": "2023-10-05"}, "2023-10-05", "holds"),
        ({"seen": "2023-10-05"}, "2023-10-06", "holds, carried"),
        ({"seen": "2023-10"}, "2023-10-30", "silent"),
        ({"ended": "2023-06-30"}, "2023-06-29", "silent"),
        ({"ended": "2023-06-30"}, "2023-06-30", "opposite"),
        ({"ended": "2023-06-30"}, "2024-01-01", "opposite"),
        ({"until": "2023-06-30"}, "2023-06-29", "silent"),
        ({"until": "2023-06-30"}, "2023-06-30", "holds"),
        ({"until": "2023-06-30"}, "2023-07-01", "silent"),
    ],
)
def test_a_claim_that_lasts_speaks_within_its_edges(
    edges: dict[str, str], day: str, expected: str
) -> None:
    assert lasting(day, **edges) == expected


@pytest.mark.parametrize(
    ("edges", "day", "expected"),
    [
        ({"since": "2021-04-12"}, "2021-04-11", "opposite"),
        ({"since": "2021-04-12"}, "2024-04-12", "holds"),
        ({"since": "2021-04-12"}, "2024-04-13", "silent"),
        ({"by": "2021-10"}, "2021-10-30", "silent"),
        ({"by": "2021-10"}, "2021-10-31", "holds"),
        ({"by": "2021-10"}, "2024-10-01", "holds"),
        ({"by": "2021-10"}, "2024-10-02", "silent"),
        ({"by": "2021-04-12", "seen": "2023-05-06"}, "2026-05-06", "holds, carried"),
        ({"by": "2021-04-12", "seen": "2023-05-06"}, "2026-05-07", "silent"),
        ({"by": "2023-12-28", "until": "2026-12-29"}, "2026-12-29", "holds"),
        ({"by": "2023-12-28", "until": "2026-12-29"}, "2026-12-30", "silent"),
        ({"by": "2021-04-12", "ended": "2022-02-02"}, "2022-02-01", "holds"),
        ({"by": "2021-04-12", "ended": "2022-02-02"}, "2022-02-02", "opposite"),
        ({"by": "2021-04-12", "ended": "2022-02-02"}, "2035-01-01", "opposite"),
        ({"by": "2020-02-29"}, "2023-02-28", "holds"),
        ({"by": "2020-02-29"}, "2023-03-01", "silent"),
    ],
)
def test_a_certificate_carries_on_for_as_long_as_its_scheme_says(
    edges: dict[str, str], day: str, expected: str
) -> None:
    assert certified(day, **edges) == expected


@pytest.mark.parametrize(
    ("edges", "day", "expected"),
    [
        ({"by": "2019-02-03", "seen": "2019-03-15"}, "2019-02-02", "silent"),
        ({"by": "2019-02-03", "seen": "2019-03-15"}, "2019-02-03", "holds"),
        ({"by": "2019-02-03", "seen": "2019-03-15"}, "2019-03-15", "holds"),
        ({"by": "2019-02-03", "seen": "2019-03-15"}, "2019-03-16", "silent"),
        ({"by": "2019-02", "seen": "2019-03"}, "2019-02-27", "silent"),
        ({"by": "2019-02", "seen": "2019-03"}, "2019-02-28", "holds"),
        ({"by": "2019-02", "seen": "2019-03"}, "2019-03-01", "holds"),
        ({"by": "2019-02", "seen": "2019-03"}, "2019-03-02", "silent"),
        ({"since": "2019-02-03", "seen": "2019-03-15"}, "2019-02-02", "opposite"),
        ({"by": "2019-02-03"}, "2019-02-03", "holds"),
        ({"by": "2019-02-03"}, "2019-02-04", "silent"),
        ({"by": "2019-02"}, "2019-02-28", "silent"),
        ({"by": "2019-02-03", "until": "2019-12-31"}, "2019-12-31", "holds"),
        ({"by": "2019-02-03", "until": "2019-12-31"}, "2020-01-01", "silent"),
        ({"by": "2019-02-03", "ended": "2019-12-31"}, "2019-12-30", "holds"),
        ({"by": "2019-02-03", "ended": "2019-12-31"}, "2019-12-31", "opposite"),
        ({"seen": "2019-03-15"}, "2019-03-14", "silent"),
        ({"seen": "2019-03-15"}, "2019-03-15", "holds"),
        ({"seen": "2019-03-15"}, "2019-03-16", "silent"),
        ({"seen": "2019-03"}, "2019-03-15", "silent"),
    ],
)
def test_a_negative_claim_speaks_only_from_its_start_to_where_it_was_last_seen(
    edges: dict[str, str], day: str, expected: str
) -> None:
    assert denied(day, **edges) == expected


# ── for any dates ────────────────────────────────────────────────────────────────────────────────────────

EPOCH = date(2020, 1, 1)
days = st.integers(0, 1500).map(lambda number: EPOCH + timedelta(days=number))
LEFT, RIGHT = ("since", "by"), ("until", "ended", "seen")


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    day = draw(days)
    written = day.isoformat()
    return read_moment(written[: draw(st.sampled_from((4, 7, 10)))])


@st.composite
def periods(draw: st.DrawFn) -> dict[str, Moment]:
    names = draw(st.sampled_from((*LEFT, "")))
    right = draw(st.lists(st.sampled_from(RIGHT), unique=True, max_size=2))
    return {name: draw(moments()) for name in (names, *right) if name}


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Period, Period, date]:
    """A period, the same with each date known to the day, and a day."""
    coarse = draw(periods())
    fine = {
        name: read_moment(
            (
                moment.first
                + timedelta(days=draw(st.integers(0, (moment.last - moment.first).days)))
            ).isoformat()
        )
        for name, moment in coarse.items()
    }
    begun = [fine[name].first for name in LEFT if name in fine]
    ended = [fine[name].first for name in RIGHT if name in fine]
    assume(all(left <= right for left in begun for right in ended))
    return Period(**coarse), Period(**fine), draw(days)


@given(pairs())
def test_a_date_known_less_precisely_never_says_what_a_precise_one_would_deny(
    found: tuple[Period, Period, date],
) -> None:
    coarse, fine, on = found
    for loose, exact in (
        (positive(coarse, on, lasts=True), positive(fine, on, lasts=True)),
        (
            positive(coarse, on, THREE_YEARS, lasts=False),
            positive(fine, on, THREE_YEARS, lasts=False),
        ),
        (negative(coarse, on), negative(fine, on)),
    ):
        assert loose.voice in ("silent", exact.voice)


def check_shown(claim: Period, on: date) -> None:
    assert claim.by
    assert positive(claim, on, lasts=True).voice != "opposite"
    assert positive(claim, on, THREE_YEARS, lasts=False).voice != "opposite"
    if on < claim.by.last:
        assert positive(claim, on, lasts=True).voice == "silent"


@given(moments(), st.one_of(st.none(), moments()), days)
def test_what_is_only_shown_by_a_day_never_says_no(
    by: Moment, seen: Moment | None, on: date
) -> None:
    check_shown(Period(by=by, seen=seen), on)


@given(periods(), days)
def test_a_negative_claim_never_speaks_after_it_was_last_seen(
    edges: dict[str, Moment], on: date
) -> None:
    claim = Period(**edges)
    start = claim.since or claim.by
    # A file in which a claim was last seen before it began is refused.
    if claim.seen is None or claim.until or claim.ended or on <= claim.seen.last:
        return
    if start is None or start.last <= claim.seen.first:
        assert negative(claim, on).voice == "silent"
