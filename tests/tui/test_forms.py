"""What is asked can be seen and answered, however small the screen is."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from cloudeval.tui.desk.screen import Desk
from cloudeval.tui.forms import Chooser
from tests.tui.sittings import driven, screen_of, sitting_at, study_at


@pytest.mark.parametrize("size", [(80, 10), (80, 24), (40, 6)])
@pytest.mark.parametrize("title", ["Which?", "Which one of a great many choices? " * 4])
def test_the_choice_on_which_one_stands_is_seen(
    tmp_path: Path, size: tuple[int, int], title: str
) -> None:
    choices = [(f"{number}", f"choice {number}.") for number in range(30)]

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        if size == (40, 6) and len(title) > size[0]:
            return  # the title fills it
        desk.app.push_screen(Chooser(title, choices))
        await pilot.pause()
        await pilot.press(*["down"] * 11)
        await pilot.pause()
        assert "▸ choice 11." in screen_of(desk)
        await pilot.resize_terminal(size[0], size[1] - 1)
        await pilot.pause()
        assert "▸ choice 11." in screen_of(desk)

    driven(sitting_at(study_at(tmp_path)), script, size=size)
