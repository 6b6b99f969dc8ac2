"""Where the tables of a template lie, and in which order things are asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cloudeval.model.criterion import AnyCriterion, ExposureReading, Reading
from cloudeval.model.mark import Mark, Subject
from cloudeval.reports.saying import Say
from cloudeval.words.template import TEXTS
from cloudeval.workbooks.grid import Column, Grid
from cloudeval.workbooks.naming import sheet_names
from cloudeval.workbooks.score.basis import Basis, fitting
from cloudeval.workbooks.score.words import speaking
from cloudeval.workbooks.tabling import TITLES, Told
from cloudeval.workbooks.template.columns import ASKED, FACTS, FILLED, IDENTITY

SHEETS = ("instructions", "marks", "choices")


@dataclass(frozen=True)
class Plan:
    """A template before it is filled: what is asked of which offers, and where it stands."""

    basis: Basis
    assessor: str = ""
    """Whose earlier answers are laid out; empty for nobody's."""
    given: tuple[Mark, ...] = ()
    """What that assessor answered before."""

    @cached_property
    def earlier(self) -> dict[Subject, Mark]:
        """By what it is about, what the assessor answered before."""
        return {mark.subject: mark for mark in self.given}

    @cached_property
    def say(self) -> Say:
        """The words of a template beside those of every workbook."""
        shared = speaking(self.basis.language)
        return Say(shared.language, {**shared.texts, **TEXTS})

    @cached_property
    def sheets(self) -> Mapping[str, str]:
        """By key, the name of each sheet."""
        names = sheet_names([*(self.say(f"template.sheet.{key}") for key in SHEETS), IDENTITY])
        return dict(zip((*SHEETS, "identity"), names, strict=True))

    @cached_property
    def asking(self) -> dict[Reading, AnyCriterion]:
        """Each thing that is read, with the first criterion that asks for it."""
        found: dict[Reading, AnyCriterion] = {}
        for criterion in self.basis.ordered:
            found.setdefault(criterion.reads, criterion)
        return found

    @cached_property
    def choices(self) -> dict[Reading, tuple[str, ...]]:
        """For each reading on a ladder, what the list offers: unknown, then worst to best."""
        unknown = self.say("template.unknown")
        found = {}
        for reading, tokens in self.basis.tokens.items():
            if tokens:
                # Of several laws at once, only "none" can be answered.
                several = isinstance(reading, ExposureReading) and len(reading.exposure) != 1
                found[reading] = (unknown, *(tokens[-1:] if several else tokens))
        return found

    @cached_property
    def blocks(self) -> dict[Reading, tuple[int, int]]:
        """By reading, the first row and the number of its choices."""
        found, row = {}, 0
        for reading, offered in self.choices.items():
            found[reading] = (row, len(offered))
            row += len(offered)
        return found

    @cached_property
    def marks(self) -> Grid:
        """The table that is filled in."""
        basis, say = self.basis, self.say
        widths = {
            "criterion": basis.widths["criterion"],
            "offer": basis.widths["offer"],
            "question": 58.0,
            "about": basis.widths["reading"],
            "file": 26.0,
            "answer": max(basis.widths["answer"], 16.0),
            "up-to": max(basis.widths["answer"], 16.0),
            "evidence": 44.0,
            "document": 28.0,
            "address": 30.0,
            "place": 16.0,
            "comment": 36.0,
        }
        offer = say(f"column.offer.{basis.criteria.procedure}")
        columns = [
            Column(
                key,
                offer if key == "offer" else say(f"template.column.{key}"),
                widths[key],
                "wrap" if key in ("question", "file") else "id",
            )
            for key in ASKED
        ]
        columns += [
            Column(
                key,
                say(f"template.column.{key}"),
                widths[key],
                "input.typed" if key in ("answer", "up-to") else "input.wrap",
                "head.input",
            )
            for key in FILLED
        ]
        count = len(self.asking) * len(basis.offers)
        return Grid(self.sheets["marks"], TITLES, tuple(columns), count)

    @cached_property
    def listed(self) -> Grid:
        """The table of choices."""
        say = self.say
        told = [choice for offered in self.choices.values() for choice in offered]
        columns = (
            Column("about", say("template.column.about"), self.basis.widths["reading"], "id"),
            Column("choice", say("template.choice"), fitting(told), "text"),
            Column("meaning", say("book.column.meaning"), 90, "wrap"),
        )
        return Grid(self.sheets["choices"], TITLES, columns, len(told))

    @cached_property
    def facts(self) -> Grid:
        """The table by which the template is known again."""
        say = self.say
        columns = (
            Column("key", say("book.column.name"), 18, "id"),
            Column("value", say("book.column.setting"), 74, "id"),
        )
        return Grid(self.sheets["identity"], TITLES, columns, len(FACTS))

    def told(self, sheet: str) -> Told:
        """What stands above a table."""
        title = f"{self.sheets[sheet]} · {self.basis.title}"
        return Told(title, self.basis.label, self.say(f"template.sheet.{sheet}.about"))

    def row(self, reading: Reading, offer: int) -> int:
        """The row of an offer's answer: all offers' answers to one question stand together."""
        return self.basis.readings[reading] * len(self.basis.offers) + offer
