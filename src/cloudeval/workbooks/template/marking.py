"""From a row that somebody filled in to a mark, by the version whose questions were asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cloudeval.files.check_sources import ADDRESS
from cloudeval.files.findings import Finding, unknown
from cloudeval.files.problems import Problem
from cloudeval.model.claim import Span
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.instant import Stamp
from cloudeval.model.mark import AskedAs, Evidence, Mark
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import LANGUAGES
from cloudeval.workbooks.score.answered import read_name
from cloudeval.workbooks.score.words import speaking
from cloudeval.workbooks.template.answers import Answer, answer_of, is_unknown
from cloudeval.workbooks.template.columns import FILLED, folded
from cloudeval.workbooks.template.placing import Line
from cloudeval.workbooks.template.returned import Given

_TEXTS = tuple(key for key in FILLED if key not in ("answer", "up-to"))
_NO_DAY = Stamp("", date.min)
"""Stands where no day is told; nothing is saved then."""


@dataclass(frozen=True)
class Marked:
    """What a row came to: a mark, or what is wrong with it, or neither where it says "unknown"."""

    line: Line
    mark: Mark | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Marking:
    """The questions of a version, and the words for their answers."""

    criteria: CriteriaSet
    words: Vocabulary

    @cached_property
    def _known(self) -> dict[str, AnyCriterion]:
        return self.criteria.by_id()

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        """By criterion, what it reads, as a sheet of any language calls it."""
        say = [speaking(language) for language in LANGUAGES]
        return {
            each.id: {folded(read_name(each.reads, one)) for one in say}
            for each in self.criteria.criteria
        }

    def read(self, given: Given, stamp: Stamp | None) -> Marked:
        """The mark of a row."""
        line = given.line
        criterion = self._known.get(given.found["criterion"].text)
        if criterion is None:
            name = given.found["criterion"].text
            finding = unknown("named.criteria", (), name, self._known)
            return Marked(line, None, (line.cell("criterion").told(finding),))
        problems = list(self._asked(given, criterion))
        ends = list(self._ends(given, criterion, problems))
        if any(problem.severity == "error" for problem in problems) or not ends:
            return Marked(line, None, tuple(problems))
        mark = Mark(
            offer=given.found["offer"].text,
            about=criterion.reads,
            answer=Span(low=ends[0], high=ends[-1]),
            at=stamp or _NO_DAY,
            evidence=tuple(_evidence(given)),
            comment=given.text("comment"),
            asked=AskedAs(version=self.criteria.name, criterion=criterion.id),
        )
        return Marked(line, mark, tuple(problems))

    def _asked(self, given: Given, criterion: AnyCriterion) -> Iterator[Problem]:
        """Whether the question is the one that the version asks; nothing else is answered."""
        line, found = given.line, given.found
        asked = folded(found["question"].text)
        wordings = {folded(criterion.question.said(language)) for language in LANGUAGES}
        if not any(asked == told or asked.startswith(f"{told} [") for told in wordings):
            values = {"criterion": criterion.id, "version": self.criteria.name}
            yield line.cell("question").wrong("import.question-changed", **values)
        if folded(found["about"].text) not in self._names[criterion.id]:
            yield line.cell("about").wrong("import.about-changed", criterion=criterion.id)
        if found["offer"].kind != "text":
            yield line.cell("offer").wrong("import.no-offer")

    def _ends(
        self, given: Given, criterion: AnyCriterion, problems: list[Problem]
    ) -> Iterator[Answer]:
        """The answer, or both ends of it; nothing where it is unknown."""
        line, found = given.line, given.found
        low, high = found["answer"], found["up-to"]
        if is_unknown(low):
            said = [key for key in _TEXTS if found[key].kind != "empty"]
            if not is_unknown(high):
                problems.append(line.cell("up-to").wrong("import.only-up-to"))
            elif said and low.kind == "empty":
                problems.append(line.cell("answer").wrong("import.no-answer"))
            elif said:
                problems.append(line.cell(said[0]).doubtful("import.not-taken"))
            return
        for key, cell in (("answer", low), ("up-to", high)):
            if key == "up-to" and is_unknown(cell):
                continue
            answer = answer_of(cell, criterion.reads, self.words)
            if isinstance(answer, Finding):
                problems.append(line.cell(key).told(answer))
            else:
                yield answer


def _evidence(given: Given) -> Iterator[Evidence]:
    """What was found, and the document; an address that is none is how to find the document."""
    told = {key: given.text(key) for key in ("evidence", "document", "address", "place")}
    if not any(told.values()):
        return
    address = told["address"]
    is_address = address is not None and ADDRESS.fullmatch(address) is not None
    yield Evidence(
        text=told["evidence"],
        title=told["document"],
        url=address if is_address else None,
        locator=None if is_address else address,
        at=told["place"],
    )
