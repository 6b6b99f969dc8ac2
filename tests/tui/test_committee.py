"""Rulings, reviews and the register on the screen; marks beside each other."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Button, Input, OptionList

import cloudeval
from cloudeval.files.folders import JOURNAL
from cloudeval.model.instant import read_stamp
from cloudeval.model.wording import LANGUAGES, Language
from cloudeval.tui.committee.forms import ReviewForm, RulingForm, Ticks
from cloudeval.tui.committee.positions import positions
from cloudeval.tui.committee.register import Register
from cloudeval.tui.desk.places import LineOf
from cloudeval.tui.desk.screen import Desk
from cloudeval.tui.forms import Chooser
from tests.jobs.test_sitting import ruled
from tests.tui.sittings import (
    ALDER,
    BIRCH,
    CEDAR,
    driven,
    library_of,
    marked,
    screen_of,
    sitting_at,
    study_at,
)

SIZES = [(80, 24), (200, 60)]
REHEARSAL = "c:exit-rehearsal"
BOTH = [(language, size) for language in LANGUAGES for size in SIZES]


async def open_page(desk: Desk, pilot: Pilot[None], offer: str = ALDER) -> None:
    desk.stand_on(LineOf(offer, "exit-rehearsal"))
    await pilot.pause()


def flat(desk: Desk) -> str:
    """What stands on the screen, without line ends and the sides of boxes."""
    return " ".join(screen_of(desk).replace("│", " ").split())


def top_of(desk: Desk) -> object:
    return desk.app.screen


# ── rulings ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("language", "size"), BOTH)
def test_a_ruling_is_made_with_all_that_is_said_before_one_and_is_numbered(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = study_at(tmp_path)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.go_to(row=REHEARSAL)
        await pilot.press("R")
        await pilot.pause()
        form = desk.app.screen
        assert isinstance(form, RulingForm)
        told = flat(desk)
        for name in ("Anne Aubert", "Bruno Brun", "Chloé Cassin", "≠"):
            assert name in told
        assert form.query_one("#levels", OptionList).highlighted is None
        assert not any(f"▸ {number} ·" in told for number in range(3))
        form.query_one("#levels", OptionList).highlighted = 2
        form.query_one("#reason", Input).value = "The engineer showed the report."
        form.query_one("#evidence", Input).value = "The report."
        form.query_one("#place", Input).value = "https://example.org/report"
        members = form.query_one("#members", Ticks)
        members.focus()
        for _ in range(20):  # until it is scrolled into sight
            if "[x]" in flat(desk):
                break
            await pilot.pause()
        assert "[x]" in flat(desk)
        members.highlighted = 2
        await pilot.press("space")
        assert members.chosen == ("anne", "bruno")
        form.query_one("#reason").focus()
        await pilot.press("enter")
        await pilot.pause()
        assert desk.said.startswith(desk.say("tui.committee.ruled", number=2, moved=""))
        assert "82" in desk.said
        assert "§" in desk.table.cell(next(r for r in desk.rows if r.key == REHEARSAL), 0)

    driven(sitting_at(folder), script, language=language, size=size)
    (line,) = (folder / JOURNAL).read_text(encoding="utf-8").splitlines()
    entry = json.loads(line)
    assert (entry["do"], entry["by"]) == ("rule", "anne")
    assert entry["ruling"]["members"] == ["anne", "bruno"]
    assert entry["ruling"]["evidence"][0]["url"] == "https://example.org/report"
    sitting = sitting_at(folder)
    sitting.close()
    study = library_of(folder).study(folder)
    assert [one.number for one in study.rulings] == [1, 2]
    assert len([*study.standing()]) == 3  # the marks stand untouched


def test_a_ruling_without_room_a_level_a_reason_or_members_is_not_taken(tmp_path: Path) -> None:
    folder = study_at(tmp_path)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.go_to(row=REHEARSAL)
        await pilot.press("R")
        await pilot.pause()
        form = desk.app.screen
        save, levels = form.query_one("#save", Button), form.query_one("#levels", OptionList)
        save.active_effect_duration = 0  # it heeds no second key at once

        async def refused(key: str) -> None:
            save.focus()
            await pilot.press("enter")
            await pilot.pause()
            assert desk.app.screen is form
            assert desk.say(key) in flat(desk)

        await refused("tui.form.no-answer")
        levels.highlighted = 0
        await refused("tui.committee.no-room.why")
        levels.highlighted = 1
        await refused("tui.committee.no-reason")
        form.query_one("#reason", Input).value = "Seen."
        form.query_one("#place", Input).value = "p. 3"
        await refused("tui.committee.bare-place")
        form.query_one("#place", Input).value = ""
        form.query_one("#members", Ticks).ticked.clear()
        await refused("tui.committee.no-members")
        await pilot.press("escape")
        await pilot.pause()
        assert desk.app.screen is form  # what was typed is not thrown away unasked
        assert desk.say("tui.form.typed") in flat(desk)
        await pilot.press("escape")
        await pilot.pause()
        assert top_of(desk) is desk

    driven(sitting_at(folder), script, size=(200, 60))
    assert not (folder / JOURNAL).exists()


def test_a_number_is_ruled_too_and_one_without_room_is_refused_in_words(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.go_to(row="c:site-efficiency", column=2)
        await pilot.press("R")
        await pilot.pause()
        form = desk.app.screen
        form.query_one("#number", Input).value = "11"
        form.query_one("#reason", Input).value = "Measured."
        form.query_one("#reason").focus()
        await pilot.press("enter")
        await pilot.pause()
        assert desk.app.screen is form  # to be mended, with all that was typed
        assert "Refused" in flat(desk)
        form.query_one("#number", Input).value = "1,3"
        await pilot.press("enter")
        await pilot.pause()
        assert desk.said.startswith("Ruling 2"), desk.said

    driven(sitting_at(study_at(tmp_path)), script)


def test_to_undo_a_ruling_is_told_with_its_number(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    sitting.rule("anne", ruled(ALDER, "real-data"))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("u")
        assert "ruling 2" in desk.said
        assert not sitting.ledger.done
        await pilot.press("ctrl+r")
        await pilot.press("r")
        await pilot.pause()
        assert "ruling 2" in flat(desk)

    driven(sitting, script)


# ── reviews ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("language", "size"), BOTH)
def test_a_mark_of_somebody_else_is_read_in_full_and_reviewed(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = study_at(tmp_path)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.go_to(row=REHEARSAL)
        await pilot.press("v")
        await pilot.pause()
        assert isinstance(desk.app.screen, ReviewForm)
        assert "Told by their engineer on the telephone" in flat(desk)
        assert desk.say("tui.committee.own") not in flat(desk)
        await pilot.press("enter")
        await pilot.pause()
        values = {"who": "Bruno Brun", "me": "Chloé Cassin"}
        assert desk.said == desk.say("tui.committee.reviewed", **values)
        await pilot.press("v")
        assert desk.said == desk.say("tui.committee.all-reviewed")
        desk.go_to(row="c:carbon", column=2)
        await pilot.press("v")
        assert desk.said == desk.say("tui.committee.no-marks")

    driven(sitting_at(folder), script, language=language, size=size, me="chloe")
    entry = json.loads((folder / JOURNAL).read_text(encoding="utf-8"))
    assert (entry["do"], entry["by"], entry["assessor"]) == ("review", "chloe", "bruno")


def test_to_review_ones_own_mark_is_told_and_not_forced(tmp_path: Path) -> None:
    folder = study_at(tmp_path)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.go_to(row=REHEARSAL)
        await pilot.press("v")
        await pilot.pause()
        assert desk.say("tui.committee.own") in flat(desk)
        # A button heeds no second key at once, against a slip; a test need not wait for it.
        desk.app.screen.query_one("#agree", Button).active_effect_duration = 0
        await pilot.press("enter")
        await pilot.pause()
        assert desk.say("tui.committee.own-again") in flat(desk)
        assert not (folder / JOURNAL).exists()
        await pilot.press("enter")
        await pilot.pause()
        await open_page(desk, pilot)
        assert "reviewed by its author, Bruno Brun" in flat(desk)

    driven(sitting_at(folder), script, me="bruno")


def test_of_several_marks_one_is_chosen_ones_own_last(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    sitting.mark("anne", marked(BIRCH, "rev.rehearsal", "never"))
    sitting.mark("chloe", marked(BIRCH, "rev.rehearsal", "real-data"))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.go_to(row=REHEARSAL, column=1)
        await pilot.press("v")
        await pilot.pause()
        chooser = desk.app.screen
        assert isinstance(chooser, Chooser)
        assert [told.split(":")[0] for _, told in chooser.choices] == [
            "Chloé Cassin",
            "Anne Aubert",
        ]
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert sitting.ledger.done[-1].assessor == "chloe"

    driven(sitting, script)


def test_whoever_only_reads_rules_nothing_reviews_nothing_and_sees_the_register(
    tmp_path: Path,
) -> None:
    folder = study_at(tmp_path)
    first = sitting_at(folder)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.go_to(row=REHEARSAL)
        assert not {"rule", "review"} & {*desk.commands}
        assert {"register", "history"} <= {*desk.commands}
        await pilot.press("R")
        await pilot.press("v")
        assert top_of(desk) is desk
        await pilot.press("M")
        await pilot.pause()
        assert isinstance(top_of(desk), Register)

    try:
        driven(sitting_at(folder), script)
    finally:
        first.leave()


# ── the register ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("language", "size"), BOTH)
def test_the_register_shows_what_is_in_force_and_replaced_and_leads_to_the_criterion(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    sitting = sitting_at(study_at(tmp_path))
    sitting.rule("anne", ruled(ALDER, "on-paper"))
    sitting.rule("anne", ruled(ALDER, "real-data", "Seen again."))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("M")
        await pilot.pause()
        await desk.app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(top_of(desk), Register)
        told = flat(desk)
        assert desk.say("tui.committee.replaced", number=3) in told
        assert desk.say("tui.committee.in-force") in told
        assert desk.say("tui.committee.unfolded") in told
        assert desk.label in " ".join(told.split())
        await pilot.press("enter")
        await pilot.pause()
        assert top_of(desk) is desk
        assert desk.state.where == LineOf(ALDER, "exit-rehearsal")

    driven(sitting, script, language=language, size=size)


def test_a_ruling_that_lost_its_room_is_said_to_decide_nothing(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    sitting.rule("anne", ruled(ALDER, "real-data"))
    held = sitting.standing("bruno", ALDER, ruled(ALDER, "real-data").about)
    assert held is not None
    sitting.withdraw("bruno", held, "Misheard.")

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("M")
        await desk.app.workers.wait_for_complete()
        await pilot.pause()
        assert desk.say("tui.committee.idle") in flat(desk)
        await pilot.press("escape")
        await pilot.pause()
        assert top_of(desk) is desk

    driven(sitting, script)


def test_what_takes_a_ruling_its_room_is_told_at_once(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    sitting.rule("anne", ruled(ALDER, "real-data"))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.go_to(row=REHEARSAL)
        await pilot.press("w")
        await pilot.pause()
        await pilot.press(*"misheard", "enter")
        await pilot.pause()
        assert desk.said.endswith(desk.say("tui.moved.idle", numbers="ruling 2"))
        await pilot.press("u")
        assert "Without effect" not in desk.said

    driven(sitting, script, me="bruno")


@pytest.mark.parametrize("size", [(20, 5), (80, 24)])
def test_texts_of_a_ruling_are_shown_and_not_obeyed_on_the_smallest_screen_too(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    sitting = sitting_at(study_at(tmp_path))
    nasty = "[@click=app.quit]no[/] [red]x[/] \x1b]0;owned\x07 \u202etxt"
    sitting.rule("anne", ruled(ALDER, "real-data", nasty))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await open_page(desk, pilot)
        for key in ("R", "v", "M", "H", "S"):
            await pilot.press(key)
            await pilot.pause()
            await desk.app.workers.wait_for_complete()
            await pilot.pause()
            told = screen_of(desk)
            assert "\x1b" not in told
            assert "\u202e" not in told
            if key == "M" and size == (80, 24):
                assert "[@click=app.quit]no[/] [red]x[/]" in told
            await pilot.press("escape")
            await pilot.pause()

    driven(sitting, script, size=size, me="anne")


def test_an_empty_register_says_how_a_ruling_is_made(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    (folder / "rulings.yaml").unlink()

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("M")
        await desk.app.workers.wait_for_complete()
        await pilot.pause()
        assert desk.say("tui.committee.register.none") in flat(desk)

    driven(sitting_at(folder), script)


def test_the_minutes_of_a_workbook_print_a_ruling_that_was_made_on_the_screen(
    tmp_path: Path,
) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    made = replace(ruled(ALDER, "real-data", "Shown to the members."), members=("anne", "chloe"))
    sitting.rule("anne", made)
    sitting.close()
    library = library_of(folder)
    book = cloudeval.export(library, study=cloudeval.open_study(library, folder))
    minutes = next(sheet for sheet in book.sheets if sheet.name == "Minutes")
    told = " ".join(str(getattr(c, "value", c)) for _, row in minutes.rows() for c in row)
    assert "Shown to the members." in told
    assert "Anne Aubert and Chloé Cassin" in told


# ── beside each other ───────────────────────────────────────────────────────────────────────────


def test_members_who_differ_stand_beside_each_other_and_so_does_the_ruling(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    sitting.rule("anne", ruled(ALDER, "real-data"))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await open_page(desk, pilot)
        told = [row.text for row in desk._shown().rows]
        at = told.index(desk.say("tui.committee.differ"))
        signs = [text[0] for text in told[at + 1 : at + 5]]
        assert signs == ["≠", "≠", "·", "§"]
        await open_page(desk, pilot, CEDAR)
        assert desk.say("tui.committee.differ") not in flat(desk)

    driven(sitting, script)


def test_two_marks_on_one_thing_that_say_the_same_do_not_differ(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    sitting.mark("anne", marked(BIRCH, "rev.rehearsal", "never"))
    late = read_stamp("2026-09-16")
    sitting.mark("bruno", replace(marked(BIRCH, "rev.rehearsal", "never", "Too."), at=late))
    criterion = sitting.scored.criteria.by_id()["exit-rehearsal"]
    held = positions(sitting.scored.outcome.evaluations[1], criterion)
    assert len(held.marks) == 2
    assert not held.contested
    sitting.leave()


# ── keys that come too fast ─────────────────────────────────────────────────────────────────────


def test_a_second_key_on_its_way_does_not_close_the_screen_below(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.go_to(row=REHEARSAL)
        for key in ("m", "v", "a", "M"):
            await pilot.press(key)
            await pilot.pause()
            over = desk.app.screen
            assert over is not desk
            over.dismiss(None)
            over.dismiss(None)
            await pilot.pause()
            assert top_of(desk) is desk

    driven(sitting_at(study_at(tmp_path)), script)
