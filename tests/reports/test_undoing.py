"""The shortest undo and places pair by pair, as told."""

from __future__ import annotations

import pytest

from cloudeval.effects.difference import Difference
from cloudeval.reports.diff.pairing import pairing, pairs_document
from cloudeval.reports.diff.speaking import speaking
from cloudeval.reports.diff.undoing import undo_document, undoing
from cloudeval.reports.page import Block, Heading, Paragraph, Table
from cloudeval.reports.saying import Say
from tests.builders import Answer, award, candidate, flat, requirement
from tests.effects.undoing import compared
from tests.reports.results import FICTIONAL, emc2, real_diff

EN, FR = speaking("en"), speaking("fr")


def text(blocks: list[Block]) -> str:
    (paragraph,) = blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.text


def tables(blocks: list[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def passing(*, lost: bool = False) -> Difference:
    """Birch passes ash: by points, or because ash no longer meets what is required."""
    kept = award("x", 2), award("y")
    come = requirement("r", "t5") if lost else award("z", 4)
    ash: dict[str, Answer] = {"x": 10, "y": 0, "z": 2, "r": 1}
    birch: dict[str, Answer] = {"x": 0, "y": 10, "z": 9, "r": 9}
    return compared(
        flat(*kept),
        flat(*kept, come, version="v2"),
        candidate("ash", ash),
        candidate("birch", birch),
    )


def test_who_would_be_first_without_which_change_is_said_in_one_sentence() -> None:
    found = passing()
    assert text(undoing(found, EN, full=False)) == (
        "Shortest undo: without 1 of 1 changes (added: z), ash/ash would be first instead of "
        "birch/birch."
    )
    assert text(undoing(found, FR, full=False)) == (
        "Le plus court retour en arrière : sans 1 modification sur 1 (ajouté : z), ash/ash serait "
        "première à la place de birch/birch."
    )


def test_who_passed_whom_is_told_with_the_gap_and_what_moved_it_most() -> None:
    assert text(pairing(passing(), EN, full=False)) == (
        "birch/birch passed ash/ash (gap in weights: −1 → 1.8), most by: added: z (+2.8)."
    )
    assert "écart en poids : −1 → 1,8" in text(pairing(passing(), FR, full=False))


def test_who_left_the_field_is_told_with_the_requirement_that_put_it_out() -> None:
    assert text(pairing(passing(lost=True), EN, full=False)) == (
        "birch/birch passed ash/ash by standing: ash/ash assessed → not admitted (added: r)."
    )


def test_what_may_happen_only_in_some_state_is_said_as_that() -> None:
    found = compared(
        flat(award("k"), award("p", 2)),
        flat(award("k"), version="v2"),
        candidate("ash", {"k": 10, "p": 0}),
        candidate("birch", {"k": 0, "p": None}),
    )
    assert text(undoing(found, EN, full=False)) == (
        "No set of changes puts another one offer ahead of ash/ash for certain. Without 1 of 1 "
        "changes (removed: p), ash/ash might no longer be first; might be: birch/birch."
    )


def test_where_nobody_is_first_for_certain_it_is_said_and_who_might_be_again() -> None:
    told = text(undoing(emc2().first, EN, full=False))
    assert told.startswith(
        "No offer is first for certain under v6: there is no first place to undo. Without 1 of "
    )
    assert "which cannot be first under v6, might be." in told
    assert told.endswith("As few for cloud-temple/iaas-vmware and microsoft-azure/azure.")


def test_of_fictional_offers_the_first_stays_first_whatever_is_undone() -> None:
    found = real_diff().first
    assert text(undoing(found, EN, full=False)) == (
        "fictional-one-zero/cloud stays first whichever changes are undone (of 103)."
    )
    (returns,) = tables(undoing(found, EN, full=True))
    assert [row[1:] for row in returns.rows] == [("–", "no set will do")] * (len(FICTIONAL) - 1)


def test_every_return_is_listed_with_its_fewest_changes() -> None:
    found = emc2().first
    (returns,) = tables(undoing(found, EN, full=True))
    rows = {row[0]: row[1:] for row in returns.rows}
    assert rows["microsoft-azure/azure"] == ("1", "added: law.technical-data")
    assert rows["numspot/std"][0] == "2"


@pytest.mark.parametrize("say", [EN, FR], ids=["en", "fr"])
def test_a_full_page_shows_few_pairs_and_counts_the_others(say: Say) -> None:
    blocks = pairing(emc2().first, say, full=True)
    assert isinstance(blocks[0], Heading)
    (table,) = tables(blocks)
    assert len(table.rows) == 10
    assert isinstance(blocks[-1], Paragraph)
    assert "35" in blocks[-1].text


def test_a_full_page_adds_up_what_carried_one_past_the_other() -> None:
    table = tables(pairing(passing(), EN, full=True))[-1]
    assert table.rows == (("added: z", "+2.8"), ("in all", "+2.8"))


def test_nothing_is_said_where_nothing_changed() -> None:
    version = flat(award("x"))
    found = compared(version, version, candidate("ash", {"x": 5}), candidate("birch", {"x": 6}))
    assert undoing(found, EN, full=True) == []
    assert pairing(found, EN, full=False) == []
    assert pairing(found, EN, full=True) == []
    assert undo_document(found)["returns"] == {}


def test_data_have_every_pair_once_and_the_gap_of_those_that_turned() -> None:
    (pair,) = pairs_document(passing())
    assert (pair["order"], pair["by"]) == ("turned", "points")
    gap = pair["gap"]
    assert gap is not None
    assert [each["floor"]["exact"] for each in gap["changes"]] == ["14/5"]
    assert pair["offers"] == ["birch/birch", "ash/ash"]
    assert gap["shift"]["floor"]["exact"] == "14/5"


def test_data_say_of_each_answer_whether_it_is_exact() -> None:
    told = undo_document(passing())
    assert told["certainly_first"] == ["birch/birch"]
    assert told["certain"] == told["possible"]
    assert told["certain"]["exact"] is True
    assert told["certain"]["none_below"] == 1
    assert told["certain"]["first"] == ["ash/ash"]
    assert told["returns"]["ash/ash"]["exact"] is True
