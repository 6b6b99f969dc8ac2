import json
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from cloudeval.files.folders import JOURNAL
from cloudeval.jobs.sitting import sit_down
from cloudeval.model.claim import Span
from cloudeval.model.wording import LANGUAGES, Language, Wording
from cloudeval.tui.desk.forms import Form
from cloudeval.tui.desk.places import GroupOf, LineOf, SourceOf, TotalOf
from cloudeval.tui.desk.screen import Desk
from cloudeval.tui.desk.widgets import Grid
from cloudeval.tui.forms import Telling
from tests.tui.sittings import (
    ALDER,
    BIRCH,
    driven,
    library_of,
    marked,
    screen_of,
    sitting_at,
    study_at,
)

SIZES = [(80, 24), (200, 60)]
REHEARSAL = "c:exit-rehearsal"


async def to(pilot: Pilot[None], desk: Desk, row: str) -> None:
    desk.go_to(row=row)
    await pilot.pause()


# ── score ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_a_mark_is_entered_and_what_moved_is_told(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = study_at(tmp_path)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await to(pilot, desk, REHEARSAL)
        await pilot.press("2")
        assert isinstance(desk.app.screen, Form)
        desk.app.screen.query_one("#evidence", Input).value = "Seen on site."
        await pilot.press("enter")
        await pilot.pause()
        assert ALDER in desk.said
        assert "82" in desk.said
        assert desk.sitting.scored.outcome.evaluations[0].floor > 82
        assert BIRCH in desk.said
        told = screen_of(desk)
        assert desk.say.count("tui.pending", 1) in " ".join(told.split())

    driven(sitting_at(folder), script, language=language, size=size)
    (line,) = (folder / JOURNAL).read_text(encoding="utf-8").splitlines()
    entry = json.loads(line)
    assert (entry["do"], entry["by"]) == ("mark", "anne")
    assert entry["mark"]["answer"] == "real-data"
    assert entry["mark"]["asked"]["criterion"] == "exit-rehearsal"


def test_a_mark_without_evidence_is_not_taken(tmp_path: Path) -> None:
    folder = study_at(tmp_path)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await to(pilot, desk, "c:carbon")
        await pilot.press("m")
        desk.app.screen.query_one("#number", Input).value = "12"
        await pilot.press("enter")
        assert isinstance(desk.app.screen, Form)
        assert desk.say("tui.form.no-evidence") in screen_of(desk)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(desk.app.screen, Form)  # what was typed is not thrown away unasked
        assert desk.say("tui.form.typed") in screen_of(desk)
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(desk.app.screen, Form)

    driven(sitting_at(folder), script)
    assert not (folder / JOURNAL).exists()


def test_another_answer_does_not_rest_on_earlier_evidence_unnoticed(tmp_path: Path) -> None:
    folder = study_at(tmp_path)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await to(pilot, desk, REHEARSAL)
        await pilot.press("2")
        assert desk.app.screen.query_one("#evidence", Input).value == ""
        await pilot.press("escape")
        await pilot.press("m")
        assert desk.app.screen.query_one("#evidence", Input).value.startswith("A plan")
        desk.app.screen.query_one("#levels", OptionList).highlighted = 2
        await pilot.press("enter")
        assert isinstance(desk.app.screen, Form)
        assert not (folder / JOURNAL).exists()
        await pilot.press("enter")
        await pilot.pause()
        assert not isinstance(desk.app.screen, Form)

    driven(sitting_at(folder), script)
    entry = json.loads((folder / JOURNAL).read_text(encoding="utf-8"))
    # Kept as it was, it is kept whole: title, page and day of reading too.
    assert entry["mark"]["evidence"][0]["at"] == "page 2"


def test_an_answer_that_leaves_something_open_is_not_narrowed_unnoticed(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    span = Span(low="never", high="on-paper")
    sitting.mark("anne", replace(marked(BIRCH, "rev.rehearsal", "never"), answer=span))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.go_to(row=REHEARSAL, column=1)
        await pilot.press("m")
        assert desk.app.screen.query_one("#levels", OptionList).highlighted is None
        assert desk.app.screen.query_one("#evidence", Input).value == ""

    driven(sitting, script)


def test_what_cannot_be_an_answer_is_refused_and_nothing_is_entered(tmp_path: Path) -> None:
    folder = study_at(tmp_path)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await to(pilot, desk, "c:carbon")
        await pilot.press("m")
        desk.app.screen.query_one("#number", Input).value = "much"
        desk.app.screen.query_one("#evidence", Input).value = "Heard."
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(desk.app.screen, Form)  # to be mended, with all that was typed
        assert "Refused" in screen_of(desk)
        assert desk.app.screen.query_one("#evidence", Input).value == "Heard."

    driven(sitting_at(folder), script)
    assert not (folder / JOURNAL).exists()


def test_undo_and_redo_are_one_key_each(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    before = sitting.scored.outcome.evaluations[0].floor
    sitting.mark("anne", marked(ALDER, "rev.rehearsal", "real-data"))
    after = sitting.scored.outcome.evaluations[0].floor

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("u")
        assert sitting.scored.outcome.evaluations[0].floor == before
        assert "Undone" in desk.said
        await pilot.press("u")
        await pilot.press("ctrl+r")
        assert sitting.scored.outcome.evaluations[0].floor == after

    driven(sitting, script)


def test_a_mark_is_taken_back_with_a_reason(tmp_path: Path) -> None:
    folder = study_at(tmp_path)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await to(pilot, desk, REHEARSAL)
        await pilot.press("w", *"wrong", "enter")
        await pilot.pause()
        assert "82.76" in desk.said

    driven(sitting_at(folder), script)
    entry = json.loads((folder / JOURNAL).read_text(encoding="utf-8"))
    assert (entry["do"], entry["reason"]) == ("withdraw", "wrong")


def test_whoever_has_not_said_who_they_are_is_asked(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await to(pilot, desk, REHEARSAL)
        await pilot.press("m")
        await pilot.press("down", "enter")
        await pilot.pause()
        assert desk.state.me == "bruno"
        assert isinstance(desk.app.screen, Form)

    driven(sitting_at(study_at(tmp_path)), script, me=None)


def test_a_study_that_names_nobody_says_how_to_go_on(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    text = (folder / "study.yaml").read_text(encoding="utf-8")
    text = f"{text.partition('assessors:')[0]}assessors: []\n"
    (folder / "study.yaml").write_text(text, encoding="utf-8")
    for path in (*(folder / "marks").iterdir(), *(folder / "scenarios").iterdir()):
        path.unlink()
    (folder / "rulings.yaml").unlink()

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await to(pilot, desk, REHEARSAL)
        await pilot.press("m")
        assert desk.said == desk.say("tui.no-assessors")

    driven(sitting_at(folder), script, me=None)


def test_leaving_folds_what_was_entered_into_the_study(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    sitting.mark("anne", marked(BIRCH, "rev.rehearsal", "on-paper"))

    async def script(_desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("q")

    app = driven(sitting, script)
    assert app.farewell == ""
    study = library_of(folder).study(folder)
    assert any(m.offer == BIRCH and m.answer.low == "on-paper" for m in study.marks["anne"])
    assert not sitting_at(folder).recovered


# ── find, filter, move ──────────────────────────────────────────────────────────────────────────


def test_a_text_is_looked_for_without_accents_and_kept_or_cleared(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("slash", *"rehearsed")
        assert [row.key for row in desk.rows if row.kind == "line"] == [REHEARSAL]
        await pilot.press("enter")
        assert "Filter" in screen_of(desk)
        await pilot.press("escape")
        assert len([row for row in desk.rows if row.kind == "line"]) == 6

    driven(sitting_at(study_at(tmp_path)), script)


def only_of(desk: Desk) -> str:
    return desk.state.only


def test_only_what_is_disputed_is_shown_on_demand(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("f", "f")
        assert only_of(desk) == "disputed"
        assert [row.key for row in desk.rows if row.kind == "line"] == [REHEARSAL]
        await pilot.press("f", "f")
        assert only_of(desk) == "mine"
        assert {row.key for row in desk.rows if row.kind == "line"} == {REHEARSAL, "c:formats"}

    driven(sitting_at(study_at(tmp_path)), script)


def test_a_group_folds(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await to(pilot, desk, REHEARSAL)
        await pilot.press("space")
        assert desk.state.row == "g:reversibility"
        assert REHEARSAL not in [row.key for row in desk.rows]
        await pilot.press("space")
        assert REHEARSAL in [row.key for row in desk.rows]

    driven(sitting_at(study_at(tmp_path)), script)


def test_the_mouse_chooses_a_cell_and_a_second_click_goes_down(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.click(Grid, offset=(50, 7))
        assert (desk.state.row, desk.state.column) == (desk.rows[5].key, 1)
        await pilot.click(Grid, offset=(50, 7))
        assert isinstance(desk.state.where, LineOf)

    driven(sitting_at(study_at(tmp_path)), script)


def test_the_foot_shows_only_what_does_something(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.pause()
        foot = screen_of(desk).splitlines()[-1]
        assert "mark" not in foot
        assert "undo" not in foot
        await to(pilot, desk, REHEARSAL)
        await pilot.pause()
        assert "mark" in screen_of(desk).splitlines()[-1]

    driven(sitting_at(study_at(tmp_path)), script)


def test_the_palette_finds_criteria_in_the_language_of_the_screen(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+p", *"rehearsal")
        await desk.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert desk.state.row == REHEARSAL

    driven(sitting_at(study_at(tmp_path)), script, language="fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_names_every_command(tmp_path: Path, language: Language) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("question_mark")
        assert isinstance(desk.app.screen, Telling)
        told = " ".join(desk.app.screen.lines).replace("\N{NO-BREAK SPACE}", " ")
        assert all(desk.say(f"tui.about.{name}") in told for name in ("down", "undo", "quit"))
        await pilot.press("escape")
        assert not isinstance(desk.app.screen, Telling)

    driven(sitting_at(study_at(tmp_path)), script, language=language)


def test_every_theme_can_be_shown(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        seen = set()
        for _ in range(4):
            await pilot.press("t")
            seen.add(desk.app.theme)
            assert "60.26" in screen_of(desk)
        assert seen == {"textual-dark", "textual-light", "high-contrast", "ansi-dark"}

    driven(sitting_at(study_at(tmp_path)), script)


def test_without_colours_signs_tell_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await to(pilot, desk, REHEARSAL)
        assert "7.50–30.00≠!" in screen_of(desk)
        await pilot.press("enter", "end", "m", "escape", "ctrl+p")
        await pilot.pause()

    driven(sitting_at(study_at(tmp_path)), script)


# ── explain ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_from_a_total_down_to_a_source_and_back(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async def down_to(kind: type, desk: Desk, pilot: Pilot[None]) -> None:
        rows = desk._shown().rows
        at = next(n for n, row in enumerate(rows) if isinstance(row.down, kind))
        await pilot.press("home", *["down"] * at, "enter")
        assert isinstance(desk.state.where, kind)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        assert desk.state.where == TotalOf(ALDER)
        await down_to(GroupOf, desk, pilot)
        await down_to(LineOf, desk, pilot)
        await down_to(SourceOf, desk, pilot)
        assert desk._shown().rows[0].text in screen_of(desk)
        for kind in (LineOf, GroupOf, TotalOf):
            await pilot.press("backspace")
            assert isinstance(desk.state.where, kind)
        await pilot.press("backspace")
        assert desk.state.where is None

    driven(sitting_at(study_at(tmp_path)), script, language=language, size=size)


def test_on_a_criterion_all_that_is_known_is_told(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await to(pilot, desk, REHEARSAL)
        await pilot.press("enter")
        told = " ".join(row.text for row in desk._shown().rows)
        assert "Has a departure been rehearsed?" in told
        assert "Mark by Anne Aubert" in told
        assert "Mark by Bruno Brun" in told
        assert "Looked for on 20 January 2026, not found." in told
        assert "worth 100 of 100" in told
        assert "Disputed" in told

    driven(sitting_at(study_at(tmp_path)), script)


def test_without_a_study_one_reads_and_a_reconstruction_says_so(tmp_path: Path) -> None:
    sitting = sit_down(library_of(tmp_path), family="v6", offers=("numspot",))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        assert "RECONSTITUTION" in screen_of(desk)
        await pilot.press("end", "enter")
        assert "RECONSTITUTION" in screen_of(desk)
        assert not desk.can.writes
        await pilot.press("m", "2", "u", "w")
        assert not isinstance(desk.app.screen, Form)

    driven(sitting, script, language="fr", me=None)


# ── what may go wrong ───────────────────────────────────────────────────────────────────────────


def test_what_a_broken_off_sitting_entered_is_recovered_and_shown(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    first = sitting_at(folder)
    first.mark("anne", marked(BIRCH, "rev.rehearsal", "never"))
    first.leave()

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        assert "1 entry of a sitting that broke off was recovered" in " ".join(
            screen_of(desk).split()
        )
        await pilot.press("r")
        assert "rev.rehearsal = never" in screen_of(desk)

    driven(sitting_at(folder), script)


def test_a_second_window_reads_says_so_and_sees_what_is_entered(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    first = sitting_at(folder)
    second = sitting_at(folder)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        told = " ".join(screen_of(desk).split())
        assert "READ ONLY" in told
        assert desk.said.startswith("Read only.")
        await to(pilot, desk, REHEARSAL)
        await pilot.press("m", "2")
        assert not isinstance(desk.app.screen, Form)
        first.mark("anne", marked(ALDER, "rev.rehearsal", "real-data"))
        desk.look()
        await pilot.pause()
        assert desk.sitting.scored.outcome.evaluations == first.scored.outcome.evaluations
        assert desk.said == desk.say("tui.refreshed")
        first.close()
        desk.look()
        assert desk.sitting.scored.outcome.evaluations[0].floor > 82

    driven(second, script)


def test_a_full_disk_takes_no_mark_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    before = sitting.scored

    def full(_place: int) -> None:
        raise OSError(28, "No space left on device")

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await to(pilot, desk, REHEARSAL)
        await pilot.press("2")
        desk.app.screen.query_one("#evidence", Input).value = "Seen."
        monkeypatch.setattr("os.fsync", full)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(desk.app.screen, Form)  # with all that was typed, to try again
        assert "NOT SAVED" in screen_of(desk)
        assert desk.sitting.scored is before
        monkeypatch.undo()
        await pilot.press("enter")
        await pilot.pause()
        assert len(desk.sitting.ledger.done) == 1

    driven(sitting, script)


NASTY = "[bold]x[/] [@click=app.quit]y[/] \x1b]0;t\x07\x1b[31m \u202egnp 中文 👩‍👩‍👧 [/nothing"


@pytest.mark.parametrize("size", [(80, 24), (200, 60), (20, 5), (1, 1)])
def test_texts_of_files_are_shown_and_not_obeyed(tmp_path: Path, size: tuple[int, int]) -> None:
    sitting = sitting_at(study_at(tmp_path))
    rules = sitting.scored.criteria
    nasty = Wording(fr=NASTY, en=NASTY)
    criteria = tuple(replace(one, title=nasty, question=nasty) for one in rules.criteria)
    groups = tuple(replace(one, title=nasty) for one in rules.groups)
    outcome = replace(
        sitting.scored.outcome, criteria=replace(rules, criteria=criteria, groups=groups)
    )
    sitting.scored = replace(sitting.scored, outcome=outcome)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        for key in ("end", "m", "escape", "home", "down", "down", "down", "enter", "ctrl+p"):
            await pilot.press(key)
            await pilot.pause()
            told = screen_of(desk)
            assert "\x1b" not in told
            assert "\u202e" not in told
        await pilot.press(*"bold")
        await desk.app.workers.wait_for_complete()
        await pilot.pause()
        if size[0] >= 80:
            assert "[bold]" in screen_of(desk)

    driven(sitting, script, size=size)


@pytest.mark.parametrize("close", ["escape", "click"])
def test_the_line_in_which_one_looks_is_closed_though_nothing_was_typed(
    tmp_path: Path, close: str
) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("slash")
        assert desk.query_one("#find").has_focus
        if close == "escape":
            await pilot.press("escape")
        else:
            await pilot.click(Grid, offset=(2, 7))
        await pilot.pause()
        assert desk.app.focused is None
        await pilot.press("question_mark")
        assert isinstance(desk.app.screen, Telling)

    driven(sitting_at(study_at(tmp_path)), script)
