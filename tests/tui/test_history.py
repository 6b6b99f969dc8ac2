"""A criterion through the versions of its family, on the screen."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from cloudeval.jobs.following import history
from cloudeval.model.wording import LANGUAGES, Language
from cloudeval.tui.desk.screen import Desk
from cloudeval.tui.history.pages import held_against, text
from cloudeval.tui.page import PageRow
from cloudeval.tui.pager import Pager
from cloudeval.tui.speaking import speaking
from tests.tui.sittings import driven, library_of, screen_of, sitting_at, study_at

SIZES = [(80, 24), (200, 60)]


async def worked(desk: Desk, pilot: Pilot[None]) -> str:
    await pilot.pause()
    await desk.app.workers.wait_for_complete()
    await pilot.pause()
    return " ".join(screen_of(desk).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_from_a_criterion_one_key_leads_to_its_history_and_on_to_each_text(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.go_to(row="c:exit-rehearsal")
        await pilot.press("H")
        told = await worked(desk, pilot)
        pager = desk.app.screen
        assert isinstance(pager, Pager)
        for name in ("v1", "v2", "exit-help", "exit-rehearsal"):
            assert name in told
        await pilot.press("down", "down", "enter")
        told = await worked(desk, pilot)
        assert "reversibility@v2" in told
        assert "+" in told
        assert "−" in told
        await pilot.press("backspace")
        assert "v1" in await worked(desk, pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert desk.app.screen is desk

    driven(sitting_at(study_at(tmp_path)), script, language=language, size=size)


def test_the_text_of_a_version_is_told_line_by_line_against_the_one_before(tmp_path: Path) -> None:
    library = library_of(tmp_path)
    steps = history(library, "exit-help", version="reversibility@v2")
    say = speaking("en")
    told = [row.text for row in text(steps[1], steps[0], library, say)]
    assert any(row.startswith("− Weight 1 in group reversibility") for row in told)
    assert any(row.startswith("+ Weight 1 in group reversibility") for row in told)
    assert "  Does the contract promise help with leaving?" in told
    first = [row.text for row in text(steps[0], None, library, say)]
    assert not any(row.startswith(("+", "−")) for row in first)


def test_of_two_texts_every_line_is_told_once() -> None:
    was = [PageRow(text) for text in ["a", "b", "c", "d"]]
    now = [PageRow(text) for text in ["a", "x", "c", "d", "e"]]
    signs = [f"{sign}{row.text}" for sign, row in held_against(was, now)]
    assert signs == [" a", "−b", "+x", " c", " d", "+e"]
