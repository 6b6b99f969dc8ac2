from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction

from cloudeval.model.attribute import Level, Levels
from cloudeval.model.criteria_set import ByGroup, CriteriaSet, Group
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    AwardCriterion,
    Condition,
    LevelsScale,
    Lineage,
    Requirement,
)
from cloudeval.model.moment import read_moment
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import Wording

RUNGS = ("r0", "r1", "r2", "r3", "r4")
WORDS = [
    "data",
    "provider",
    "cloud",
    "service",
    "encryption",
    "keys",
    "customer",
    "region",
    "residency",
    "audit",
    "log",
    "access",
    "control",
    "identity",
    "backup",
    "recovery",
    "incident",
    "response",
    "exit",
    "portability",
    "certification",
    "evidence",
    "network",
    "segmentation",
    "vulnerability",
    "patch",
    "personnel",
    "screening",
    "supply",
    "chain",
    "sovereignty",
    "retention",
]
GROUPS = 20


def criterion(number: int, name: str | None = None, lineage: Lineage | None = None) -> AnyCriterion:
    """Line ``number``; drawn anew each time, so that two versions share no text in memory."""
    chance = random.Random(number)

    def said(count: int) -> Wording:
        fr, en = (" ".join(chance.choices(WORDS, k=count)).capitalize() for _ in "12")
        return Wording(fr=fr, en=en)

    told = {
        "id": name or f"line-{number:05d}",
        "group": f"group-{number % GROUPS:02d}",
        "title": said(6),
        "question": said(28),
        "reads": AttributeReading(attribute=f"attribute-{number:05d}"),
        "lineage": lineage,
    }
    if number % 8 == 0:
        return Requirement(role="requirement", condition=Condition(at_least="r2"), **told)
    marks = [Fraction(each, 20) for each in sorted(chance.sample(range(1, 20), 3))]
    values = dict(zip(RUNGS, (Fraction(0), *marks, Fraction(1)), strict=True))
    weight = Fraction(chance.randint(50, 1000), 100)
    scale = LevelsScale(kind="levels", values=values)
    return AwardCriterion(role="award", weight=weight, scale=scale, **told)


def edited(was: AnyCriterion, chance: random.Random) -> AnyCriterion:
    """The same line with one change."""
    how = chance.random()
    if how < 0.3 or not isinstance(was, AwardCriterion):
        return replace(was, question=Wording(fr=was.question.fr + " !", en=was.question.en + "!"))
    if how < 0.8:
        return replace(was, weight=was.weight + chance.randint(1, 100) / Fraction(100))
    marks = {**was.scale.values, "r1": Fraction(0), "r2": Fraction(0), "r3": was.scale.values["r1"]}
    return replace(was, scale=LevelsScale(kind="levels", values=marks))


def versions(size: int) -> tuple[CriteriaSet, CriteriaSet]:
    chance = random.Random(size)
    numbers = list(range(size))
    before = [criterion(n) for n in numbers]
    removed = set(chance.sample(numbers, round(size * 0.028)))
    kept = [n for n in numbers if n not in removed]
    changed = set(chance.sample(kept, round(size * 0.1648)))
    after = []
    for n in kept:
        now = criterion(n)
        after.append(edited(now, chance) if n in changed else now)
    for at in range(round(size * 0.04)):
        lineage = Lineage(refines=(f"line-{chance.choice(kept):05d}",)) if at % 2 else None
        after.insert(chance.randrange(len(after) + 1), criterion(size + at, lineage=lineage))
    return made(before, "v1", None), made(after, "v2", "v1")


def made(criteria: list[AnyCriterion], version: str, supersedes: str | None) -> CriteriaSet:
    groups = tuple(
        Group(id=f"group-{n:02d}", title=Wording(fr=f"{n}", en=f"{n}"), weight=Fraction(5))
        for n in range(GROUPS)
    )
    return CriteriaSet(
        format="cloudeval/criteria/1",
        family="drawn",
        version=version,
        supersedes=supersedes,
        date=read_moment("2025-01-01"),
        date_is="published",
        nature="own",
        procedure="own",
        title=Wording(fr="x", en="x"),
        weighting=ByGroup(kind="by-group"),
        groups=groups,
        criteria=tuple(criteria),
    )


def vocabulary(*versions: CriteriaSet) -> Vocabulary:
    levels = tuple(Level(id=rung, text=Wording(fr=rung, en=rung)) for rung in RUNGS)
    names = {c.reads.attribute for v in versions for c in v.criteria}
    return Vocabulary(
        {
            n: Levels(kind="levels", id=n, question=Wording(fr=n, en=n), levels=levels)
            for n in names
        },
        {},
        {},
    )
