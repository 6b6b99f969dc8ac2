"""The summary's award: totals, places and levels, and ours beside each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from cloudeval.scoring.evaluation import Evaluation
from cloudeval.workbooks.cells import Cell, Formula, Row, Styled
from cloudeval.workbooks.score.grades import plain_grade
from cloudeval.workbooks.score.places import Ends, admitted_ends, plain_place
from cloudeval.workbooks.score.tables import Tables


@dataclass(frozen=True)
class Award:
    """Totals, places and levels."""

    tables: Tables

    @cached_property
    def ends(self) -> list[Ends]:
        """Of each offer, the ends of its total while it meets every condition."""
        found = admitted_ends(self.tables.basis.outcome)
        return [found[each.offer] for each in self.tables.basis.offers]

    @cached_property
    def remarks(self) -> list[tuple[str, ...]]:
        """For each offer, which of its figures are the program's and not a formula's, and why."""
        return [
            tuple(self._remarks(number, each))
            for number, each in enumerate(self.tables.basis.offers)
        ]

    def _remarks(self, number: int, each: Evaluation) -> Iterator[str]:
        ends, place = self.ends[number], each.place
        if ends.low != each.floor:
            yield "low"
        if ends.high != each.ceiling:
            yield "high"
        if place is not None and (place.best, place.worst) != plain_place(ends, self.ends):
            yield "place"
        plain = plain_grade(each)
        if each.grade is not None and plain is not None:
            if (plain.low, plain.high) != (each.grade.low, each.grade.high):
                yield "grade"
            rule = self.tables.basis.criteria.grade
            ignores = rule is not None and rule.unanswered == "ignored"
            if ignores and plain.published != each.grade.published:
                yield "published"

    def award(self) -> Iterator[Row]:
        """Totals, places and grades."""
        for number, each in enumerate(self.tables.basis.offers):
            yield self._award(number, each)

    def _award(self, number: int, each: Evaluation) -> Row:
        tables = self.tables
        grid = tables.award
        of = f"ce_line_offer,{grid.here('no', number)}"
        floor, ceiling = (grid.here(key, number) for key in ("floor", "ceiling"))
        standing = tables.parameters.standings[each.standing]
        cells: dict[str, Cell] = {
            "no": number + 1,
            "offer": each.offer,
            "standing": Formula(tables.compliance.cell("standing", number), standing),
            "role": tables.basis.say(f"role.{each.role}") if each.role else "",
            "best": self._place(number, each, "best"),
            "worst": self._place(number, each, "worst"),
            "floor": Formula(f"SUMIFS(ce_line_floor,{of})", each.floor),
            "width": Formula(f"{ceiling}-{floor}", each.ceiling - each.floor),
            "ceiling": Formula(f"SUMIFS(ce_line_ceiling,{of})", each.ceiling),
            **self._grades(number, each),
        }
        return tuple(cells[column.key] for column in grid.columns)

    def proof(self) -> Iterator[Row]:
        """Ours beside each figure of the award, and from what the places follow."""
        for number, each in enumerate(self.tables.basis.offers):
            yield self._proof(number, each)

    def _proof(self, number: int, each: Evaluation) -> Row:
        tables, ends = self.tables, self.ends[number]
        told = tables.award.cell("standing", number)
        field = f"IF(OR({told}=ce_standing_admitted,{told}=ce_standing_pending),1,0)"
        cells: dict[str, Cell] = {
            "no": number + 1,
            "offer": each.offer,
            "low": self._end(number, "floor", ends.low, each.floor),
            "high": self._end(number, "ceiling", ends.high, each.ceiling),
            "field": Formula(field, int(ends.ranked)),
            "certain": Formula(f"IF({told}=ce_standing_admitted,1,0)", int(ends.certain)),
            **self._ours(each),
            "difference": self._award_differs(number),
            "remark": self._remark(number),
        }
        return tuple(cells[column.key] for column in tables.proof.columns)

    def _end(self, number: int, key: str, end: Fraction, total: Fraction) -> Cell:
        """An end of the total while all conditions are met: the total's own, else the program's."""
        if end != total:
            return Styled(end, "program")
        return Formula(self.tables.award.cell(key, number), end)

    def _place(self, number: int, each: Evaluation, end: str) -> Cell:
        """The best place counts only who is surely there and ahead; the worst, who may be."""
        nothing = self.tables.parameters.text("ce_word_nothing")
        place, proof = each.place, self.tables.proof
        found = nothing if place is None else getattr(place, end)
        if "place" in self.remarks[number]:
            return Styled(found, "program.whole")
        low, high = (f"ROUND({proof.cell(key, number)},ce_places)" for key in ("low", "high"))
        if end == "best":
            count = f"1+SUMPRODUCT(ce_certain*(ROUND(ce_admitted_low,ce_places)>{high}))"
        else:
            ahead = f"SUMPRODUCT(ce_in_field*(ROUND(ce_admitted_high,ce_places)>{low}))"
            count = f"{ahead}+IF({high}>{low},0,1)"
        ranked = proof.cell("field", number)
        return Formula(f"IF({ranked}=1,{count},ce_word_nothing)", found)

    def _grades(self, number: int, each: Evaluation) -> dict[str, Cell]:
        tables, rule = self.tables, self.tables.basis.criteria.grade
        nothing = tables.parameters.text("ce_word_nothing")
        if rule is None:
            return {}
        count = len(tables.basis.awards)
        found: dict[str, Cell] = {}
        grade = each.grade
        for key, column, value in (
            ("g_low", "g_low", None if grade is None else grade.low),
            ("g_high", "g_high", None if grade is None else grade.high),
            ("g_published", "g_known", None if grade is None else grade.published),
        ):
            if column not in tables.lines.letter:
                continue
            remark = "published" if key == "g_published" else "grade"
            shown = nothing if value is None else value
            if remark in self.remarks[number]:
                found[key] = Styled(shown, "program.whole")
                continue
            block = tables.lines.block(column, tables.line_row(number), max(count, 1))
            found[key] = Formula(f"IF(COUNT({block})=0,ce_word_nothing,MIN({block}))", shown)
        return found

    def _ours(self, each: Evaluation) -> dict[str, Cell]:
        nothing = self.tables.parameters.text("ce_word_nothing")
        place, grade = each.place, each.grade
        return {
            "o_best": nothing if place is None else place.best,
            "o_worst": nothing if place is None else place.worst,
            "o_floor": each.floor,
            "o_ceiling": each.ceiling,
            "o_g_low": nothing if grade is None else grade.low,
            "o_g_high": nothing if grade is None else grade.high,
            "o_g_published": nothing
            if grade is None or grade.published is None
            else grade.published,
        }

    def _award_differs(self, number: int) -> Formula:
        """Totals by their difference; places and grades by whether they are the same."""
        award, proof, remarks = self.tables.award, self.tables.proof, self.remarks[number]

        def pair(key: str) -> tuple[str, str]:
            return award.cell(key, number), proof.here(f"o_{key}", number)

        parts = ["ABS({}-{})".format(*pair(key)) for key in ("floor", "ceiling")]
        skipped = {
            "best": "place",
            "worst": "place",
            "g_low": "grade",
            "g_high": "grade",
            "g_published": "published",
        }
        parts += [
            "IF({}={},0,1)".format(*pair(key))
            for key, remark in skipped.items()
            if key in award.letter and remark not in remarks
        ]
        return Formula(f"ROUND({'+'.join(parts)},ce_places)", 0)

    def _remark(self, number: int) -> str:
        say = self.tables.basis.say
        return " ".join(say(f"book.remark.{name}") for name in self.remarks[number])
