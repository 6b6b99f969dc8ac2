"""Lines that were split, as a reader is told of them."""

import pytest

from cloudeval.effects.splitting import splitting
from cloudeval.reports.diff.speaking import speaking
from cloudeval.reports.diff.splitting import splits_cut
from cloudeval.reports.page import Heading, Paragraph, Table
from tests.reports.results import compared, emc2_steps, real_diff

OFFER = "scaleway/cloud"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_one_sentence_in_brief(language: str) -> None:
    (told,) = splits_cut(emc2_steps().first, speaking(language), full=False)
    assert isinstance(told, Paragraph)
    assert f"({len(splitting(emc2_steps().first))})" in told.text


def test_in_full_the_parts_of_each_cause_stand_below_each_other() -> None:
    heading, causes, changes = splits_cut(emc2_steps().first, speaking("en"), full=True)
    assert isinstance(heading, Heading)
    assert isinstance(causes, Table)
    assert isinstance(changes, Table)
    titles = [row[0] for row in causes.rows]
    assert titles[:2] == ["refined: gained by splitting", "refined: asks more or less"]
    assert len(changes.rows) > len(causes.rows)


def test_nothing_is_said_where_nothing_was_split() -> None:
    found = real_diff("eu-csf@1.2", "eu-csf@1.2.1").first
    assert splits_cut(found, speaking("en"), full=True) == []


def test_each_reading_has_its_own_splits() -> None:
    one, other = (splitting(each) for each in compared().readings)
    assert set(one) != set(other)
