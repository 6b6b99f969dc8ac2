"""Files that are made at the screen: what they hold, where they go, and what is never replaced."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from cloudeval.jobs.comparing import diff
from cloudeval.jobs.exporting import export, export_difference
from cloudeval.jobs.profiling import profile_of
from cloudeval.jobs.scoring import score
from cloudeval.jobs.sitting import sit_down
from cloudeval.jobs.studying import open_study
from cloudeval.jobs.templating import template
from cloudeval.model.wording import LANGUAGES, Language
from cloudeval.reports import profile as of_profile
from cloudeval.reports import score as of_score
from cloudeval.reports import writers
from cloudeval.tui.desk.screen import Desk
from cloudeval.tui.export import export_difference as export_difference_of
from cloudeval.tui.export.making import Made, NoFile, of_difference, of_table, placed, save
from cloudeval.tui.forms import Asking, Chooser
from cloudeval.tui.speaking import speaking
from cloudeval.tui.working import Cancelled, Watch
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.writing import write_workbook
from tests.tui.sittings import (
    ALDER,
    CEDAR,
    driven,
    library_of,
    marked,
    screen_of,
    sitting_at,
    study_at,
)

MARK = marked(ALDER, "rev.rehearsal", "real-data")
SIZES = [(80, 24), (200, 60)]
Go = Callable[[Desk, Pilot[None]], Awaitable[None]]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


def bytes_of(book: Book) -> bytes:
    whole = BytesIO()
    write_workbook(book, whole)
    return whole.getvalue()


async def done(desk: Desk, pilot: Pilot[None]) -> None:
    await desk.app.workers.wait_for_complete()
    await pilot.pause()


async def chosen(desk: Desk, pilot: Pilot[None], number: int) -> None:
    """Ask for a file by its place in the list, up to the line for its name."""
    await pilot.press("e")
    assert isinstance(desk.app.screen, Chooser)
    await pilot.press(*["down"] * number, "enter")
    await done(desk, pilot)
    assert isinstance(desk.app.screen, Asking)


def what_jobs_say(folder: Path, number: int, language: Language) -> bytes:
    library = library_of(folder)
    study = open_study(library, folder)
    if number == 0:
        return bytes_of(export(library, study=study, language=language))
    if number == 1:
        return bytes_of(template(library, study=study, language=language))
    return writers.markdown(of_score.page(score(library, study=study), language)).encode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("number", [0, 1, 2])
def test_what_lies_on_the_table_is_written_as_the_command_line_writes_it(
    tmp_path: Path, here: Path, language: Language, size: tuple[int, int], number: int
) -> None:
    folder = study_at(tmp_path)
    sitting = sitting_at(folder)
    sitting.mark("anne", MARK)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("s")
        await chosen(desk, pilot, number)
        name = desk.app.screen.query_one(Input).value
        await pilot.press("enter")
        await done(desk, pilot)
        file = here / name
        assert str(file) in desk.said
        assert file.name in "".join(screen_of(desk).split())
        assert file.read_bytes() == what_jobs_say(folder, number, language)

    driven(sitting, script, language=language, size=size)
    assert len([*here.iterdir()]) == 1


@pytest.mark.parametrize("number", [0, 2])
def test_what_is_not_in_the_study_yet_is_saved_first(
    tmp_path: Path, here: Path, number: int
) -> None:
    sitting = sitting_at(study_at(tmp_path))
    sitting.mark("anne", MARK)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("e", *["down"] * number, "enter")
        await done(desk, pilot)
        assert desk.app.screen is desk
        assert desk.said == desk.say.count("tui.export.save-first", 1)

    driven(sitting, script)
    assert not [*here.iterdir()]


def test_without_a_study_the_same_version_and_offers_are_written(here: Path) -> None:
    offers, day = (ALDER, CEDAR), date(2026, 9, 1)
    sitting = sit_down(library_of(here), family="reversibility@v2", offers=offers, as_of=day)
    made = of_table(sitting, speaking("fr"))
    library = library_of(here)
    book = export(library, "reversibility@v2", language="fr", offers=offers, as_of=day)
    assert made[0].make(Watch()).write(Watch()) == bytes_of(book)
    laid_out = template(
        library_of(here), "reversibility@v2", language="fr", offers=offers, as_of=day
    )
    assert made[1].make(Watch()).write(Watch()) == bytes_of(laid_out)


def test_what_is_there_is_replaced_only_when_that_was_asked(tmp_path: Path, here: Path) -> None:
    (here / "mine.md").write_text("mine", encoding="utf-8")

    async def named(desk: Desk, pilot: Pilot[None]) -> None:
        await chosen(desk, pilot, 2)
        desk.app.screen.query_one(Input).value = "mine"
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(desk.app.screen, Chooser)

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await named(desk, pilot)
        await pilot.press("escape")
        assert desk.app.screen is desk
        await named(desk, pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(desk.app.screen, Asking)  # the first choice is another name
        await pilot.press("escape")
        await done(desk, pilot)
        assert (here / "mine.md").read_text(encoding="utf-8") == "mine"
        await named(desk, pilot)
        await pilot.press("down", "enter")
        await done(desk, pilot)
        assert (here / "mine.md").read_text(encoding="utf-8") != "mine"

    driven(sitting_at(study_at(tmp_path)), script)
    assert [each.name for each in here.iterdir()] == ["mine.md"]


def test_a_name_that_does_not_fit_is_told_and_asked_for_again(tmp_path: Path, here: Path) -> None:
    (here / "folder.md").mkdir()

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await chosen(desk, pilot, 2)
        for wrong in ("brief.xlsx", "folder"):
            desk.app.screen.query_one(Input).value = wrong
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(desk.app.screen, Asking)
            assert wrong in desk.app.screen.told
        desk.app.screen.query_one(Input).value = "folder.md/under/brief"
        await pilot.press("enter")
        await done(desk, pilot)
        assert (here / "folder.md" / "under" / "brief.md").is_file()

    driven(sitting_at(study_at(tmp_path)), script)


def test_a_place_where_nothing_can_be_written_is_told(tmp_path: Path, here: Path) -> None:
    (here / "file").write_text("", encoding="utf-8")

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await chosen(desk, pilot, 2)
        desk.app.screen.query_one(Input).value = "file/brief"
        await pilot.press("enter")
        await done(desk, pilot)
        assert "brief.md could not be written" in desk.said

    driven(sitting_at(study_at(tmp_path)), script)


def test_the_file_of_a_reconstruction_says_so_whatever_it_is_called() -> None:
    made = Made("x-reconstruction.md", "reconstruction", lambda _watch: b"")
    say = speaking("en")
    assert placed("brief", made, say).name == "brief-reconstruction.md"
    assert placed("my-Reconstruction.md", made, say).name == "my-Reconstruction.md"


def test_nothing_is_written_under_the_hands_of_a_spreadsheet(here: Path) -> None:
    (here / ".~lock.book.xlsx#").write_text("", encoding="utf-8")
    with pytest.raises(NoFile) as told:
        placed("book", Made("x.xlsx", "", lambda _watch: b""), speaking("en"))
    assert ".~lock.book.xlsx#" in told.value.told


def test_what_is_broken_off_leaves_no_file(tmp_path: Path, here: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    say = speaking("en")
    try:
        made = of_table(sitting, say)[0].make(Watch())
        told: list[tuple[int, int]] = []

        def hear(done: int, of: int) -> None:
            told.append((done, of))
            watch.cancel()

        watch = Watch(hear)
        with pytest.raises(Cancelled):
            save(here / "book.xlsx", made, watch, say)
    finally:
        sitting.leave()
    assert len(told) == 1
    assert not [*here.iterdir()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comparison_is_written_as_the_command_line_writes_it(
    tmp_path: Path, here: Path, language: Language
) -> None:
    sitting = sitting_at(study_at(tmp_path))
    library = sitting.library
    compared = diff(library, "reversibility@v1", "reversibility@v2")

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        export_difference_of(desk, compared)
        await pilot.pause()
        await pilot.press("enter")
        await done(desk, pilot)
        await pilot.press("enter")
        await done(desk, pilot)

    driven(sitting, script, language=language)
    (file,) = here.iterdir()
    fresh = library_of(tmp_path / "study")
    book = export_difference(fresh, "reversibility@v1", "reversibility@v2", language=language)
    assert file.name == book.file
    assert file.read_bytes() == bytes_of(book)


def test_a_comparison_with_marks_or_on_two_days_has_a_brief_alone(tmp_path: Path) -> None:
    sitting = sitting_at(study_at(tmp_path))
    library, study = sitting.library, sitting.chosen
    try:
        compared = diff(library, "reversibility@v1", "reversibility@v2", study=study)
        made = of_difference(library, compared, speaking("en"))
        assert [each.id for each in made] == ["diff-brief"]
        assert made[0].make(Watch()).name.startswith("reversibility-v1-v2")
    finally:
        sitting.leave()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_a_profile_is_written_from_its_own_room(
    tmp_path: Path, here: Path, language: Language, size: tuple[int, int]
) -> None:
    sitting = sitting_at(study_at(tmp_path))

    async def script(desk: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("o")
        await done(desk, pilot)
        room = desk.app.screen
        assert ALDER in screen_of(desk)
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("down", "enter")
        await done(desk, pilot)
        await pilot.press("enter")
        await done(desk, pilot)
        assert desk.app.screen is room
        assert "-questions.md" in "".join(screen_of(desk).split())
        await pilot.press("escape")
        assert desk.app.screen is desk

    driven(sitting, script, language=language, size=size)
    (file,) = here.iterdir()
    found = (profile_of(sitting.library, sitting.scored, ALDER),)
    told = writers.markdown(of_profile.questions(found, language))
    assert file.read_text(encoding="utf-8") == told


@pytest.mark.parametrize("name", ["/", ".", "..", "n" * 300, "~nobody-of-that-name/x"])
def test_a_name_that_no_file_can_have_is_told_and_asked_for_again(here: Path, name: str) -> None:
    made = Made("brief.md", "", lambda _watch: b"brief")
    say = speaking("en")
    if name.startswith("~"):
        assert placed(name, made, say) == Path(f"{name}.md")
        return
    with pytest.raises(NoFile):
        placed(name, made, say)
    assert not [*here.iterdir()]
