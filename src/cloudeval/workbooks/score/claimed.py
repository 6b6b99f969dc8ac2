"""The claims behind the answers, each with its number, its dates and its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cloudeval.model.claim import Claim, Existence, Unknown
from cloudeval.model.criterion import Reading
from cloudeval.model.source import Source
from cloudeval.reports.answers import about, claimed
from cloudeval.reports.evidence import dates
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.fact import Fact
from cloudeval.workbooks.score.basis import Basis
from cloudeval.workbooks.score.heard import Heard

Said = Claim | Unknown | Existence


@dataclass(frozen=True)
class Entry:
    """One claim as one source has it; a claim that several sources share has several entries."""

    number: int
    owner: str
    kind: str
    fact: str
    about: str
    said: str
    dates: str
    sure: str
    state: str
    ref: str
    at: str
    source: Source | None


@dataclass(frozen=True)
class Claimed:
    """All claims on what the version reads of the offers, and searches that found nothing."""

    basis: Basis

    @cached_property
    def numbers(self) -> dict[int, int]:
        """By identity, the number of each claim."""
        return {id(said): number for number, (_, _, said, _) in enumerate(self._all, start=1)}

    @cached_property
    def entries(self) -> list[Entry]:
        """Each claim with each of its sources, in the order of the offers."""
        numbered = enumerate(self._all, start=1)
        of_files = [entry for number, each in numbered for entry in self._of(number, *each)]
        return [*of_files, *self._of_study()]

    @cached_property
    def heard(self) -> Heard:
        """What a committee says, beside the claims."""
        return Heard(self.basis, len(self._all))

    def cited(self, evaluation: Evaluation, reading: Reading) -> str:
        """The numbers of the claims that speak of what is read."""
        facts = evaluation.sheet.possibilities.read[reading].facts
        said = (claim for fact in facts for claim in fact.ground.claims)
        numbers = [str(self.numbers[id(claim)]) for claim in said]
        return ", ".join([*numbers, *self.heard.cited(evaluation, facts)])

    def _of_study(self) -> Iterator[Entry]:
        say, words = self.basis.say, self.basis.vocabulary
        kind = say("book.kind.study")
        for number, offer, fact, told in self.heard.told:
            state = say(f"sure.word.{fact.ground.sure}")
            asked = about(fact, words, say)
            name = fact.key.name
            yield Entry(number, offer, kind, name, asked, told, "", "", state, "", "", None)

    @cached_property
    def _all(self) -> list[tuple[str, Fact | None, Said, Mapping[str, Source]]]:
        found: dict[int, tuple[str, Fact | None, Said, Mapping[str, Source]]] = {}
        for each in self.basis.everyone:
            table = each.candidate.provider.sources
            exists = each.candidate.offer.exists
            if exists is not None:
                found.setdefault(id(exists), (each.offer, None, exists, table))
            if each in self.basis.offers:
                for fact in _facts(each):
                    for said in (*fact.ground.claims, *fact.ground.searches):
                        found.setdefault(id(said), (fact.key.owner, fact, said, table))
        return list(found.values())

    def _of(
        self, number: int, owner: str, fact: Fact | None, said: Said, table: Mapping[str, Source]
    ) -> Iterator[Entry]:
        say, words = self.basis.say, self.basis.vocabulary
        unknown = isinstance(said, Unknown)
        if isinstance(said, Unknown):
            told = say.file(said.note)
            when = say.dated("book.looked", said.looked)
            sure = ""
        else:
            told = say("book.exists")
            if fact is not None and not isinstance(said, Existence):
                told = claimed(said, fact, words, say)
            when = dates(said, say)
            sure = say(f"sureness.{said.sure}")
        for citation in said.sources or (None,):
            yield Entry(
                number,
                owner,
                say("book.kind.existence" if fact is None else f"book.kind.{fact.key.kind}"),
                "" if fact is None else fact.key.name,
                say("book.exists.about") if fact is None else about(fact, words, say),
                say("book.not-found", more=told).strip() if unknown else told,
                when,
                sure,
                "" if fact is None else say(f"sure.word.{fact.ground.sure}"),
                "" if citation is None else citation.ref,
                "" if citation is None else citation.at or "",
                None if citation is None else table.get(citation.ref),
            )


def _facts(evaluation: Evaluation) -> Iterable[Fact]:
    """All that is read of an offer, each fact once."""
    read = evaluation.sheet.possibilities.read.values()
    return {fact.key: fact for possible in read for fact in possible.facts}.values()
