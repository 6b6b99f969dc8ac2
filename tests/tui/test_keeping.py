"""Saving at the desk, and two windows on one study."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from cloudeval.files.folders import JOURNAL
from cloudeval.files.problems import Unusable
from cloudeval.model.wording import LANGUAGES, Language
from cloudeval.tui.desk.screen import Desk
from tests.tui.sittings import ALDER, driven, library_of, marked, screen_of, sitting_at, study_at

SIZES = [(80, 24), (200, 60)]
MARK = marked(ALDER, "rev.rehearsal", "real-data")


async def enter(desk: Desk, pilot: Pilot[None], level: str = "2") -> None:
    desk.go_to(row="c:exit-rehearsal")
    await pilot.press(level)
    desk.app.screen.query_one("#evidence", Input).value = "Seen on site."
    await pilot.press("enter")
    await pilot.pause()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_what_is_entered_is_saved_without_leaving_and_that_is_told(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = study_at(tmp_path)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("s")
        assert desk.said == desk.say("tui.keeping.nothing")
        await enter(desk, pilot)
        shown = desk.sitting.scored.outcome.evaluations
        await pilot.press("ctrl+s")
        assert desk.said == desk.say.count("tui.keeping.saved", 1)
        told = " ".join(screen_of(desk).split())
        assert "journal" not in told
        assert "(w)" in told
        assert desk.sitting.scored.outcome.evaluations == shown
        held = library_of(folder).study(folder).marks["anne"]
        assert any(mark.stands and mark.subject == MARK.subject for mark in held)
        # What was saved is not undone; what is entered afterwards is.
        assert "undo" not in desk.commands
        await pilot.press("u")
        assert desk.sitting.scored.outcome.evaluations == shown
        await enter(desk, pilot, "0")
        assert "undo" in desk.commands
        await pilot.press("u")
        assert desk.sitting.scored.outcome.evaluations == shown

    driven(sitting_at(folder), script, language=language, size=size)
    lines = (folder / JOURNAL).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["do"] for line in lines][:3] == ["mark", "folding", "folded"]


def test_a_save_that_fails_says_so_and_where_the_entries_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = study_at(tmp_path)

    def refused(*_: object, **__: object) -> None:
        raise Unusable(())

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await enter(desk, pilot)
        with monkeypatch.context() as patched:
            patched.setattr("cloudeval.jobs.sitting.fold", refused)
            await pilot.press("s")
        assert JOURNAL in desk.said
        assert "NOT SAVED" in desk.said
        assert len(desk.sitting.ledger.done) == 1
        await pilot.press("s")
        assert desk.said == desk.say.count("tui.keeping.saved", 1)

    driven(sitting_at(folder), script)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_the_second_window_takes_over_when_the_first_has_gone_and_not_before(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = study_at(tmp_path)
    first = sitting_at(folder)
    first.mark("anne", MARK)
    holder = json.loads((folder / ".lock").read_text(encoding="utf-8"))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        assert desk.say("tui.reading") in screen_of(desk)
        await pilot.press("W")
        told = " ".join(screen_of(desk).split())
        assert str(holder["pid"]) in told
        assert holder["host"] in told
        assert [desk.sitting.writes, first.writes] == [False, True]
        desk.look()
        first.leave()
        desk.look()
        assert desk.said == desk.say("tui.keeping.left")
        await pilot.press("W")
        assert desk.said.startswith(desk.say("tui.keeping.taken"))
        assert desk.say.count("tui.recovered", 1) in desk.said
        assert desk.say("tui.reading") not in screen_of(desk)
        assert "take-over" not in desk.commands
        await enter(desk, pilot, "0")
        assert len(desk.sitting.ledger.done) == 2
        await pilot.press("s")
        assert desk.said == desk.say.count("tui.keeping.saved", 2)

    driven(sitting_at(folder), script, language=language, size=size)
    assert not (folder / ".lock").exists()


def test_without_a_study_there_is_nothing_to_save_or_to_take(tmp_path: Path) -> None:
    from cloudeval.jobs.sitting import sit_down
    from tests.tui.sittings import clock

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        before = desk.said
        await pilot.press("s", "ctrl+s", "W")
        assert desk.said == before
        assert not {"save", "take-over"} & {*desk.commands}

    driven(sit_down(library_of(tmp_path), family="reversibility@v2", clock=clock), script)
