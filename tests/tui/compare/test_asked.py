"""What a person may ask to be compared."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudeval.tui.compare.asked import Pair, Unread, default, read

VERSIONS = ("v1", "v2", "v3")
EARLY, LATE = date(2023, 12, 21), date(2026, 9, 15)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("v1 v3", Pair("v1", "v3")),
        ("v3 v1", Pair("v3", "v1")),
        ("v1..v3", Pair("v1", "v3")),
        ("v1 → v3", Pair("v1", "v3")),
        ("emc2@v1, emc2@V3", Pair("v1", "v3")),
        ("v1", Pair("v1", "v3")),
        ("v1 v3 2023-12-21", Pair("v1", "v3", EARLY)),
        ("2023-12-21 2026-09-15", Pair("v3", "v3", EARLY, LATE)),
        ("v2 2023-12-21 2026-09-15", Pair("v2", "v2", EARLY, LATE)),
        ("v1 2023-12-21 v3 2026-09-15", Pair("v1", "v3", EARLY, LATE)),
        ("v1 2023-12-21 v3 2023-12-21", Pair("v1", "v3", EARLY)),
    ],
)
def test_what_is_typed_is_read(text: str, pair: Pair) -> None:
    assert read(text, VERSIONS, "v3") == pair


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "nothing"),
        ("v1 v2 v3", "too-many"),
        ("v1 v9", "no-version"),
        ("2023-13-01 2024-01-01", "no-day"),
        ("2023-12-21", "one-day"),
        ("v3", "same"),
        ("v2 v2", "same"),
        ("2023-12-21 2023-12-21", "same"),
    ],
)
def test_what_names_no_two_sides_is_refused_with_the_reason(text: str, key: str) -> None:
    with pytest.raises(Unread) as refused:
        read(text, VERSIONS, "v3")
    assert refused.value.key == key


def test_a_version_alone_is_compared_in_the_order_of_the_family() -> None:
    assert read("v3", VERSIONS, "v1") == read("v1", VERSIONS, "v3") == Pair("v1", "v3")


def test_the_first_and_the_newest_are_offered_unless_there_is_a_study() -> None:
    assert default(VERSIONS, "v2", of_study=False) == Pair("v1", "v3")
    assert default(VERSIONS, "v2", of_study=True) == Pair("v1", "v2")
    assert default(VERSIONS, "v1", of_study=True) == Pair("v1", "v2")
    assert default(VERSIONS[:1], "v1", of_study=False) is None


@given(
    st.sampled_from(VERSIONS),
    st.sampled_from(VERSIONS),
    st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)),
)
def test_what_is_written_is_read_back(
    before: str, after: str, day: date | None, to_day: date | None
) -> None:
    to_day = None if day is None or to_day == day else to_day
    if before == after and to_day is None:
        return
    pair = Pair(before, after, day, to_day)
    current = before if before == after else "v3"
    assert read(pair.written, VERSIONS, current) == pair
