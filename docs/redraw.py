"""Other reconstructions of EMC2: the lines of each version redrawn at random from all of them.

In a redraw, as many lines come in and go out with each version as in the shipped one, by the role
in which they came in; what stays, goes on. Only which lines these are is drawn. A line stands in
the form that it has in that version of the shipped reconstruction, else in the nearest it has.
For each conclusion from the shipped versions 1 and 6, the redraws are counted in which it holds.

    python docs/redraw.py                    100 redraws, printed
    python docs/redraw.py --write            the same, put into emc2.md between its markers
    python docs/redraw.py --redraws 1000 --seed 7 --size 50
"""  # noqa: INP001 - a script beside the page that it writes

from __future__ import annotations

import random
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from hashlib import sha256

from emc2_table import PAGE, between, table

import cloudeval
from cloudeval.model.criteria_set import CriteriaSet, Flat
from cloudeval.model.criterion import AnyCriterion
from cloudeval.scoring.evaluation import Evaluation, Outcome, evaluate

REDRAWS, SEED, SIZES = 100, 20231221, (100, 50)
ABLE = ("admitted", "pending")
"""Standings of an offer that meets a version, or may."""


@dataclass(frozen=True)
class Reconstruction:
    """The shipped versions, and the career of each line ever written."""

    sets: tuple[CriteriaSet, ...]

    @cached_property
    def forms(self) -> dict[str, dict[int, AnyCriterion]]:
        """Each line's form in each version in which it stands."""
        found: dict[str, dict[int, AnyCriterion]] = {}
        for number, each in enumerate(self.sets):
            for criterion in each.criteria:
                found.setdefault(criterion.id, {})[number] = criterion
        return found

    @cached_property
    def came_as(self) -> dict[str, str]:
        """The role in which each line came in."""
        return {name: forms[min(forms)].role for name, forms in self.forms.items()}

    def form(self, name: str, number: int) -> AnyCriterion:
        """A line's form in a version, else the nearest that it has."""
        forms = self.forms[name]
        return forms[min(max(number, min(forms)), max(forms))]

    def moves(self, number: int) -> tuple[Counter[str], Counter[str]]:
        """How many lines of each role go out and come in with a version."""
        now = {criterion.id for criterion in self.sets[number].criteria}
        was = {c.id for c in self.sets[number - 1].criteria} if number else set()
        return self._roles(was - now), self._roles(now - was)

    def _roles(self, names: Iterable[str]) -> Counter[str]:
        return Counter(self.came_as[name] for name in names)

    def drawn(self, chance: random.Random, size: int) -> tuple[CriteriaSet, CriteriaSet]:
        """The first and the last version of one redraw; ``size`` in per cent of the lines."""
        waiting = sorted(self.forms)
        chance.shuffle(waiting)
        standing: list[str] = []
        first: list[str] = []
        for number in range(len(self.sets)):
            gone, come = self.moves(number)
            for role, count in sorted(gone.items()):
                of = [name for name in standing if self.came_as[name] == role]
                left = set(chance.sample(of, min(len(of), round(count * size / 100))))
                standing = [name for name in standing if name not in left]
            for role, count in sorted(come.items()):
                of = [name for name in waiting if self.came_as[name] == role]
                new = set(of[: round(count * size / 100)])
                standing += sorted(new)
                waiting = [name for name in waiting if name not in new]
            first = first or list(standing)
        return self._version(0, first), self._version(len(self.sets) - 1, standing)

    def _version(self, number: int, names: Iterable[str]) -> CriteriaSet:
        criteria = tuple(self.form(name, number) for name in sorted(names))
        return replace(
            self.sets[number], criteria=criteria, weighting=Flat(kind="flat"), grade=None
        )


@dataclass(frozen=True)
class Told:
    """What two versions say of the field, as far as conclusions are drawn from it."""

    before: Outcome
    after: Outcome

    @cached_property
    def pairs(self) -> dict[str, tuple[Evaluation, Evaluation]]:
        """Each offer's evaluations under both, for offers that could be had."""
        both = zip(self.before.evaluations, self.after.evaluations, strict=True)
        return {was.offer: (was, now) for was, now in both if was.standing != "not-offered"}

    @cached_property
    def signs(self) -> dict[str, int]:
        """The sign of each figure that may turn: floors and ceilings, from first to last."""
        return {
            f"{end} of {offer}": _sign(getattr(now, end) - getattr(was, end))
            for end in ("floor", "ceiling")
            for offer, (was, now) in self.pairs.items()
        }

    @cached_property
    def answers(self) -> dict[str, object]:
        """The answer to each question that the difference of the shipped versions answers."""
        floors = [{name: pair[n].floor for name, pair in self.pairs.items()} for n in (0, 1)]
        widths = [
            max(pair[n].ceiling - pair[n].floor for pair in self.pairs.values())
            - min(pair[n].ceiling - pair[n].floor for pair in self.pairs.values())
            for n in (0, 1)
        ]
        able = [
            {name for name, pair in self.pairs.items() if pair[n].standing in ABLE} for n in (0, 1)
        ]
        return {
            "the order is settled under v1": self.before.settled,
            "the order is settled under v6": self.after.settled,
            "some offer is shown to meet v1": any(
                was.standing == "admitted" for was, _ in self.pairs.values()
            ),
            "some offer is shown to meet v6": any(
                now.standing == "admitted" for _, now in self.pairs.values()
            ),
            "fewer offers may meet v6 than v1": len(able[1]) < len(able[0]),
            "the widths of the offers lie closer together under v6": widths[1] < widths[0],
            "which offer has the highest floor under v1": max(floors[0], key=floors[0].__getitem__),
            "which offer has the highest floor under v6": max(floors[1], key=floors[1].__getitem__),
            "whose floor falls most from v1 to v6": min(
                floors[0], key=lambda name: floors[1][name] - floors[0][name]
            ),
        } | {
            f"{name} may meet {version}": name in able[n]
            for n, version in ((0, "v1"), (1, "v6"))
            for name in self.pairs
        }


def _sign(change: Fraction) -> int:
    return (change > 0) - (change < 0)


def told(sets: tuple[CriteriaSet, CriteriaSet], like: Outcome) -> Told:
    """Score the field of a shipped outcome under two drawn versions."""
    field = [each.candidate for each in like.evaluations]
    roles = {each.offer: each.role for each in like.evaluations if each.role is not None}
    before, after = (evaluate(each, field, like.reader, roles) for each in sets)
    return Told(before, after)


def report(shipped: Told, drawn: Mapping[int, Sequence[Told]], seed: int, digest: str) -> str:
    """In how many redraws each conclusion holds, signs that turn first."""
    count = len(next(iter(drawn.values())))
    holds = [f"holds, {size} %" for size in drawn]
    turns = [f"turns, {size} %" for size in drawn]
    signs = [(name, sign, *_signs(name, sign, drawn)) for name, sign in shipped.signs.items()]
    turning = sorted((row for row in signs if row[1]), key=lambda row: (-max(row[3]), row[0]))
    rows = [(f"the {name} {_verb(sign)}", *kept, *lost) for name, sign, kept, lost in turning]
    still = [name for name, sign, *_ in signs if not sign]
    others = [
        (
            _answer(name, answer),
            *(sum(e.answers[name] == answer for e in of) for of in drawn.values()),
        )
        for name, answer in shipped.answers.items()
    ]
    always = [str(row[0]) for row in others if set(row[1:]) == {count}]
    return (
        f"{count} redraws of each size, seed {seed}, of the versions and results with joint digest"
        f" {digest}. Each figure is a number of redraws of {count}; the size is that of each"
        " version, in per cent of its lines.\n\n"
        "Signs from v1 to v6, those that turn most often first. Where the two figures do not add"
        f" up to {count}, the rest of the redraws left it where it was.\n\n"
        + table(["shipped", *holds, *turns], rows)
        + f"\nNo change and so no sign in the shipped versions: the {', the '.join(still)}.\n"
        + "\nOther conclusions.\n\n"
        + table(["shipped", *holds], [row for row in others if str(row[0]) not in always])
        + f"\nThese hold in every redraw: {'; '.join(always)}.\n"
    )


def _signs(
    name: str, sign: int, drawn: Mapping[int, Sequence[Told]]
) -> tuple[list[int], list[int]]:
    """In how many redraws of each size a sign holds, and in how many it is the opposite."""
    return (
        [sum(each.signs[name] == sign for each in of) for of in drawn.values()],
        [sum(each.signs[name] == -sign for each in of) for of in drawn.values()],
    )


def _verb(sign: int) -> str:
    return "rises" if sign > 0 else "falls"


def _answer(question: str, answer: object) -> str:
    if isinstance(answer, bool):
        return f"{question}: {'yes' if answer else 'no'}"
    return f"{question}: {answer}"


def digest_of(library: cloudeval.Library, shipped: Told) -> str:
    """One digest of the six versions and of what two of them say of each offer.

    A reader knows by it what the figures were drawn from: other lines change it, and so do other
    facts, as soon as they move one offer's floor, ceiling or standing.
    """
    digests = [
        library.digest(library.criteria(f"emc2@{name}")) for name in library.versions("emc2")
    ]
    results = [
        f"{each.offer} {each.standing} {each.floor} {each.ceiling}"
        for outcome in (shipped.before, shipped.after)
        for each in sorted(outcome.evaluations, key=lambda each: each.offer)
    ]
    return sha256("\n".join([*digests, *results]).encode()).hexdigest()[:12]


def main() -> None:
    """Draw, score, and tell."""
    asked = ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--redraws", type=int, default=REDRAWS)
    asked.add_argument("--seed", type=int, default=SEED)
    asked.add_argument("--size", type=int, action="append", help="per cent of each version's lines")
    asked.add_argument("--write", action="store_true", help="put the result into emc2.md")
    options = asked.parse_args()
    library = cloudeval.open_library()
    names = [f"emc2@{name}" for name in library.versions("emc2")]
    whole = Reconstruction(tuple(library.criteria(name) for name in names))
    first, last = (cloudeval.score(library, names[n]).outcome for n in (0, -1))
    drawn = {}
    for size in options.size or SIZES:
        chance = random.Random(f"{options.seed}/{size}")  # noqa: S311 - anyone can draw the same
        drawn[size] = [told(whole.drawn(chance, size), last) for _ in range(options.redraws)]
    shipped = Told(first, last)
    text = report(shipped, drawn, options.seed, digest_of(library, shipped))
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(between(page, "redraws", text), encoding="utf-8", newline="\n")
    else:
        print(text)  # noqa: T201 - what was asked for


if __name__ == "__main__":
    main()
