"""How long those who were to answer a version had."""

from __future__ import annotations

import pytest

from cloudeval.model.moment import read_moment
from cloudeval.model.terms import Terms, days_left


def due(written: str | None) -> Terms:
    return Terms(sources=(), answers_due=None if written is None else read_moment(written))


@pytest.mark.parametrize(
    ("published", "answers", "left"),
    [
        ("2023-12-12", "2023-12-15", (3, 3)),
        ("2023-12-15", "2023-12-15", (0, 0)),
        ("2023-12-16", "2023-12-15", (-1, -1)),
        ("2023-11", "2023-12-15", (15, 44)),
        ("2023-12-12", "2023-12", (-11, 19)),
    ],
)
def test_days_left_are_as_sure_as_the_two_dates(
    published: str, answers: str, left: tuple[int, int]
) -> None:
    assert days_left(read_moment(published), due(answers)) == left


def test_a_day_that_nobody_told_is_unknown() -> None:
    assert days_left(read_moment("2023-12-12"), None) is None
    assert days_left(read_moment("2023-12-12"), due(None)) is None
