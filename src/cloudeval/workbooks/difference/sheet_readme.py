"""The first sheet: what the book is, whether it agrees with itself, and how to recompute it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.reports import frame
from cloudeval.reports.reproduction import (
    PROGRAM,
    as_of_option,
    brief,
    command,
    joint_digest,
    offer_options,
    reference,
    sure_option,
)
from cloudeval.scoring.lifting import exempting
from cloudeval.workbooks.book import Area, Condition, Sheet
from cloudeval.workbooks.cells import Formula, Styled
from cloudeval.workbooks.difference.basis import SHEETS
from cloudeval.workbooks.difference.layout import Layout
from cloudeval.workbooks.difference.sheet_ladder import Rungs
from cloudeval.workbooks.difference.sheet_ledger import Ledger
from cloudeval.workbooks.difference.sheet_sums import Sums
from cloudeval.workbooks.difference.sides import KEPT, Side
from cloudeval.workbooks.grid import Grid, letters
from cloudeval.workbooks.leaf import WIDTHS, Reading
from cloudeval.workbooks.naming import quoted
from cloudeval.workbooks.score.parameters import PLACES
from cloudeval.workbooks.score.sheet_lines import odd_lines
from cloudeval.workbooks.score.sheet_readme import comparisons

_CHECK_ROW = 2
"""The row of the one cell that speaks for the whole book, counted from 0."""
_OWN = (
    "summary",
    "changes",
    "sums",
    "effects",
    "steps",
    "terms",
    "means",
    "frame",
    "ladder",
    "neutrality",
    "ledger",
)


@dataclass(frozen=True)
class Compared:
    """A column of differences that is summed up on the first sheet."""

    sheet: str
    what: str
    rows: int
    place: str


@dataclass(frozen=True)
class Readme:
    """The first sheet, and what it sums up."""

    layout: Layout
    sums: Sums
    rungs: Rungs
    ledger: Ledger

    @property
    def names(self) -> dict[str, str]:
        """The name of the one cell that speaks for the whole book."""
        sheet = self.layout.ground.sheets["readme"]
        return {"ce_check": f"{quoted(sheet)}!$B${_CHECK_ROW + 1}"}

    def compared(self) -> list[Compared]:
        """Everything that is compared: of the difference, then of each side."""
        layout, say = self.layout, self.layout.ground.say
        both: list[tuple[str, Grid, int]] = [
            ("totals", layout.proof, layout.proof.count),
            ("by-offer", layout.by_offer, layout.by_offer.count),
            ("by-cause", self.sums.by_cause, self.sums.by_cause.count),
            ("by-group", self.sums.by_group, self.sums.by_group.count),
            ("effects", layout.effects, layout.effects.count),
            ("terms", layout.terms, layout.terms.count),
            ("means", layout.means, layout.means.count),
            ("frame", layout.frame, len(layout.ground.groups)),
            ("ladder", self.rungs.grid, self.rungs.checked),
            ("ledger", self.ledger.grid, self.ledger.plain),
        ]
        found = [
            Compared(grid.sheet, say(f"book.diff.check.{key}"), rows, grid.range("difference"))
            for key, grid, rows in both
            if rows
        ]
        for side in layout.sides:
            found += [
                Compared(e.grid.sheet, say(f"book.check.{e.key}"), e.rows, e.place)
                for e in comparisons(side.tables)
            ]
        return found

    def sheet(self) -> Sheet:
        """The first sheet."""
        ground = self.layout.ground
        say = ground.say
        page = Reading()
        page.whole(ground.title, "title", 26)
        if ground.notice:
            page.whole(ground.notice, "notice", 34)
        else:
            page.add()
        compared = self.compared()
        first = _CHECK_ROW + 4
        words = f"${letters(5)}${first}:${letters(5)}${first + len(compared) - 1}"
        whole = f"IF(COUNTIFS({words},ce_word_ok)=ROWS({words}),ce_word_ok,ce_word_mismatch)"
        verdict = Styled(Formula(whole, say("book.ok")), "verdict")
        page.add(Styled(say("book.check"), "read.label"), verdict, height=26)
        page.text("", say("book.check.about"))
        self._compared(page, compared)
        self._told(page)
        page.listed(say("book.diff.method"), [say(f"book.diff.method.{key}") for key in _METHOD])
        page.listed(say("book.recompute"), [say(f"book.recompute.{key}") for key in _HOW])
        page.listed(say("book.limits"), [*self._limits()])
        self._contents(page)
        self._files(page)
        checks: Area = (first - 1, 5, first + len(compared) - 2, 5)
        areas = ((_CHECK_ROW, 1, _CHECK_ROW, 1), checks)
        return Sheet(
            name=ground.sheets["readme"],
            widths=WIDTHS,
            styles=("read.label", *["read"] * (len(WIDTHS) - 1)),
            rows=lambda: iter(page.rows),
            size=(page.at, len(WIDTHS)),
            freeze=(_CHECK_ROW + 1, 0),
            heights=page.heights,
            merged=page.merged,
            conditions=[Condition(area, "ce_word_mismatch", "loud") for area in areas],
            repeat=(0, 1) if ground.notice else (0, 0),
            plain=True,
        )

    def _compared(self, page: Reading, compared: list[Compared]) -> None:
        """For each column of differences: how many there are, what they add up to, and a word."""
        say = self.layout.ground.say
        titles = ("sheet", "what", "rows", "expected", "sum", "word")
        page.add(*(Styled(say(f"book.check.{key}"), "head") for key in titles), height=30)
        for each in compared:
            row = page.at + 1
            rows, expected, total = (f"${letters(at)}{row}" for at in (2, 3, 4))
            word = (
                f"IF(ISERROR({total}),ce_word_mismatch,"
                f"IF(AND({total}=0,{rows}={expected}),ce_word_ok,ce_word_mismatch))"
            )
            page.add(
                Styled(each.sheet, "text"),
                Styled(each.what, "text"),
                Styled(Formula(f"COUNT({each.place})", each.rows), "whole"),
                Styled(each.rows, "ours.whole"),
                Styled(Formula(f"SUM({each.place})", 0), "difference"),
                Styled(Formula(word, say("book.ok")), "word"),
            )

    # ── what it is ──

    def _told(self, page: Reading) -> None:
        ground = self.layout.ground
        say, compared = ground.say, ground.compared
        after = ground.each.outcomes[1]
        evaluations = after.evaluations
        page.part(say("book.what"))
        invented = [each.offer for each in evaluations if each.candidate.provider.fictional]
        chosen = frame.chosen(compared.cast, ground.each.after, (e.role for e in evaluations), say)
        least = after.reader.min_sure
        lines = [
            *((self._version_word(n), self._version(v)) for n, v in enumerate(ground.versions)),
            (say("book.what.as-of"), frame.as_of(compared.as_of, say)),
            (say("book.reading"), self._reading()),
            (say("book.what.offers"), f"{chosen} {', '.join(ground.offers)}".strip()),
            (say("book.diff.left-out"), self._left_out()),
            *((say("book.what.rules"), text) for text in self._lifted()),
            (say("book.what.sure"), say(f"min-sure.{least}") if least != "low" else ""),
            (say("book.what.fictional"), ", ".join(invented)),
            (say("book.diff.units"), self._units()),
            (say("book.what.program"), f"{PROGRAM['name']} {PROGRAM['version']}"),
            (say("book.what.rounding"), say("book.what.rounding.told", places=PLACES)),
            (say("book.what.again"), self._again()),
        ]
        for label, text in lines:
            if text:
                page.text(label, text)

    def _version_word(self, number: int) -> str:
        return self.layout.ground.say(f"book.diff.version.{'after' if number else 'before'}")

    def _version(self, version: CriteriaSet) -> str:
        say = self.layout.ground.say
        nature = say(f"nature.{version.nature}")
        title = say.file(version.title)
        told = say("book.what.version.told", name=version.name, nature=nature, title=title)
        credit = say.file(version.credit)
        return "\n".join(part for part in (told, frame.version_date(version, say), credit) if part)

    @property
    def _written(self) -> tuple[CriteriaSet, CriteriaSet]:
        """The versions as their files have them."""
        ground = self.layout.ground
        return ground.compared.written or ground.versions

    def _lifted(self) -> Iterator[str]:
        """That nobody is exempt here, and from what offers are exempt as it is written."""
        say = self.layout.ground.say
        for written in self.layout.ground.compared.written or ():
            lines = exempting(written)
            if not lines:
                yield say("same-rules.none", version=written.name)
                continue
            names = say.listed(line.id for line in lines)
            yield say.count("same-rules", len(lines), version=written.name, lines=names)

    def _left_out(self) -> str:
        """Offers that there were not on that day: the summaries of both sides list them."""
        ground = self.layout.ground
        return ", ".join(
            each.offer for each in ground.each.offers if each.offer not in ground.offers
        )

    def _reading(self) -> str:
        ground = self.layout.ground
        told = ground.say(f"book.reading.{ground.each.reading}")
        if len(ground.compared.readings) == 1:
            return ""
        return f"{told}. {ground.say('book.reading.other')}"

    def _units(self) -> str:
        ground = self.layout.ground
        units = ground.each.units
        same = {*units.lines, *units.groups} == {1}
        return ground.say(f"book.diff.units.{'as-published' if same else 'divided'}")

    def _again(self) -> str:
        ground = self.layout.ground
        compared = ground.compared
        candidates = [each.candidate for each in ground.each.outcomes[1].evaluations]
        words = ["export", "--diff", *(reference(v, compared.inputs) for v in self._written)]
        reading = ("--reading", ground.each.reading) if len(compared.readings) > 1 else ()
        return command(
            words,
            compared.inputs,
            offer_options(compared.cast, candidates),
            as_of_option(compared.as_of),
            sure_option(ground.each.outcomes[1].reader.min_sure),
            reading,
            () if compared.written is None else ("--same-rules",),
        )

    # ── what no formula gives ──

    def _limits(self) -> Iterator[str]:
        ground = self.layout.ground
        say = ground.say
        for side in self.layout.sides:
            yield from self._side_limits(side)
        bare = {row.fingerprint for row in ground.rows if row.term.part == "bare"}
        if bare:
            names = say.listed(str(ground.numbers.get(name, 0)) for name in sorted(bare))
            yield say("book.diff.limits.bare", changes=names)
        moved = {r.fingerprint for r in ground.rows if r.term.part in ("leaves", "moved-value")}
        if moved:
            names = say.listed(str(n) for n in sorted(ground.numbers[name] for name in moved))
            yield say("book.diff.limits.moved", changes=names)
        odd = [o for o in ground.offers if not all(ground.values[o].plain.values())]
        if odd:
            yield say("book.diff.limits.values", offers=say.listed(odd))
        freed = [offer for offer in ground.offers if ground.exempt(offer)]
        if freed:
            yield say("book.diff.limits.exempt", offers=say.listed(freed))
        if ground.rows:
            yield say("book.diff.limits.ranges")
        if self.rungs.rows:
            yield say("book.diff.limits.ladder")
        yield say("book.diff.limits.words")
        if self.ledger.told:
            yield say.count("book.diff.limits.ledger", self.ledger.told)
        yield say("book.limits.facts")

    def _side_limits(self, side: Side) -> Iterator[str]:
        say, basis = self.layout.ground.say, side.tables.basis
        told = say(f"book.diff.version.{side.side}")
        for key in ("low", "high", "place", "grade", "published"):
            remarks = zip(basis.offers, side.summary.remarks, strict=True)
            offers = [each.offer for each, found in remarks if key in found]
            if offers:
                yield f"{told} · " + say(f"book.limits.{key}", offers=say.listed(offers))
        verdicts = sum(not entry.plain for entry in side.tables.checked.entries)
        if verdicts:
            yield f"{told} · " + say.count("book.limits.verdicts", verdicts)
        lines = odd_lines(side.tables)
        if lines:
            yield f"{told} · " + say.count("book.limits.lines", lines)

    # ── sheets and files ──

    def _contents(self, page: Reading) -> None:
        ground = self.layout.ground
        say = ground.say
        page.part(say("book.contents"))
        for key in _OWN:
            page.text(ground.sheets[key], say(f"book.sheet.{key}.about"))
        both = f"{ground.sheets['values-before']}, {ground.sheets['values-after']}"
        page.text(both, say("book.sheet.values.about"))
        for key in KEPT:
            names = ", ".join(side.tables.basis.sheets[key] for side in self.layout.sides)
            page.text(names, say(f"sheet.{key}.about"))
        for key in SHEETS[-2:]:
            page.text(ground.sheets[key], say(f"sheet.{key}.about"))

    def _files(self, page: Reading) -> None:
        """Every file that was read, with its digest."""
        ground = self.layout.ground
        say, compared = ground.say, ground.compared
        page.part(say("inputs.title"))
        joint = joint_digest(compared.inputs)
        page.text("", say.count("inputs.full", len(compared.inputs), digest=joint))
        for version, digest in zip(self._written, compared.digests, strict=True):
            page.text(version.name, brief(digest))
        for each in compared.inputs:
            page.text(each.path.rpartition("/")[2], f"{each.path} · {each.digest}")


_METHOD = ("effect", "groups", "ruler", "columns", "layout", "trace")
_HOW = ("all", "inputs", "together", "protected", "long", "tables", "print")
