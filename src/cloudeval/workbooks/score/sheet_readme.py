"""The first sheet: what the book is, whether it agrees with itself, and how to recompute it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cloudeval.model.criterion import AwardCriterion
from cloudeval.reports import frame
from cloudeval.reports import score as report
from cloudeval.reports.page import Paragraph
from cloudeval.reports.reproduction import PROGRAM, brief, joint_digest
from cloudeval.scoring.lifting import exempting
from cloudeval.workbooks.book import Area, Condition, Sheet
from cloudeval.workbooks.cells import Formula, Styled
from cloudeval.workbooks.grid import Grid, letters
from cloudeval.workbooks.leaf import WIDTHS, Reading
from cloudeval.workbooks.naming import quoted
from cloudeval.workbooks.score.basis import SHEETS
from cloudeval.workbooks.score.parameters import PLACES
from cloudeval.workbooks.score.sheet_lines import odd_lines
from cloudeval.workbooks.score.sheet_summary import Summary
from cloudeval.workbooks.score.tables import Tables

CHECK_ROW = 2
"""The row of the one cell that speaks for the whole book, counted from 0."""


@dataclass(frozen=True)
class Comparison:
    """A column of differences that is summed up on the first sheet."""

    grid: Grid
    key: str
    rows: int
    """How many differences there are."""
    extra: int = 0
    """Rows after the grid's own."""

    @property
    def place(self) -> str:
        """The cells of the differences."""
        return self.grid.block("difference", 0, max(self.grid.count + self.extra, 1))


def comparisons(tables: Tables) -> list[Comparison]:
    """Everything that is compared, in the order of the sheets."""
    basis = tables.basis
    awards = [c for c in basis.ordered if isinstance(c, AwardCriterion)]
    worth = sum(basis.blocks[award.id][1] for award in awards)
    plain = sum(entry.plain for entry in tables.checked.entries)
    found = [
        Comparison(tables.candidate, "candidate", tables.candidate.count),
        Comparison(tables.compliance, "compliance", tables.compliance.count),
        Comparison(tables.proof, "award", tables.proof.count),
        Comparison(tables.checks, "checks", plain),
        Comparison(tables.lines, "lines", tables.lines.count),
        Comparison(tables.groups, "groups", tables.groups.count + 1, extra=1),
        Comparison(tables.subtotals, "subtotals", tables.subtotals.count),
        Comparison(tables.criteria, "criteria", len(awards)),
        Comparison(tables.scales, "scales", worth),
    ]
    return [each for each in found if each.rows]


def readme_sheet(tables: Tables, summary: Summary) -> Sheet:
    """The first sheet."""
    basis, say = tables.basis, tables.basis.say
    page = Reading()
    name = basis.sheets["readme"]
    page.whole(basis.title, "title", 26)
    if basis.notice:
        page.whole(basis.notice, "notice", 34)
    else:
        page.add()
    compared = comparisons(tables)
    ok = tables.parameters.text("ce_word_ok")
    first = CHECK_ROW + 4
    words = f"${letters(5)}${first}:${letters(5)}${first + len(compared) - 1}"
    whole = f"IF(COUNTIFS({words},ce_word_ok)=ROWS({words}),ce_word_ok,ce_word_mismatch)"
    page.add(
        Styled(say("book.check"), "read.label"), Styled(Formula(whole, ok), "verdict"), height=26
    )
    page.text("", say("book.check.about"))
    _compared(tables, page, compared)
    _told(tables, page)
    page.listed(say("book.recompute"), [say(f"book.recompute.{key}") for key in _HOW])
    page.listed(say("book.limits"), list(_limits(tables, summary)))
    page.part(say("book.contents"))
    for key in SHEETS[1:]:
        page.text(basis.sheets[key], say(f"sheet.{key}.about"))
    _remarks(tables, page)
    _files(tables, page)
    checks: Area = (first - 1, 5, first + len(compared) - 2, 5)
    loud = [
        Condition(area, "ce_word_mismatch", "loud")
        for area in ((CHECK_ROW, 1, CHECK_ROW, 1), checks)
    ]
    return Sheet(
        name=name,
        widths=WIDTHS,
        styles=("read.label", "read", "read", "read", "read", "read"),
        rows=lambda: iter(page.rows),
        size=(page.at, len(WIDTHS)),
        freeze=(CHECK_ROW + 1, 0),
        heights=page.heights,
        merged=page.merged,
        conditions=loud,
        repeat=(0, 1) if basis.notice else (0, 0),
        plain=True,
    )


_HOW = ("all", "inputs", "together", "protected", "long", "tables", "print")


def check_name(tables: Tables) -> dict[str, str]:
    """The name of the one cell that speaks for the whole book."""
    return {"ce_check": f"{quoted(tables.basis.sheets['readme'])}!$B${CHECK_ROW + 1}"}


def _compared(tables: Tables, page: Reading, compared: list[Comparison]) -> None:
    """For each column of differences: how many there are, what they add up to, and a word."""
    say = tables.basis.say
    titles = ("sheet", "what", "rows", "expected", "sum", "word")
    page.add(*(Styled(say(f"book.check.{key}"), "head") for key in titles), height=30)
    ok = tables.parameters.text("ce_word_ok")
    for each in compared:
        row = page.at + 1
        rows, expected, total = (f"${letters(at)}{row}" for at in (2, 3, 4))
        word = (
            f"IF(ISERROR({total}),ce_word_mismatch,"
            f"IF(AND({total}=0,{rows}={expected}),ce_word_ok,ce_word_mismatch))"
        )
        page.add(
            Styled(each.grid.sheet, "text"),
            Styled(say(f"book.check.{each.key}"), "text"),
            Styled(Formula(f"COUNT({each.place})", each.rows), "whole"),
            Styled(each.rows, "ours.whole"),
            Styled(Formula(f"SUM({each.place})", 0), "difference"),
            Styled(Formula(word, ok), "word"),
        )


def _told(tables: Tables, page: Reading) -> None:
    """What was scored, when, how, and by what."""
    basis, say, scored = tables.basis, tables.basis.say, tables.basis.scored
    criteria = basis.criteria
    evaluations = basis.outcome.evaluations
    page.part(say("book.what"))
    nature = say(f"nature.{criteria.nature}")
    title = say.file(criteria.title)
    version = say("book.what.version.told", name=criteria.name, nature=nature, title=title)
    roles = (each.role for each in evaluations)
    invented = [each.offer for each in evaluations if each.candidate.provider.fictional]
    sums = frame.weights(basis.outcome.weight_sums, say, full=True)
    named = ", ".join(each.offer for each in basis.everyone)
    least = basis.outcome.reader.min_sure
    lines: list[tuple[str, str]] = [
        ("version", version),
        ("date", frame.version_date(criteria, say)),
        ("as-of", frame.as_of(scored.as_of, say)),
        ("offers", f"{frame.chosen(scored.cast, criteria, roles, say)} {named}".strip()),
        ("sure", say(f"min-sure.{least}") if least != "low" else ""),
        ("rules", _lifted(tables)),
        ("fictional", ", ".join(invented)),
        ("weights", " ".join(block.text for block in sums if isinstance(block, Paragraph))),
        ("program", f"{PROGRAM['name']} {PROGRAM['version']}"),
        ("rounding", say("book.what.rounding.told", places=PLACES)),
        ("again", report.reproduced(scored, "score")),
        ("credit", say.file(criteria.credit)),
    ]
    for key, text in lines:
        if text:
            page.text(say(f"book.what.{key}"), text)


def _lifted(tables: Tables) -> str:
    """That nobody is exempt here, and from what offers are exempt as it is written."""
    written, say = tables.basis.scored.written, tables.basis.say
    if written is None:
        return ""
    lines = exempting(written)
    if not lines:
        return say("same-rules.none", version=written.name)
    names = say.listed(line.id for line in lines)
    return say.count("same-rules", len(lines), version=written.name, lines=names)


def _limits(tables: Tables, summary: Summary) -> Iterator[str]:
    """What is an input although the program computed it, and why."""
    basis, say = tables.basis, tables.basis.say
    found = []
    for key in ("low", "high", "place", "grade", "published"):
        pairs = zip(basis.offers, summary.remarks, strict=True)
        offers = [each.offer for each, remarks in pairs if key in remarks]
        if offers:
            found.append(say(f"book.limits.{key}", offers=say.listed(offers)))
    verdicts = sum(not entry.plain for entry in tables.checked.entries)
    counted: list[tuple[str, int, Callable[..., str]]] = [
        ("verdicts", verdicts, say.count),
        ("lines", odd_lines(tables), say.count),
    ]
    found += [count(f"book.limits.{key}", number) for key, number, count in counted if number]
    yield from found or [say("book.limits.none")]
    yield say("book.limits.facts")


def _remarks(tables: Tables, page: Reading) -> None:
    """What was assumed, and what is wrong in the documents and kept."""
    criteria, say = tables.basis.criteria, tables.basis.say
    for key, remarks in (("assumptions", criteria.assumptions), ("defects", criteria.defects)):
        if remarks:
            page.part(say(f"{key}.title"))
            for remark in remarks:
                page.text(remark.id, say.file(remark.text))


def _files(tables: Tables, page: Reading) -> None:
    """Every file that was read, with its digest."""
    say, scored = tables.basis.say, tables.basis.scored
    page.part(say("inputs.title"))
    joint = joint_digest(scored.inputs)
    page.text("", say.count("inputs.full", len(scored.inputs), digest=joint))
    page.text(tables.basis.criteria.name, brief(scored.digest))
    for each in scored.inputs:
        page.text(each.path.rpartition("/")[2], f"{each.path} · {each.digest}")
