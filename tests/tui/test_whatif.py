"""What if, at the screen: changed, seen beside the score, undone, saved, opened, thrown away."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from fractions import Fraction
from pathlib import Path
from threading import Event
from typing import Any, TypeVar

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, OptionList

from cloudeval.files.library import open_library
from cloudeval.jobs.scoring import score
from cloudeval.jobs.sitting import Sitting, sit_down
from cloudeval.jobs.studying import open_study
from cloudeval.jobs.trying import Trial
from cloudeval.model.scenario import Scenario
from cloudeval.model.wording import LANGUAGES, Language
from cloudeval.scoring.evaluation import Outcome
from cloudeval.tui.desk.screen import Desk
from cloudeval.tui.forms import Chooser, Telling
from cloudeval.tui.whatif.forms import Finding, Keeping, Typing
from cloudeval.tui.whatif.rows import NEW
from cloudeval.tui.whatif.screen import WhatIf
from cloudeval.tui.whatif.state import NONE
from cloudeval.tui.whatif.widgets import KNOB, ChangeList
from cloudeval.tui.working import Cancelled
from tests.cli.running import called
from tests.tui.sittings import (
    ALDER,
    clock,
    driven,
    library_of,
    marked,
    screen_of,
    sitting_at,
    study_at,
)

SIZES = [(80, 24), (200, 60)]
Act = Callable[[WhatIf, Pilot[None]], Awaitable[None]]


def figures(outcome: Outcome) -> list[tuple[object, ...]]:
    return [(e.offer, e.standing, e.floor, e.ceiling, e.place) for e in outcome.evaluations]


def scored(folder: Path, scenario: str) -> list[tuple[object, ...]]:
    """What ``cloudeval score --study … --scenario …`` shows."""
    library = library_of(folder)
    return figures(score(library, study=open_study(library, folder, scenario=scenario)).outcome)


S = TypeVar("S", bound=Screen[Any])


def at(pilot: Pilot[None], kind: type[S]) -> S:
    """The screen that is shown, which is of this kind."""
    screen = pilot.app.screen
    assert isinstance(screen, kind)
    return screen


def seen(room: WhatIf) -> str:
    """What stands on the screen, in one line."""
    return " ".join(screen_of(room).split())


async def done(room: WhatIf, pilot: Pilot[None]) -> None:
    """Wait until what follows stands on the screen."""
    await pilot.pause()
    for _ in range(2000):
        await pilot.pause()
        if not room.is_stale:
            await pilot.pause()
            return
    raise AssertionError(room.tried)


def tried(
    sitting: Sitting,
    act: Act,
    *,
    language: Language = "en",
    size: tuple[int, int] = (80, 24),
    me: str | None = "anne",
    row: str = "total",
) -> None:
    """Go to a row of the desk, open what if, and act."""

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.go_to(row=row)
        await pilot.press("x")
        await pilot.pause()
        await act(at(pilot, WhatIf), pilot)

    driven(sitting, script, language=language, size=size, me=me)


async def picked(pilot: Pilot[None], number: int) -> None:
    """Choose one of several."""
    await pilot.pause()
    at(pilot, Chooser).query_one(OptionList).highlighted = number
    await pilot.press("enter")
    await pilot.pause()


# ── weights ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_a_weight_is_moved_and_what_follows_stands_beside(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        say = room.say
        assert say("tui.whatif.banner.study-none") in seen(room)
        assert figures(room.outcome) == figures(room.sitting.scored.outcome)
        await pilot.press("right_square_bracket", "right")
        await done(room, pilot)
        shown = seen(room)
        assert room.tried.now.weights == (("reversibility", Fraction(66)),)
        assert say("tui.whatif.banner.study") in shown
        assert say.count("tui.whatif.number", 1) in shown
        assert "60 → 66" in shown
        assert ALDER in shown
        assert "→" in next(line for line in screen_of(room).splitlines() if ALDER in line)
        assert room.label in shown
        # Published places stand beside those that follow; the desk shows nothing of this.
        assert room.sitting.scored.outcome is room.around.base
        await pilot.press("left", "left_square_bracket")
        await done(room, pilot)
        assert room.tried.now == NONE
        assert room.outcome is room.around.base

    tried(sitting_at(study_at(tmp_path)), act, language=language, size=size)


def test_an_exact_weight_is_typed_as_files_take_it(tmp_path: Path) -> None:
    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        await pilot.press("down", "enter")
        typing = at(pilot, Typing)
        typing.query_one(Input).value = "-1"
        await pilot.press("enter")
        assert at(pilot, Typing) is typing
        assert "energy" in seen(room)
        for written, weight in (("1/3", Fraction(1, 3)), ("12,5", Fraction(25, 2))):
            if pilot.app.screen is room:
                await pilot.press("enter")
            pilot.app.screen.query_one(Input).value = written
            await pilot.press("enter")
            await pilot.pause()
            assert room.tried.now.weights == (("energy", weight),)
        await done(room, pilot)
        assert "12.5" in seen(room)
        await pilot.press("0")
        await done(room, pilot)
        assert room.tried.now == NONE

    tried(sitting_at(study_at(tmp_path)), act)


@pytest.mark.parametrize("size", SIZES)
def test_a_slider_is_clicked_and_pulled(tmp_path: Path, size: tuple[int, int]) -> None:
    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        lines = screen_of(room).splitlines()
        y = next(n for n, line in enumerate(lines) if KNOB in line)
        knob = lines[y].index(KNOB)
        await pilot.click(offset=(knob + 5, y))
        await done(room, pilot)
        ((name, weight),) = room.tried.now.weights
        assert (name, weight > 60) == ("reversibility", True)
        assert screen_of(room).splitlines()[y].index(KNOB) in (knob + 4, knob + 5, knob + 6)
        assert screen_of(room).splitlines()[y][knob] == "|"
        # A click beside the bar chooses the row and changes nothing.
        await pilot.click(offset=(6, y + 1))
        assert room.row is not None
        assert room.row.key == "energy"
        assert room.tried.now.weights == (("reversibility", weight),)
        # One pull is one step back.
        await pilot.mouse_down(offset=(knob + 5, y))
        for x in (knob + 4, knob + 2, knob - 3):
            await pilot.hover(offset=(x, y))
        await pilot.mouse_up(offset=(knob - 3, y))
        await done(room, pilot)
        assert room.tried.now.weights[0][1] < 60
        await pilot.press("u")
        assert room.tried.now.weights == (("reversibility", weight),)
        await pilot.press("u")
        assert room.tried.now == NONE
        # Where the version has it, a slider puts it back exactly.
        await pilot.press("right")
        await pilot.click(offset=(knob, y))
        assert room.tried.now == NONE

    tried(sitting_at(study_at(tmp_path)), act, size=size)


# ── rules ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_requirement_is_set_aside_and_applied_again(tmp_path: Path, language: Language) -> None:
    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        await pilot.press("2")
        assert room.row is not None
        name = room.row.key
        await pilot.press("space")
        await done(room, pilot)
        assert room.tried.now.off == (name,)
        assert "≠ [ ] " in seen(room)
        assert name not in {
            c.criterion.id for e in room.outcome.evaluations for c in e.checks if c.criterion
        }
        await pilot.press("u")
        assert room.tried.now == NONE
        await pilot.press("ctrl+r")
        assert room.tried.now.off == (name,)
        await pilot.press("Z")
        assert room.tried.now == NONE
        assert room.say("tui.whatif.thrown") in seen(room)
        await pilot.press("u", "enter")
        assert room.tried.now == NONE
        await done(room, pilot)
        assert figures(room.outcome) == figures(room.around.base)

    tried(sitting_at(study_at(tmp_path)), act, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_exemptions_of_a_reconstruction_are_lifted_under_its_label(language: Language) -> None:
    sitting = sit_down(open_library((), {}), family="emc2", clock=clock)

    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        await pilot.press("3", "space")
        await done(room, pilot)
        shown = seen(room)
        assert room.say("nature.reconstructed") in shown
        assert room.say("tui.whatif.banner") in shown
        same = score(sitting.library, sitting.scored.criteria.name, same_rules=True)
        assert figures(room.outcome) == figures(same.outcome)
        # One by one it is the same as all at once.
        lifted = [row.key for row in room.rows[1:]]
        await pilot.press("space")
        for _ in lifted:
            await pilot.press("down", "space")
        await done(room, pilot)
        assert room.tried.now.lifted == tuple(lifted)
        assert figures(room.outcome) == figures(same.outcome)
        # Nothing can be saved without a study, and it is said how to come by one.
        await pilot.press("s")
        await pilot.pause()
        assert at(pilot, WhatIf) is room
        assert "cloudeval new study" in seen(room)

    tried(sitting, act, language=language, me=None)


# ── facts ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_from_a_criterion_of_the_desk_its_answer_is_assumed(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        assert room.sheet == "facts"
        await pilot.press("enter")
        await picked(pilot, 2)
        await done(room, pilot)
        (fact,) = room.tried.now.facts
        assert (fact.offer, fact.answer.low) == (ALDER, "real-data")
        assert room.row is not None
        assert room.row.fact == fact
        assert room.say("tui.whatif.fact.was", answer="").strip() in seen(room)
        assert figures(room.outcome) != figures(room.around.base)
        # Another answer takes its place; 0 takes it away.
        await pilot.press("enter")
        await picked(pilot, 0)
        assert [one.answer.low for one in room.tried.now.facts] != ["real-data"]
        await pilot.press("0")
        await done(room, pilot)
        assert room.tried.now == NONE

    tried(sitting_at(study_at(tmp_path)), act, language=language, size=size, row="c:exit-rehearsal")


def test_any_fact_is_found_by_a_part_of_its_name(tmp_path: Path) -> None:
    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        await pilot.press("4")
        assert room.row is not None
        assert room.row.key == NEW
        await pilot.press("a")
        await pilot.pause()
        at(pilot, Finding)
        await pilot.press(*"carbon", "enter")
        await picked(pilot, 1)
        typing = at(pilot, Typing)
        await pilot.press(*"much", "enter")
        assert at(pilot, Typing) is typing
        typing.query_one(Input).value = "12"
        await pilot.press("enter")
        await done(room, pilot)
        (fact,) = room.tried.now.facts
        assert fact.answer.low == "12"

    tried(sitting_at(study_at(tmp_path)), act)


def test_which_law_is_asked_where_a_criterion_reads_several() -> None:
    sitting = sit_down(open_library((), {}), family="emc2", clock=clock)

    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        await picked(pilot, 0)
        await picked(pilot, 0)
        await done(room, pilot)
        (fact,) = room.tried.now.facts
        assert len(fact.about.exposure) == 1  # type: ignore[union-attr]
        await pilot.press("0", "enter")
        await pilot.pause()
        laws = pilot.app.screen.query_one(OptionList)
        await picked(pilot, laws.option_count - 1)
        await done(room, pilot)
        (fact,) = room.tried.now.facts
        assert fact.answer.low == "none"

    tried(sitting, act, me=None, row="c:law.immunity")


# ── scenarios ───────────────────────────────────────────────────────────────────────────────────


async def changed(room: WhatIf, pilot: Pilot[None]) -> None:
    """Another weight, a requirement less, a fact assumed."""
    await pilot.press("1", "right_square_bracket", "2", "space", "4", "enter")
    await picked(pilot, 2)
    await done(room, pilot)
    assert room.tried.now.number == 3


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_saved_scores_as_the_screen_showed(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = study_at(tmp_path)
    shown: list[object] = []

    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        await changed(room, pilot)
        shown.extend(figures(room.outcome))
        await pilot.press("ctrl+s")
        await pilot.pause()
        keeping = at(pilot, Keeping)
        await pilot.press("enter")
        assert room.say("tui.whatif.save.missing") in seen(room)
        keeping.query_one("#heading", Input).value = "More [b]of[/b] both : = 1"
        keeping.query_one("#why", Input).value = "To see."
        keeping.query_one("#id", Input).value = "energy-first"  # there already
        await pilot.press("enter")
        assert at(pilot, Keeping) is keeping
        keeping.query_one("#id", Input).value = "../out"
        await pilot.press("enter")
        assert at(pilot, Keeping) is keeping
        keeping.query_one("#id", Input).value = "more-of-both"
        await pilot.press("enter")
        await pilot.pause()
        assert at(pilot, WhatIf) is room
        assert "more-of-both" in seen(room)
        # Thrown away, and opened again: the same, and text stays text.
        await pilot.press("Z", "o")
        await pilot.pause()
        names = [name for name, _ in at(pilot, Chooser).choices]
        assert names == ["energy-first", "more-of-both"]
        await picked(pilot, 1)
        await done(room, pilot)
        assert "[b]of[/b]" in seen(room)
        assert figures(room.outcome) == shown

    tried(sitting_at(folder), act, language=language, size=size, row="c:exit-rehearsal")
    assert scored(folder, "more-of-both") == shown
    # The sitting holds the lock meanwhile, and gives it back.
    assert not [*folder.glob(".cloudeval-lock*")]
    rules = str(Path(__file__).parents[2] / "examples" / "own-criteria")
    words = ("--study", str(folder), "--data", rules, "--scenario", "more-of-both")
    told = called("score", *words, "--format", "json")
    assert told.code == 0, told.err
    offers = json.loads(told.out)["offers"]
    totals = [tuple(one["total"][end]["exact"] for end in ("floor", "ceiling")) for one in offers]
    expected = [(row[2], row[3]) for row in shown]  # type: ignore[index]
    assert sorted((Fraction(a), Fraction(b)) for a, b in totals) == sorted(expected)


def test_a_scenario_of_the_study_is_opened_to_start_from(tmp_path: Path) -> None:
    folder = study_at(tmp_path)

    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        await pilot.press("o")
        await picked(pilot, 0)
        await done(room, pilot)
        assert figures(room.outcome) == scored(folder, "energy-first")
        assert "energy-first" in seen(room)
        await pilot.press("u")
        await done(room, pilot)
        assert room.tried.now == NONE

    tried(sitting_at(folder), act)


def test_whoever_only_reads_tries_all_and_is_told_who_writes(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    first = sitting_at(folder)
    second = sitting_at(folder)
    assert first.writes
    assert not second.writes

    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        await pilot.press("right")
        await done(room, pilot)
        await pilot.press("s")
        await pilot.pause()
        keeping = at(pilot, Keeping)
        keeping.query_one("#heading", Input).value = "T"
        keeping.query_one("#why", Input).value = "W"
        await pilot.press("enter")
        assert at(pilot, Keeping) is keeping
        assert "study" in seen(room)
        await pilot.press("escape")
        await pilot.pause()
        assert room.tried.now.number == 1

    try:
        tried(second, act)
    finally:
        first.leave()
    assert [path.name for path in (folder / "scenarios").iterdir()] == ["energy-first.yaml"]


def test_nothing_is_lost_by_going_back_to_the_desk(tmp_path: Path) -> None:
    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        await pilot.press("right", "right")
        held = room.tried
        await pilot.press("escape")
        await pilot.pause()
        at(pilot, Desk)
        await pilot.press("x")
        await pilot.pause()
        again = at(pilot, WhatIf)
        assert again is not room
        assert again.tried == held
        assert room.say("tui.whatif.kept") in seen(room)
        await done(again, pilot)
        assert figures(again.outcome) != figures(again.around.base)

    tried(sitting_at(study_at(tmp_path)), act)


def test_leaving_the_program_without_saving_is_asked_for_twice(tmp_path: Path) -> None:
    left: list[bool] = []

    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        room.shell.leave = lambda: left.append(True)  # type: ignore[method-assign]
        await pilot.press("q")
        assert left == [True]
        await pilot.press("o")
        await picked(pilot, 0)
        await pilot.press("q")
        assert left == [True, True]
        await pilot.press("1", "right", "q")
        await pilot.pause()
        assert left == [True, True]
        assert room.say("tui.whatif.unsaved") in seen(room)
        await pilot.press("q")
        assert left == [True, True, True]

    tried(sitting_at(study_at(tmp_path)), act)


def test_from_the_desk_too_one_does_not_leave_without_them_unasked(tmp_path: Path) -> None:
    left: list[bool] = []

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        desk.shell.leave = lambda: left.append(True)  # type: ignore[method-assign]
        await pilot.press("x", "right")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert desk.app.screen is desk
        await pilot.press("q")
        assert left == []
        assert desk.said == desk.say("tui.whatif.unsaved.there")
        # Whoever goes back to them, and leaves them again, is asked again.
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("q")
        assert left == []
        await pilot.press("q")
        assert left == [True]

    driven(sitting_at(study_at(tmp_path)), script)


@pytest.mark.parametrize("size", [(20, 5), (33, 9), (60, 14), (120, 30)])
def test_no_size_breaks_it(tmp_path: Path, size: tuple[int, int]) -> None:
    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        for key in ("right", "tab", "space", "tab", "tab", "a", "escape", "tab", "J", "K", "end"):
            await pilot.press(key)
            await pilot.pause()
        await pilot.click(ChangeList)
        await done(room, pilot)
        assert screen_of(room)

    tried(sitting_at(study_at(tmp_path)), act, size=size)


def test_groups_and_rules_are_found_by_name_and_signs_are_explained(tmp_path: Path) -> None:
    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        found = {told: go for told, _, go in room.found()}
        named = next(told for told in found if "formats" in told)
        found[named]()
        assert room.sheet == "tests"
        assert room.row is not None
        assert room.row.key == "formats"
        assert "formats" in seen(room)
        await pilot.press("question_mark")
        await pilot.pause()
        lines = " ".join(at(pilot, Telling).lines)
        assert all(sign in lines for sign in ("≠", KNOB, "▲", "◆", "…"))

    tried(sitting_at(study_at(tmp_path)), act)


# ── long work ───────────────────────────────────────────────────────────────────────────────────


def test_figures_from_before_are_marked_until_the_new_ones_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, under = Event(), Trial.under
    begun: list[Scenario] = []

    def slowly(self: Trial, scenario: Scenario, told: Callable[[int, int], None]) -> Outcome:
        begun.append(scenario)
        gate.wait(20)
        return under(self, scenario, told)

    monkeypatch.setattr(Trial, "under", slowly)

    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        before = next(line for line in screen_of(room).splitlines() if ALDER in line)
        await pilot.press("right_square_bracket", "down", "left")
        await pilot.pause()
        assert room.say("tui.whatif.stale") in seen(room)
        line = next(line for line in screen_of(room).splitlines() if ALDER in line)
        assert line == before.replace(" ", "…", 1)
        assert "60 → 65" in seen(room)
        gate.set()
        await done(room, pilot)
        assert "…" not in next(line for line in screen_of(room).splitlines() if ALDER in line)
        last = begun[-1]
        assert dict(last.weights) == {"reversibility": 65, "energy": 39}
        assert figures(room.outcome) == figures(under(room.trial, last))

    tried(sitting_at(study_at(tmp_path)), act)


def test_leaving_breaks_off_what_is_being_worked_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, broken = Event(), Event()

    def slowly(self: Trial, scenario: Scenario, told: Callable[[int, int], None]) -> Outcome:
        del scenario
        gate.wait(20)
        try:
            told(0, 3)
        except Cancelled:
            broken.set()
            raise
        return self.base

    monkeypatch.setattr(Trial, "under", slowly)

    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        del room
        await pilot.press("right", "escape")
        await pilot.pause()
        at(pilot, Desk)
        gate.set()
        assert broken.wait(20)
        await pilot.pause()

    tried(sitting_at(study_at(tmp_path)), act)


def test_what_somebody_else_enters_meanwhile_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also in the middle of work on what was there before."""
    sitting = sitting_at(study_at(tmp_path))
    gate, under = Event(), Trial.under

    def slowly(self: Trial, scenario: Scenario, told: Callable[[int, int], None]) -> Outcome:
        gate.wait(20)
        return under(self, scenario, told)

    monkeypatch.setattr(Trial, "under", slowly)

    async def act(room: WhatIf, pilot: Pilot[None]) -> None:
        before = figures(room.around.base)
        await pilot.press("right")
        await pilot.pause()
        sitting.mark("anne", marked(ALDER, "rev.rehearsal", "real-data"))
        room.draw()
        gate.set()
        await done(room, pilot)
        assert room.around.base is sitting.scored.outcome
        assert figures(room.around.base) != before
        assert figures(room.outcome) == figures(under(room.trial, room.scenario))

    tried(sitting, act)
