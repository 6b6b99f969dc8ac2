"""Sorting, and the filter of what members differ on."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from cloudeval.model.wording import LANGUAGES, Language
from cloudeval.tui.desk.screen import Desk
from cloudeval.tui.desk.sorting import ranked
from cloudeval.tui.desk.state import GROUP
from tests.tui.sittings import driven, screen_of, sitting_at, study_at

SIZES = [(80, 24), (200, 60)]
ORDERS = {
    "share": ["exit-rehearsal", "carbon", "exit-help", "exit-fee", "site-efficiency", "formats"],
    "spread": ["exit-rehearsal", "exit-fee", "carbon", "exit-help", "site-efficiency", "formats"],
    "id": ["carbon", "exit-fee", "exit-help", "exit-rehearsal", "formats", "site-efficiency"],
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_sorted_the_table_has_no_groups_and_says_how_it_is_sorted(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        for order in ("share", "spread", "open", "id"):
            await pilot.press("S")
            await pilot.pause()
            offer = "fictional-alder/cloud"
            named = desk.say(f"tui.order.{order}", offer=offer)
            assert named in " ".join(screen_of(desk).split())
            assert not any(row.key.startswith(GROUP) for row in desk.rows)
            if order in ORDERS:
                assert [row.key[2:] for row in desk.rows[3:]] == ORDERS[order]
        await pilot.press("S")
        assert any(row.key.startswith(GROUP) for row in desk.rows)
        await pilot.press("S", "escape")
        assert desk.state.order == "rules"

    driven(sitting_at(study_at(tmp_path)), script, language=language, size=size)


def test_what_is_left_open_is_sorted_for_the_offer_on_which_one_stands(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("S", "S", "S")
        assert desk.rows[3].key == "c:exit-rehearsal"
        await pilot.press("right", "right")
        assert desk.rows[3].key == "c:site-efficiency"
        assert "fictional-cedar/cloud" in screen_of(desk)

    driven(sitting_at(study_at(tmp_path)), script)


def test_an_order_keeps_every_criterion_once(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.pause()
        criteria = sitting.scored.criteria.criteria
        for order in ("rules", "share", "spread", "open", "id"):
            found = ranked(criteria, desk.table.evaluations, order, 0)
            assert sorted(one.id for one in found) == sorted(one.id for one in criteria)

    driven(sitting, script)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_only_what_members_differ_on_is_shown(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("f", "f", "f")
        await pilot.pause()
        assert desk.say("tui.only.contested") in screen_of(desk)
        assert [row.key for row in desk.rows if row.kind == "line"] == ["c:exit-rehearsal"]
        assert "≠" in screen_of(desk)

    driven(sitting_at(study_at(tmp_path)), script, language=language, size=size)
