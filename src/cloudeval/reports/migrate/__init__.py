"""What a migration did with every answer of a study."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from cloudeval.model.mark import name_of
from cloudeval.reports import frame
from cloudeval.reports.migrate.moved import (
    Migrated,
    MovedMark,
    MovedRuling,
    MovedScenario,
)
from cloudeval.reports.page import (
    Block,
    Heading,
    Headline,
    Items,
    Page,
    Paragraph,
    Table,
    column,
)
from cloudeval.reports.reproduction import brief
from cloudeval.reports.saying import Say
from cloudeval.reports.study.heard import Teller
from cloudeval.words import report, study
from cloudeval.words.migrate import TEXTS

Cells = Callable[[MovedMark], tuple[str, ...]]
"""What a table of marks says beside who, what and which question."""


def speaking(language: str) -> Say:
    """The words of this report beside those of studies and of all."""
    return Say(language, {**report.TEXTS, **study.TEXTS, **TEXTS})


def page(
    migrated: Migrated, language: str, *, full: bool = False, data: Sequence[Path] = ()
) -> Page:
    """The result as a page: what needs somebody first; ``full`` lists what came along, too.

    ``data`` are the folders to be named again when the new study is read.
    """
    say = speaking(language)
    before, after = migrated.versions
    values = {"before": before.name, "after": after.name}
    title = say("migrate.title", title=migrated.before.what.title, **values)
    blocks: list[Block] = [
        *frame.labelled(say, before, after),
        Headline(_headline(migrated, say), _where(migrated, say)),
        *([Paragraph(say("migrate.same-version"))] if before.name == after.name else []),
        Items(tuple(_counts(migrated, say))),
        *_left(migrated, say),
        *_other(migrated, say),
        *_again(migrated, say),
        *_rulings(migrated, say, full=full),
        *_scenarios(migrated, say, full=full),
        *(_whole(migrated, say) if full else _more(migrated, say)),
        *_end(migrated, data, say),
    ]
    return Page(title, tuple(blocks))


def document(migrated: Migrated) -> dict[str, Any]:
    """The result as data for programs."""
    from cloudeval.reports.migrate.data import migrated_document

    return migrated_document(migrated)


def table(migrated: Migrated, language: str) -> Table:
    """One row for each mark, ruling, and scenario."""
    from cloudeval.reports.migrate.rows import migrated_table

    return migrated_table(migrated, speaking(language))


# ── how many ────────────────────────────────────────────────────────────────────────────────────


def _headline(migrated: Migrated, say: Say) -> str:
    after = migrated.versions[1].name
    return say("migrate.done", after=after) if migrated.written else say("migrate.dry")


def _where(migrated: Migrated, say: Say) -> str:
    return say("migrate.old-stays", old=_shown(migrated.old), new=_shown(migrated.new))


def _counts(migrated: Migrated, say: Say) -> list[str]:
    count, rulings = migrated.counts, migrated.rulings
    scenarios = [each.how for each in migrated.scenarios]
    found = [
        say(
            "migrate.marks",
            all=len(migrated.marks),
            carried=count["carried"],
            other=count["to-another-question"],
            again=count["taken-up"],
            left=count["left"],
            before=count["withdrawn"] + count["aside"],
        )
    ]
    if rulings:
        kept = len(migrated.rulings_that("carried", "to-another-question"))
        left = len(migrated.rulings_that("left"))
        values = {"carried": kept, "left": left, "before": len(rulings) - kept - left}
        found.append(say("migrate.rulings", all=len(rulings), **values))
    if scenarios:
        found.append(
            say(
                "migrate.scenarios",
                all=len(scenarios),
                carried=scenarios.count("carried"),
                part=scenarios.count("in-part"),
                left=scenarios.count("left"),
            )
        )
    return found


# ── marks ───────────────────────────────────────────────────────────────────────────────────────


def _left(migrated: Migrated, say: Say) -> list[Block]:
    left = migrated.marks_that("left")
    if not left:
        return []

    def why(each: MovedMark) -> tuple[str, ...]:
        return (say(f"study.aside-because.{each.way.why}"),)

    blocks: list[Block] = [
        Heading(2, say("migrate.left")),
        _marks(migrated, left, (say("migrate.why"),), why, say),
        Paragraph(say("migrate.left.told")),
    ]
    changed = sum(each.way.why == "question-changed" for each in left)
    if changed:
        blocks.append(Paragraph(say("migrate.carry-hint", number=changed), close=True))
    return blocks


def _other(migrated: Migrated, say: Say) -> list[Block]:
    other = migrated.marks_that("to-another-question")
    if not other:
        return []
    return [
        Heading(2, say("migrate.other")),
        _standing(migrated, other, say),
        Paragraph(say("migrate.other.told")),
    ]


def _again(migrated: Migrated, say: Say) -> list[Block]:
    again = migrated.marks_that("taken-up")
    return [Heading(2, say("migrate.again")), _standing(migrated, again, say)] if again else []


def _whole(migrated: Migrated, say: Say) -> list[Block]:
    carried = migrated.marks_that("carried")
    blocks: list[Block] = []
    if carried:
        blocks += [
            Heading(2, say("migrate.carried")),
            _standing(migrated, carried, say),
            Paragraph(say("migrate.carried.told")),
        ]
    before = migrated.marks_that("withdrawn", "aside")
    if before:

        def state(each: MovedMark) -> tuple[str, ...]:
            return (say(f"migrate.state.{each.how}"),)

        blocks += [
            Heading(2, say("migrate.before")),
            _marks(migrated, before, (say("migrate.state"),), state, say),
        ]
    return blocks


def _more(migrated: Migrated, say: Say) -> list[Block]:
    number = migrated.counts["carried"]
    return [Paragraph(say.count("migrate.more", number))] if number else []


def _standing(migrated: Migrated, marks: tuple[MovedMark, ...], say: Say) -> Table:
    """Marks that stand: the question, what else they count for, their review."""

    def cells(each: MovedMark) -> tuple[str, ...]:
        return ", ".join(each.way.unasked), _review(each, say)

    return _marks(migrated, marks, (say("migrate.now-for"), say("migrate.review")), cells, say)


def _review(each: MovedMark, say: Say) -> str:
    if each.mark.reviewed is None:
        return say("migrate.review.none")
    return say("migrate.review.left" if each.review_left else "migrate.review.kept")


def _marks(
    migrated: Migrated,
    marks: tuple[MovedMark, ...],
    titles: tuple[str, ...],
    cells: Cells,
    say: Say,
) -> Table:
    teller = Teller(migrated.before, migrated.words, say)
    first = (
        say("migrate.who"),
        say(f"column.offer.{migrated.versions[1].procedure}"),
        say("migrate.question"),
        say("migrate.answered"),
    )
    rows = tuple(
        (
            migrated.before.called(each.assessor),
            each.mark.offer,
            _question(each),
            teller.answer(each.mark.about, each.mark.answer),
            *cells(each),
        )
        for each in marks
    )
    wanted = [at for at in range(len(first) + len(titles)) if any(row[at] for row in rows)]
    columns = tuple(column((*first, *titles)[at]) for at in wanted)
    return Table(columns, tuple(tuple(row[at] for at in wanted) for row in rows))


def _question(each: MovedMark) -> str:
    """The line of the new version that asks it, else that of the old one, else what it is about."""
    if each.way.same:
        return ", ".join(each.way.same)
    asked = each.mark.asked or each.way.asked
    return asked.criterion if asked is not None else name_of(each.mark.about)


# ── rulings and scenarios ───────────────────────────────────────────────────────────────────────


def _rulings(migrated: Migrated, say: Say, *, full: bool) -> list[Block]:
    telling = ("left", "to-another-question")
    told = [each for each in migrated.rulings if full or each.how in telling]
    lines = tuple(_ruling(each, say) for each in told)
    return [Heading(2, say("migrate.rulings.title")), Items(lines)] if lines else []


def _ruling(each: MovedRuling, say: Say) -> str:
    ruling, key = each.ruling, f"migrate.ruling.{each.how}"
    if each.way.why is not None:
        how = say(key, why=say(f"study.aside-because.{each.way.why}"))
    else:
        how = say(key, lines=say.listed(each.way.unasked))
    values = {"number": ruling.number, "offer": ruling.offer, "name": name_of(ruling.about)}
    return say("migrate.ruling.line", how=how, **values)


def _scenarios(migrated: Migrated, say: Say, *, full: bool) -> list[Block]:
    told = [each for each in migrated.scenarios if full or each.how != "carried"]
    lines = tuple(line for each in told for line in _scenario(each, say))
    return [Heading(2, say("migrate.scenarios.title")), Items(lines)] if lines else []


def _scenario(each: MovedScenario, say: Say) -> list[str]:
    name = each.scenario.id
    found = [say(f"migrate.scenario.{each.how}", id=name, file=each.kept_as)]
    for part in each.left:
        why = say(f"migrate.part-because.{part.why}")
        what = say(f"migrate.part.{part.part}")
        found.append(say("migrate.part.line", id=name, part=what, name=part.name, why=why))
    for now in each.renamed:
        what = say(f"migrate.part.{now.part}")
        heirs = say.listed(now.heirs)
        found.append(say("migrate.part.renamed", id=name, part=what, name=now.name, heirs=heirs))
    return found


# ── the end ─────────────────────────────────────────────────────────────────────────────────────


def _end(migrated: Migrated, data: Sequence[Path], say: Say) -> list[Block]:
    blocks: list[Block] = []
    if migrated.not_copied:
        files = ", ".join(migrated.not_copied)
        text = say("migrate.not-copied", old=_shown(migrated.old), files=files)
        blocks.append(Paragraph(text))
    if migrated.written:
        told = "".join(f" --data {_shown(path)}" for path in data)
        blocks.append(Paragraph(say("migrate.next", new=_shown(migrated.new), data=told)))
    digests = [
        (version.name, digest)
        for version, digest in zip(migrated.versions, migrated.digests, strict=True)
    ]
    return [*blocks, *frame.credit(migrated.versions, say), Paragraph(_digests(digests))]


def _digests(digests: list[tuple[str, str]]) -> str:
    return " · ".join(f"{name} {brief(digest)}" for name, digest in dict(digests).items())


def _shown(path: Path) -> str:
    return path.as_posix()
