"""Comparing on the screen: ask, read page by page, go down and back, with the pilot."""

import threading
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from cloudeval.files.library import open_library
from cloudeval.jobs.comparing import diff
from cloudeval.jobs.sitting import Sitting, sit_down
from cloudeval.model.wording import LANGUAGES, Language
from cloudeval.reports import diff as report
from cloudeval.reports import study
from cloudeval.tui.blocks import rows as laid_out
from cloudeval.tui.compare.forms import Sides
from cloudeval.tui.compare.screen import Compare
from cloudeval.tui.desk.screen import Desk
from cloudeval.tui.forms import Levels, Telling
from cloudeval.tui.page import Page
from cloudeval.tui.pager import Leaf
from cloudeval.tui.texts import tied
from cloudeval.tui.working import Cancelled, Watch
from tests.tui.sittings import ALDER, CEDAR, driven, marked, screen_of, sitting_at, study_at

SIZES = [(80, 24), (200, 60)]
_EMPTY = Page("", ())


def family_at(name: str, *offers: str) -> Sitting:
    return sit_down(open_library([], {}), family=name, offers=offers)


async def asked(desk: Desk, pilot: Pilot[None], typed: str = "") -> Compare:
    """The room, with its first page worked out."""
    await pilot.press("d")
    await pilot.pause()
    form = desk.app.screen
    assert isinstance(form, Sides)
    if typed:
        form.query_one("#typed", Input).value = typed
    await pilot.press("enter")
    await pilot.pause()
    room = shown(desk)
    await ready(room, pilot)
    return room


def shown(desk: Desk) -> Compare:
    """The screen that is seen."""
    room = desk.app.screen
    assert isinstance(room, Compare)
    return room


def is_working(room: Compare) -> bool:
    return room.is_working


def top_of(desk: Desk) -> object:
    return desk.app.screen


async def ready(room: Compare, pilot: Pilot[None]) -> None:
    for _ in range(2):
        await room.app.workers.wait_for_complete()
        await pilot.pause()


async def turned_to(room: Compare, pilot: Pilot[None], tab: str) -> None:
    number = [leaf.id for leaf in room.leaves].index(tab) + 1
    await pilot.press(str(number))
    await ready(room, pilot)
    assert room.page is not None


def rows(room: Compare) -> list[str]:
    assert room.page is not None
    return [row.text for row in room.page.rows]


async def stand(room: Compare, pilot: Pilot[None], at: int) -> None:
    room._stand(at)
    room.draw()
    await pilot.pause()


async def to_row(room: Compare, pilot: Pilot[None], beginning: str) -> None:
    """Stand on the first row that begins so and leads somewhere."""
    assert room.page is not None
    at = next(
        n
        for n, row in enumerate(room.page.rows)
        if row.text.strip("• ").startswith(beginning) and row.down is not None
    )
    await stand(room, pilot, at)


# ── asking ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_one_key_and_enter_give_the_answer(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        assert room.held.pair.written == "v1 v2"
        told = screen_of(room)
        assert "v1 → v2" in told
        assert room.say("tui.compare.title.answer") in told
        assert room.say("tui.fictional") in told
        assert all(f"{n} {leaf.title}" in told for n, leaf in enumerate(room.leaves[:7], 1))
        assert f"{ALDER} " in told
        await pilot.press("escape")
        await pilot.pause()
        assert top_of(desk) is desk

    driven(sitting_at(study_at(tmp_path)), script, language=language, size=size)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_says_what_the_command_line_says(tmp_path: Path, language: Language) -> None:
    sitting = sitting_at(study_at(tmp_path))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        sides = ("reversibility@v1", "reversibility@v2")
        found = diff(sitting.library, *sides, study=sitting.chosen)
        printed = study.on_page(report.screen(found, language), found.study, language)
        blocks = [b for b in printed.blocks if "--full" not in getattr(b, "text", "")]
        told = [tied(row.text, language) for row in laid_out(blocks, room.say, 80)]
        assert [tied(row, language) for row in rows(room)] == told

    driven(sitting, script, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_versions_are_chosen_from_lists_too(tmp_path: Path, language: Language) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("d", "tab")
        form = desk.app.screen
        assert isinstance(form, Sides)
        assert form.query_one("#before", Levels).has_focus
        await pilot.press("down", "enter")
        assert form.query_one("#typed", Input).value == "v2 v2"
        await pilot.press("up", "enter")
        await pilot.pause()
        room = shown(desk)
        assert room.held.pair.written == "v2 v1"
        # Backwards there is no way along the versions: no rungs, nothing refined.
        assert [leaf.id for leaf in room.leaves] == [
            "answer",
            "causes",
            "changes",
            "alone",
            "undo",
            "places",
        ]
        await pilot.press("r")
        await ready(room, pilot)
        again = shown(desk)
        assert again.held.pair.written == "v1 v2"

    driven(sitting_at(study_at(tmp_path)), script, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["v1 v9", "2026-01-01", "v2", "2026-02-30 2026-03-01", ""])
def test_what_names_no_two_sides_is_told_and_asked_again(
    tmp_path: Path, language: Language, typed: str
) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("d")
        form = desk.app.screen
        assert isinstance(form, Sides)
        form.query_one("#typed", Input).value = typed
        await pilot.press("enter")
        await pilot.pause()
        assert top_of(desk) is form
        assert str(form.query_one("#error", Static).render()).strip()
        await pilot.press("escape")
        await pilot.pause()
        assert top_of(desk) is desk

    driven(sitting_at(study_at(tmp_path)), script, language=language)


def test_markup_in_what_is_typed_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("d")
        desk.app.screen.query_one("#typed", Input).value = "[bold]v1[/bold] v2"
        await pilot.press("enter")
        await pilot.pause()
        assert "[bold]v1[/bold]" in screen_of(desk)

    driven(sitting_at(study_at(tmp_path)), script, size=(120, 40))


# ── the pages ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_every_page_is_worked_out_and_told(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        names = [leaf.id for leaf in room.leaves]
        for name in names:
            await turned_to(room, pilot, name)
            told = " ".join(screen_of(room).split())
            assert not room.said
            assert room.leaf.id == name
            assert " ".join(rows(room)[0].split())[:40] in told
            assert "reversibility@v1 → reversibility@v2" in told
            widest = max(len(line) for line in screen_of(room).splitlines())
            assert widest <= size[0]
        await pilot.press("tab")
        assert room.leaf.id == names[0]
        await pilot.press("shift+tab")
        assert room.leaf.id == names[-1]

    driven(sitting_at(study_at(tmp_path)), script, language=language, size=size)


@pytest.mark.parametrize("size", [(20, 5), (40, 10)])
def test_nothing_breaks_where_there_is_hardly_any_room(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        for _ in room.leaves:
            await pilot.press("down", "end", "enter", "tab")
            await ready(room, pilot)
            assert screen_of(room)

    driven(sitting_at(study_at(tmp_path)), script, size=size)


def test_the_marks_of_the_study_count_with_those_just_entered(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    sitting.mark("anne", marked(ALDER, "rev.rehearsal", "real-data"))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        found = room.held.found
        assert found is not None
        assert found.study is not None
        assert len(found.study.counted) == 3
        assert {name for name, _ in found.study.counted} >= {"anne"}
        later = {each.offer: each for each in found.first.outcomes[1].evaluations}
        for each in desk.sitting.scored.outcome.evaluations:
            assert later[each.offer].floor == each.floor
            assert later[each.offer].place == each.place
        await turned_to(room, pilot, "ladder")
        top = room.held.laddered(Watch()).readings[0].orders["a"][-1].outcome
        assert [each.floor for each in top.evaluations] == [
            each.floor for each in desk.sitting.scored.outcome.evaluations
        ]

    driven(sitting, script)


def test_a_comparison_is_worked_out_once_for_all_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = []

    def counted(*args: object, **kwargs: object) -> object:
        times.append(args)
        return diff(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr("cloudeval.tui.compare.work.diff", counted)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        for leaf in room.leaves:
            await turned_to(room, pilot, leaf.id)
        assert len(times) == 1

    driven(sitting_at(study_at(tmp_path)), script)


# ── down and back ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_from_a_change_one_goes_down_to_the_source_and_back(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        await turned_to(room, pilot, "changes")
        subject = next(
            e.change.subject for e in room.held.entries(Watch()) if e.change.kind == "tightened"
        )
        assert room.page is not None
        where = next(
            n
            for n, row in enumerate(room.page.rows)
            if subject in row.text and row.down is not None
        )
        await stand(room, pilot, where)
        await pilot.press("enter")
        await ready(room, pilot)
        change = rows(room)
        assert subject in change[0]
        assert any(row.startswith(room.say("column.before")) for row in change)
        assert any(row.startswith(room.say("column.after")) for row in change)
        assert sum(row.startswith("fictional-") for row in change) == 3
        await to_row(room, pilot, CEDAR)
        await pilot.press("enter")
        await ready(room, pilot)
        assert subject in room.leaf.title
        assert "v2" in room.leaf.title
        await to_row(room, pilot, "→")
        await pilot.press("enter")
        await ready(room, pilot)
        assert len(room.path) == 4
        for depth in (3, 2, 1):
            await pilot.press("backspace")
            await ready(room, pilot)
            assert len(room.path) == depth
        assert room.path[-1].row == where

    driven(sitting_at(study_at(tmp_path)), script, language=language, size=size)


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_an_offer_one_goes_to_its_changes_and_its_ladder(
    tmp_path: Path, language: Language
) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        await to_row(room, pilot, ALDER)
        await pilot.press("enter")
        await ready(room, pilot)
        told = rows(room)
        assert told[0] == ALDER
        found = room.held.found
        assert found is not None
        mine = next(each for each in found.first.offers if each.offer == ALDER)
        moving = sum(bool(e.columns.floor or e.columns.ceiling) for e in mine.effects.values())
        title = room.say("tui.compare.its-ladder")
        assert sum(isinstance(row.down, Leaf) for row in (room.page or _EMPTY).rows) >= moving + 3
        await to_row(room, pilot, title)
        await pilot.press("enter")
        await ready(room, pilot)
        assert any(row.split()[:1] == ["v1"] for row in rows(room))
        await pilot.press("escape", "escape")
        await ready(room, pilot)
        assert len(room.path) == 1

    driven(sitting_at(study_at(tmp_path)), script, language=language)


def test_a_row_is_opened_with_the_mouse(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        line = next(n for n, row in enumerate(screen_of(room).splitlines()) if ALDER in row)
        await pilot.click(offset=(8, line))
        await ready(room, pilot)
        assert room.leaf.title == ALDER
        await pilot.click("#tabs", offset=(20, 0))
        await ready(room, pilot)
        assert room.leaf.id != "answer"

    driven(sitting_at(study_at(tmp_path)), script)


def test_the_palette_finds_pages_offers_and_changes(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        await turned_to(room, pilot, "changes")
        told = {told: do for told, _, do in room.found()}
        assert {room.say("tui.compare.title.places"), ALDER} <= {*told}
        assert any("exit-rehearsal" in each for each in told)
        told[ALDER]()
        await ready(room, pilot)
        assert room.leaf.title == ALDER
        assert len(room.path) == 2

    driven(sitting_at(study_at(tmp_path)), script)


def test_other_sides_are_chosen_from_within(tmp_path: Path) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        again = await asked(desk, pilot, "2026-01-01 2026-09-14")
        assert again is not room
        assert again.held.two_days
        await pilot.press("escape")
        await pilot.pause()
        assert top_of(desk) is desk

    driven(sitting_at(study_at(tmp_path)), script)


# ── two days ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_two_days_are_compared_by_the_facts_on_file(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot, "2026-01-01 2026-09-14")
        assert [leaf.id for leaf in room.leaves] == ["answer", "causes", "facts", "alone", "places"]
        # The marks of a study speak of one day: what they say is left out, and that is said.
        left_out = tied(room.say("tui.compare.marks-left-out"), language)
        assert any(left_out in row for row in rows(room))
        found = room.held.found
        assert found is not None
        assert found.study is None
        for leaf in room.leaves:
            await turned_to(room, pilot, leaf.id)
        assert "2026-01-01" in screen_of(room)
        assert "2026-09-14" in screen_of(room)

    driven(sitting_at(study_at(tmp_path)), script, language=language, size=size)


# ── what is shipped ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("family", "offers"), [("emc2", ("scaleway", "numspot")), ("eu-csf", ("ovhcloud",))]
)
def test_the_shipped_families_are_compared(family: str, offers: tuple[str, ...]) -> None:
    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        versions = desk.sitting.library.versions(family)
        assert room.held.pair.written == f"{versions[0]} {versions[-1]}"
        reconstructed = room.say("nature.reconstructed")
        for name in ("alone", "places"):
            await turned_to(room, pilot, name)
            assert (reconstructed in screen_of(room).splitlines()[-2]) == (family == "emc2")
        heads = [row for row in rows(room) if all(v[:4] in row for v in versions)]
        assert heads

    driven(family_at(family, *offers), script, me=None)


# ── the screen is never frozen ──────────────────────────────────────────────────────────────────


def test_keys_are_answered_while_a_page_is_worked_out_and_it_can_be_broken_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = threading.Event()

    def waits(*args: object, **kwargs: object) -> object:
        goes_on.wait(20)
        return diff(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr("cloudeval.tui.compare.work.diff", waits)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("d", "enter")
        await pilot.pause()
        room = shown(desk)
        assert is_working(room)
        await pilot.press("question_mark")
        assert isinstance(top_of(desk), Telling)
        await pilot.press("escape")
        await pilot.press("escape")
        assert not is_working(room)
        assert room.say("tui.working.broken-off") in screen_of(room)
        goes_on.set()
        await pilot.press("1")
        await ready(room, pilot)
        assert room.page is not None

    try:
        driven(sitting_at(study_at(tmp_path)), script)
    finally:
        goes_on.set()


def test_what_is_broken_off_is_not_computed_to_its_end() -> None:
    told = []

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        held = room.held

        def hear(done: int, of: int) -> None:
            told.append((done, of))
            if done == 3:
                watch.cancel()

        watch = Watch(hear)
        with pytest.raises(Cancelled):
            held.laddered(watch)
        assert told[-1][0] == 3
        assert held.laddered(Watch()).readings

    driven(family_at("emc2", "scaleway"), script, me=None)


# ── taking it away ──────────────────────────────────────────────────────────────────────────────


def test_the_brief_of_a_comparison_is_written_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = study_at(tmp_path)
    monkeypatch.chdir(tmp_path)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        room = await asked(desk, pilot)
        await pilot.press("e")
        for _ in range(4):
            await pilot.pause()
            if top_of(desk) is room and not is_working(room):
                break
            await pilot.press("enter")
        await ready(room, pilot)
        assert ".md" in room.said

    driven(sitting_at(folder), script)
    (brief,) = tmp_path.glob("*.md")
    assert "v1 → v2" in brief.read_text(encoding="utf-8")
