"""What files can be made, what each is called, and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from cloudeval.files.library import Library
from cloudeval.files.replacing import NotSaved, replace_file
from cloudeval.jobs.anew import compared_anew, scored_anew
from cloudeval.jobs.imagining import NoLine
from cloudeval.jobs.sitting import Sitting
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.noun import record
from cloudeval.model.wording import Language
from cloudeval.reports.page import Page
from cloudeval.reports.results import Compared, Laddered, Scored
from cloudeval.reports.saying import Say
from cloudeval.tui.working import Watch
from cloudeval.words.help import TEXTS
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.grid import TooManyRows
from cloudeval.workbooks.placing import labelled, lock_beside

_TOLD = 50
"""How often writing tells how far it is."""


class NoFile(Exception):
    """A file cannot be made; ``told`` says why."""

    def __init__(self, told: str) -> None:
        """Keep why."""
        super().__init__(told)
        self.told = told


@record
class Made:
    """A file that is ready to be written."""

    name: str
    """What it is called unless somebody says otherwise; its end says what kind it is."""
    word: str
    """What its name must hold: that it is a reconstruction; empty for nothing."""
    write: Callable[[Watch], bytes]


@record
class Making:
    """A file that can be made."""

    id: str
    told: str
    make: Callable[[Watch], Made]


# ── of what ─────────────────────────────────────────────────────────────────────────────────────


def of_table(sitting: Sitting, say: Say) -> tuple[Making, ...]:
    """The files of what lies on the table, made from files alone: entries are saved first."""
    library, scored = sitting.library, sitting.scored
    pending = len(sitting.ledger.done)
    folder = None if sitting.chosen is None else sitting.chosen.folder

    def again() -> Scored:
        if pending:
            raise NoFile(say.count("tui.export.save-first", pending))
        return scored_anew(library, scored, folder)

    def book(_watch: Watch) -> Made:
        from cloudeval.workbooks.score import score_book

        return _book(lambda: score_book(again(), say.language), say)

    def template(_watch: Watch) -> Made:
        from cloudeval.jobs.studying import open_study
        from cloudeval.jobs.templating import template as lay_out
        from cloudeval.workbooks.template import template_book

        if folder is None:
            return _book(lambda: template_book(again(), say.language), say)
        anew = library.anew()
        study = open_study(anew, folder)
        return _book(lambda: lay_out(anew, study=study, language=_spoken(say)), say)

    def brief(_watch: Watch) -> Made:
        from cloudeval.reports import score

        found = again()
        name = f"{found.criteria.family}-{found.criteria.version}"
        return _markdown(name, (found.criteria,), score.page(found, say.language), say)

    return (
        Making("book", say("tui.export.book"), book),
        Making("template", say("tui.export.template"), template),
        Making("brief", say("tui.export.brief"), brief),
    )


def of_profile(sitting: Sitting, offer: str, say: Say) -> tuple[Making, ...]:
    """The files of one offer's profile."""
    library, scored = sitting.library, sitting.scored
    stem = f"{offer.replace('/', '-')}-{scored.as_of.date.isoformat()}"

    def brief(_watch: Watch) -> Made:
        from cloudeval.jobs.profiling import profile as job
        from cloudeval.reports import profile

        day, sure = scored.as_of.date, scored.outcome.reader.min_sure
        found = job(library.anew(), offer, version=scored.criteria.name, as_of=day, min_sure=sure)
        return _markdown(stem, (scored.criteria,), profile.page(found, say.language), say)

    def letter(_watch: Watch) -> Made:
        from cloudeval.jobs.profiling import profile_of
        from cloudeval.reports import profile

        # As they stand on the table: what a study's members have answered need not be asked.
        page = profile.questions((profile_of(library, scored, offer),), say.language)
        return _markdown(f"{stem}-questions", (scored.criteria,), page, say)

    return (
        Making("profile-brief", say("tui.export.profile-brief"), brief),
        Making("letter", say("tui.export.letter"), letter),
    )


def of_difference(
    library: Library, compared: Compared, say: Say, pending: int = 0
) -> tuple[Making, ...]:
    """The files of a comparison. A workbook is made of two versions as they are written.

    ``pending`` entries of a study are not in its files yet: they are saved first.
    """
    as_written = compared.study is None and compared.to_as_of is None and compared.across is None

    def brief(_watch: Watch) -> Made:
        from cloudeval.reports import diff

        if compared.study is not None and pending:
            raise NoFile(say.count("tui.export.save-first", pending))
        found = compared_anew(library, compared)[1] if as_written else compared
        before, after = found.first.before, found.first.after
        sides = [before.version, after.version] if before.name != after.name else [after.version]
        days = [each.date.isoformat() for each in (found.as_of, found.to_as_of) if each]
        name = "-".join([before.family, *sides, *(days if found.to_as_of else [])])
        return _markdown(name, (before, after), diff.page(found, say.language), say)

    def book(watch: Watch) -> Made:
        from cloudeval.workbooks.difference import difference_book

        anew, found = compared_anew(library, compared)
        watch.check()
        laddered = _laddered(anew, found)
        watch.check()
        return _book(lambda: difference_book(found, laddered, say.language), say)

    made = Making("diff-brief", say("tui.export.diff-brief"), brief)
    return (Making("diff-book", say("tui.export.diff-book"), book), made) if as_written else (made,)


def _laddered(library: Library, compared: Compared) -> Laddered | None:
    """The rungs between the versions, where the later comes from the earlier."""
    from cloudeval.jobs.climbing import ladder

    first = compared.first
    chosen = first.outcomes[1].evaluations if compared.cast == "asked" else ()
    try:
        return ladder(
            library,
            first.before.name,
            first.after.name,
            offers=tuple(each.offer for each in chosen),
            as_of=compared.as_of.date if compared.as_of.because == "asked" else None,
            min_sure=first.outcomes[1].reader.min_sure,
        )
    except NoLine:
        return None


# ── how ─────────────────────────────────────────────────────────────────────────────────────────


def _spoken(say: Say) -> Language:
    return "fr" if say.language == "fr" else "en"


def _book(lay_out: Callable[[], Book], say: Say) -> Made:
    try:
        book = lay_out()
    except TooManyRows as error:
        raise NoFile(say("tui.export.too-long", rows=error.rows)) from None

    def write(watch: Watch) -> bytes:
        from cloudeval.workbooks.writing import write_workbook

        whole = BytesIO()
        told = -1

        def tell(done: int, of: int) -> None:
            nonlocal told
            part = done * _TOLD // max(1, of)
            if part != told:
                told = part
                watch.tell(done, of)

        write_workbook(book, whole, tell)
        return whole.getvalue()

    return Made(book.file, book.label_word, write)


def _markdown(name: str, versions: tuple[CriteriaSet, ...], page: Page, say: Say) -> Made:
    from cloudeval.reports.writers import markdown

    said = any(each.nature == "reconstructed" for each in versions)
    word = TEXTS["export.label-word"].said(say.language) if said else ""
    path = labelled(Path(f"{name}.md"), word)
    return Made(path.name, word, lambda _watch: markdown(page).encode())


# ── where ───────────────────────────────────────────────────────────────────────────────────────


def placed(written: str, made: Made, say: Say) -> Path:
    """The path that was typed, with the end and the word that it needs; ``NoFile`` says why not."""
    path = Path(written)
    with suppress(RuntimeError):  # nobody of that name is at home here: a name like any other
        path = path.expanduser()
    if path.name in ("", ".."):
        raise NoFile(say("tui.export.is-folder", file=path))
    suffix = Path(made.name).suffix
    if path.suffix.lower() != suffix:
        if path.suffix and path.suffix.lower() in (".xlsx", ".md", ".yaml", ".json", ".csv"):
            raise NoFile(say("tui.export.other-kind", file=path.name, suffix=suffix))
        path = path.with_name(f"{path.name}{suffix}")
    path = labelled(path, made.word)
    try:
        is_folder, lock = path.is_dir(), lock_beside(path)
    except OSError as error:  # too long a name, or nobody may look
        why = error.strerror or str(error)
        raise NoFile(say("tui.export.not-written", file=path, why=why)) from None
    if is_folder:
        raise NoFile(say("tui.export.is-folder", file=path))
    if lock is not None:
        raise NoFile(say("tui.export.open-elsewhere", file=path, lock=lock.name))
    return path


def save(path: Path, made: Made, watch: Watch, say: Say) -> Path:
    """Make the file, whole or not at all; where it is."""
    data = made.write(watch)
    watch.check()
    try:
        replace_file(path, data)
    except NotSaved as error:
        why = error.cause.strerror or str(error.cause)
        raise NoFile(say("tui.export.not-written", file=path, why=why)) from None
    return path.resolve()
