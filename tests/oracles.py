"""Brute force: every joint state of the unknown facts, one by one, and the formulas as written.

Nothing here uses the engine. Claims are read naively, as if all of them spoke (the strategies draw
no others), so that this is slow and short where the engine is quick and long. Numbers are tried at
the ends, at every bend, and at several places between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise, product
from typing import Any

from cloudeval.model.attribute import Quantity, Scheme, YesNo
from cloudeval.model.claim import CapabilityClaim, CertificateClaim, ExposureClaim, Span
from cloudeval.model.criteria_set import CriteriaSet, Flat
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    AwardCriterion,
    CertificationReading,
    ExposureReading,
    LevelsScale,
    LinearScale,
    PointsScale,
    Reading,
    Requirement,
)
from cloudeval.model.moment import read_moment
from cloudeval.model.provider import Candidate
from cloudeval.model.vocabulary import Vocabulary

Key = tuple[str, str, str]
"""Whose fact, of what kind, and its name."""

Certificate = tuple[tuple[int, ...], tuple[bool, ...]]
"""For each service the newest edition held, or -1; for each whether a certificate is sought."""

Truth = int | Fraction | Certificate
State = Mapping[Key, Truth]
Answer = int | Fraction

ZERO, ONE, HALF = Fraction(0), Fraction(1), Fraction(1, 2)
WAYS = ("direct", "indirect", "none")
RUNGS = ("none", "in-process", "held")


# ── what may be true ────────────────────────────────────────────────────────────────────────────


def keys(candidate: Candidate, reading: Reading, vocabulary: Vocabulary) -> list[Key]:
    """The facts that a reading looks at."""
    offer, house = candidate.id, candidate.provider.id
    match reading:
        case AttributeReading():
            return [(offer, "attribute", reading.attribute)]
        case CertificationReading():
            return [(offer, "certification", reading.certification)]
        case ExposureReading():
            reaching = [law.id for law in vocabulary.laws.values() if law.extraterritorial]
            own = candidate.offer.exposure
            return [
                (offer if _speaks(own.get(law, ())) else house, "exposure", law)
                for law in reading.exposure or reaching
            ]


def _speaks(claims: Iterable[object]) -> bool:
    return any(isinstance(claim, ExposureClaim) for claim in claims)


def truths(
    candidate: Candidate, key: Key, sets: Sequence[CriteriaSet], words: Vocabulary
) -> list[Truth]:
    """All that may be true of one fact."""
    owner, kind, name = key
    if kind == "attribute":
        claims = [
            c for c in candidate.offer.capabilities.get(name, ()) if isinstance(c, CapabilityClaim)
        ]
        attribute = words.attributes[name]
        if isinstance(attribute, Quantity):
            ends = [Fraction(str(end)) for c in claims for end in (c.value.low, c.value.high)]
            return _tried(ends or [attribute.range.low, attribute.range.high], bends(sets, name))
        ladder = ("no", "yes") if isinstance(attribute, YesNo) else attribute.ladder
        rungs = [
            int(end) if isinstance(end, bool) else ladder.index(end)
            for c in claims
            for end in (c.value.low, c.value.high)
        ]
        return _between(rungs or [0, len(ladder) - 1])
    if kind == "exposure":
        held = candidate.offer if owner == candidate.id else candidate.provider.company
        ways = [
            WAYS.index(c.way) for c in held.exposure.get(name, ()) if isinstance(c, ExposureClaim)
        ]
        return _between(ways or [0, 2])
    return _certificates(candidate, name, words.schemes[name])


def _between(rungs: Sequence[int]) -> list[Truth]:
    return list(range(min(rungs), max(rungs) + 1))


def _tried(ends: Sequence[Fraction], turns: Iterable[Fraction]) -> list[Truth]:
    low, high = min(ends), max(ends)
    corners = sorted({low, high, *(turn for turn in turns if low < turn < high)})
    inside = [
        a + (b - a) * part
        for a, b in pairwise(corners)
        for part in (Fraction(1, 3), Fraction(9, 10))
    ]
    return sorted({*corners, *inside})


def bends(sets: Sequence[CriteriaSet], attribute: str) -> set[Fraction]:
    """The numbers at which something happens."""
    found: set[Fraction] = set()
    for criterion in (c for version in sets for c in version.criteria):
        if criterion.reads == AttributeReading(attribute=attribute):
            written: tuple[str | None, ...]
            if isinstance(criterion, Requirement):
                written = (criterion.condition.at_least, criterion.condition.at_most)
            else:
                if isinstance(criterion.scale, LinearScale):
                    found |= {criterion.scale.worst, criterion.scale.best}
                written = (criterion.veto.below, criterion.veto.above) if criterion.veto else ()
            found |= {Fraction(text) for text in written if text is not None}
    return found


def _certificates(candidate: Candidate, name: str, scheme: Scheme) -> list[Truth]:
    editions, services = max(1, len(scheme.editions)), max(1, len(scheme.services))
    own = [
        c for c in candidate.offer.certifications.get(name, ()) if isinstance(c, CertificateClaim)
    ]
    company = [
        c
        for c in candidate.provider.company.certifications.get(name, ())
        if isinstance(c, CertificateClaim)
    ]
    if not own and company and all(c.state in ("none", "refused") for c in company):
        own = company
    nothing: Certificate = ((-1,) * services, (False,) * services)
    if not own:
        held = product(range(-1, editions), repeat=services)
        sought = list(product((False, True), repeat=services))
        return [(state, seek) for state in held for seek in sought]
    found = {nothing}
    for claim in own:
        if claim.state in ("held", "in-process"):
            found = {
                _granted(state, grant, claim.state)
                for state in found
                for grant in _grants(claim, scheme, editions, services)
            }
    if any(c.state in ("none", "refused") for c in own):
        # A dispute covers all that either side says, each half by itself.
        found |= (
            {(nothing[0], seek) for _, seek in found}
            | {(held_, nothing[1]) for held_, _ in found}
            | {nothing}
        )
    return sorted(found)


def _grants(
    claim: CertificateClaim, scheme: Scheme, editions: int, services: int
) -> Iterator[tuple[int, frozenset[int]]]:
    low, high = 0, editions - 1
    if claim.edition is not None:
        low, high = (
            scheme.editions.index(str(claim.edition.low)),
            scheme.editions.index(str(claim.edition.high)),
        )
    coverings = [
        frozenset(n for n in range(services) if chosen >> n & 1) for chosen in range(1, 2**services)
    ]
    if claim.covers:
        coverings = [frozenset(scheme.services.index(service) for service in claim.covers)]
    yield from product(range(low, high + 1), coverings)


def _granted(state: Certificate, grant: tuple[int, frozenset[int]], how: str) -> Certificate:
    held, sought = state
    edition, covered = grant
    if how == "held":
        return tuple(
            max(was, edition) if n in covered else was for n, was in enumerate(held)
        ), sought
    return held, tuple(was or n in covered for n, was in enumerate(sought))


def unknowns(
    field: Iterable[Candidate], sets: Sequence[CriteriaSet], words: Vocabulary
) -> dict[Key, list[Truth]]:
    """Every fact that some criterion reads, with all that may be true of it."""
    found: dict[Key, list[Truth]] = {}
    for candidate in field:
        for criterion in (c for version in sets for c in version.criteria):
            for key in keys(candidate, criterion.reads, words):
                if key not in found:
                    found[key] = truths(candidate, key, sets, words)
    return found


def count(facts: Mapping[Key, Sequence[Truth]]) -> int:
    """How many joint states there are."""
    number = 1
    for found in facts.values():
        number *= len(found)
    return number


def states(facts: Mapping[Key, Sequence[Truth]]) -> Iterator[State]:
    """Every joint state."""
    for joint in product(*facts.values()):
        yield dict(zip(facts, joint, strict=True))


# ── what is known once it is learned ────────────────────────────────────────────────────────────


def learned(candidate: Candidate, state: State, words: Vocabulary) -> Candidate:
    """The same offer with nothing left open: its claims say what is true in one state."""
    offer, company = candidate.offer, candidate.provider.company
    capabilities = dict(offer.capabilities)
    certifications = dict(offer.certifications)
    own, shared = dict(offer.exposure), dict(company.exposure)
    for (owner, kind, name), truth in state.items():
        if kind == "attribute" and owner == candidate.id:
            capabilities[name] = (_capability(truth, name, words),)
        elif kind == "certification" and owner == candidate.id:
            certifications[name] = _certificate_claims(truth, words.schemes[name])
        elif kind == "exposure" and owner == candidate.id:
            own[name] = (_exposure(truth),)
        elif kind == "exposure" and owner == candidate.provider.id:
            shared[name] = (_exposure(truth),)
    made = replace(offer, capabilities=capabilities, certifications=certifications, exposure=own)
    house = replace(candidate.provider, company=replace(company, exposure=shared))
    return Candidate(provider=house, offer=made)


_SPEAKS: Any = {
    "by": read_moment("2020-01-01"),
    "seen": read_moment("2026-01-01"),
    "sure": "high",
    "sources": (),
}


def _capability(truth: Truth, name: str, words: Vocabulary) -> CapabilityClaim:
    attribute = words.attributes[name]
    written: str | bool
    if isinstance(attribute, Quantity):
        written = str(truth)
    elif isinstance(attribute, YesNo):
        written = bool(truth)
    else:
        written = attribute.ladder[_rung(truth)]
    return CapabilityClaim(value=Span(low=written, high=written), **_SPEAKS)


def _exposure(truth: Truth) -> ExposureClaim:
    return ExposureClaim(way=WAYS[_rung(truth)], **_SPEAKS)  # type: ignore[arg-type]


def _rung(truth: Truth) -> int:
    assert isinstance(truth, int)
    return truth


def _certificate_claims(truth: Truth, scheme: Scheme) -> tuple[CertificateClaim, ...]:
    assert isinstance(truth, tuple)
    claims = []
    for place, (edition, seek) in enumerate(zip(*truth, strict=True)):
        covers = (scheme.services[place],) if scheme.services else None
        named = scheme.editions[edition] if scheme.editions and edition >= 0 else None
        said = None if named is None else Span(low=named, high=named)
        if edition >= 0:
            claims.append(CertificateClaim(state="held", edition=said, covers=covers, **_SPEAKS))
        if seek:
            claims.append(CertificateClaim(state="in-process", covers=covers, **_SPEAKS))
    return tuple(claims) or (CertificateClaim(state="none", **_SPEAKS),)


# ── what it is worth ────────────────────────────────────────────────────────────────────────────


def answer(candidate: Candidate, reading: Reading, state: State, words: Vocabulary) -> Answer:
    """What a reading yields in one state."""
    found = [state[key] for key in keys(candidate, reading, words)]
    if isinstance(reading, CertificationReading):
        return _certified(reading, found[0], words.schemes[reading.certification])  # type: ignore[arg-type]
    if isinstance(reading, AttributeReading):
        return found[0]  # type: ignore[return-value]
    return min(rung for rung in found if isinstance(rung, int))


def _certified(reading: CertificationReading, state: Certificate, scheme: Scheme) -> int:
    held, sought = state
    least = scheme.editions.index(reading.edition) if reading.edition else 0
    if not reading.covers:
        return 2 if max(held) >= least else 1 if any(sought) else 0
    asked = [scheme.services.index(service) for service in reading.covers]
    if all(held[service] >= least for service in asked):
        return 2
    return 1 if all(sought[service] for service in asked) else 0


def rungs_of(reading: Reading, words: Vocabulary) -> tuple[str, ...]:
    """The names of the answers, worst first; none for a number."""
    if isinstance(reading, CertificationReading):
        return RUNGS
    if isinstance(reading, ExposureReading):
        return WAYS
    attribute = words.attributes[reading.attribute]
    return () if isinstance(attribute, Quantity) else attribute.ladder


def worth(criterion: AwardCriterion, found: Answer, words: Vocabulary) -> Fraction:
    """The value of an answer, as if the offer were bound."""
    rungs, scale = rungs_of(criterion.reads, words), criterion.scale
    if isinstance(scale, LinearScale):
        return min(ONE, max(ZERO, Fraction(found - scale.worst) / (scale.best - scale.worst)))
    rung = rungs[int(found)]
    if isinstance(scale, LevelsScale):
        return scale.values[rung]
    if isinstance(scale, PointsScale):
        return scale.points[rung] / scale.out_of
    return ONE if rung == rungs[-1] else ZERO


def exempt(criterion: AnyCriterion, candidate: Candidate) -> bool:
    """Whether a criterion does not bind an offer."""
    named = {name for each in criterion.exempt for name in each.offers}
    return bool(named & {candidate.id, candidate.provider.id})


def counted(
    criterion: AwardCriterion, candidate: Candidate, state: State, words: Vocabulary
) -> Fraction:
    """The value that counts: one for who is exempt."""
    if exempt(criterion, candidate):
        return ONE
    return worth(criterion, answer(candidate, criterion.reads, state, words), words)


def shares(version: CriteriaSet) -> dict[str, Fraction]:
    """Each line's share of the total."""
    if isinstance(version.weighting, Flat):
        whole = sum((c.weight for c in version.awards), ZERO)
        divisor = version.weighting.divide_by or whole
        return {c.id: c.weight / divisor if divisor else ZERO for c in version.awards}
    across, within = version.weighting.groups, version.weighting.within
    weights = {g.id: g.weight or ZERO for g in version.groups}
    inside = {g: sum((c.weight for c in version.awards if c.group == g), ZERO) for g in weights}
    top = across.divide_by or sum(weights.values(), ZERO)
    found = {}
    for c in version.awards:
        bottom = within.divide_by or inside[c.group]
        found[c.id] = weights[c.group] / top * c.weight / bottom if top and bottom else ZERO
    return found


def total(version: CriteriaSet, candidate: Candidate, state: State, words: Vocabulary) -> Fraction:
    """The total in one state, in points."""
    share = shares(version)
    return 100 * sum(
        (share[c.id] * counted(c, candidate, state, words) for c in version.awards), ZERO
    )


def admitted(version: CriteriaSet, candidate: Candidate, state: State, words: Vocabulary) -> bool:
    """Whether all requirements and vetoes hold in one state, and the grade's minimum is reached."""
    if not all(passes(c, candidate, state, words) for c in version.criteria):
        return False
    least = version.grade.minimum if version.grade else None
    found = grade(version, candidate, state, words)
    return least is None or found is None or found >= least


def passes(criterion: AnyCriterion, candidate: Candidate, state: State, words: Vocabulary) -> bool:
    """Whether a requirement or a veto holds in one state."""
    if exempt(criterion, candidate):
        return True
    found = answer(candidate, criterion.reads, state, words)
    rungs = rungs_of(criterion.reads, words)

    def bound(written: str) -> Answer:
        return rungs.index(written) if rungs else Fraction(written)

    if isinstance(criterion, Requirement):
        low, high = criterion.condition.at_least, criterion.condition.at_most
    elif criterion.veto is not None:
        low, high = criterion.veto.below, criterion.veto.above
    else:
        return True
    return (low is None or found >= bound(low)) and (high is None or found <= bound(high))


def grade(
    version: CriteriaSet, candidate: Candidate, state: State, words: Vocabulary
) -> int | None:
    """The weakest link in one state."""
    if version.grade is None:
        return None
    found = []
    for c in version.awards:
        if c.grade is not None:
            rung = rungs_of(c.reads, words)[int(answer(candidate, c.reads, state, words))]
            found.append(max(c.grade.values()) if exempt(c, candidate) else c.grade[rung])
    return min(found, default=None)


# ── places ──────────────────────────────────────────────────────────────────────────────────────


def ranks(
    version: CriteriaSet, field: Sequence[Candidate], words: Vocabulary
) -> dict[str, tuple[int, int] | None]:
    """Each offer's best and worst place over all joint states of the field in which it stands."""
    seen: dict[str, list[int]] = {candidate.id: [] for candidate in field}
    for state in states(unknowns(field, (version,), words)):
        standing = {
            c.id: total(version, c, state, words)
            for c in field
            if admitted(version, c, state, words)
        }
        for name, points in standing.items():
            seen[name].append(1 + sum(other > points for other in standing.values()))
    return {name: (min(found), max(found)) if found else None for name, found in seen.items()}


# ── effects ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Side:
    """One version's weights in common units, and the values that count in one state."""

    groups: dict[str, Fraction]
    top: Fraction
    """What the groups are divided by."""
    lines: dict[str, dict[str, Fraction]]
    within: dict[str, Fraction]
    """What the lines of each group are divided by."""
    values: dict[str, Fraction]

    def sum(self, group: str) -> Fraction:
        return sum(self.lines[group].values(), ZERO)

    @property
    def whole(self) -> Fraction:
        return sum(self.groups.values(), ZERO)

    @property
    def ruler(self) -> Fraction:
        return _over(self.whole, self.top)

    def part(self, group: str) -> Fraction:
        """The sub-total of a group."""
        weighed = sum((w * self.values[name] for name, w in self.lines[group].items()), ZERO)
        return _over(weighed, self.within[group])

    def mean(self, group: str) -> Fraction:
        weighed = sum((w * self.values[name] for name, w in self.lines[group].items()), ZERO)
        return _over(weighed, self.sum(group))

    @property
    def centre(self) -> Fraction:
        return _over(
            sum((g * self.part(name) for name, g in self.groups.items()), ZERO), self.whole
        )


def _over(part: Fraction, whole: Fraction) -> Fraction:
    return part / whole if whole else ZERO


def sides(
    before: tuple[CriteriaSet, dict[str, Fraction]],
    after: tuple[CriteriaSet, dict[str, Fraction]],
    units: Sequence[tuple[Fraction, Fraction]],
) -> tuple[Side, Side]:
    """Two versions with the values that count, as trees of one shape, each in its units.

    Where one is flat and the other not, groups are told as parts of one, which a flat set does not
    publish; lines keep the weights that are published.
    """
    mixed = isinstance(before[0].weighting, Flat) != isinstance(after[0].weighting, Flat)
    one, other = (
        _parts_of_one(*each, unit[0]) if mixed else _side(*each, *unit)
        for each, unit in zip((before, after), units, strict=True)
    )
    return one, other


def _side(
    version: CriteriaSet, values: dict[str, Fraction], line_unit: Fraction, group_unit: Fraction
) -> Side:
    """A version as a tree; a flat one is a single group that is the whole."""
    if isinstance(version.weighting, Flat):
        lines = {"": {c.id: c.weight / line_unit for c in version.awards}}
        whole = sum(lines[""].values(), ZERO)
        divisor = version.weighting.divide_by
        return Side({"": ONE}, ONE, lines, {"": divisor / line_unit if divisor else whole}, values)
    lines, within = _lines(version, line_unit)
    groups = {g.id: (g.weight or ZERO) / group_unit for g in version.groups if g.id in lines}
    top = version.weighting.groups.divide_by
    divisor = top / group_unit if top else sum(groups.values(), ZERO)
    return Side(groups, divisor, lines, within, values)


def _parts_of_one(version: CriteriaSet, values: dict[str, Fraction], line_unit: Fraction) -> Side:
    lines, within = _lines(version, line_unit)
    if isinstance(version.weighting, Flat):
        published = {name: sum(held.values(), ZERO) * line_unit for name, held in lines.items()}
        divisor = version.weighting.divide_by
    else:
        published = {g.id: g.weight or ZERO for g in version.groups if g.id in lines}
        divisor = version.weighting.groups.divide_by
    whole = sum(published.values(), ZERO)
    groups = {name: _over(weight, whole) for name, weight in published.items()}
    return Side(groups, divisor / whole if divisor and whole else ONE, lines, within, values)


def _lines(
    version: CriteriaSet, unit: Fraction
) -> tuple[dict[str, dict[str, Fraction]], dict[str, Fraction]]:
    """The lines of each group that weighs anything or has lines, and what they are divided by."""
    flat = isinstance(version.weighting, Flat)
    bottom = None if isinstance(version.weighting, Flat) else version.weighting.within.divide_by
    found = {
        g.id: {c.id: c.weight / unit for c in version.awards if c.group == g.id}
        for g in version.groups
    }
    kept = {g.id for g in version.groups if found[g.id] or (g.weight and not flat)}
    lines = {name: held for name, held in found.items() if name in kept}
    within = {
        name: bottom / unit if bottom else sum(held.values(), ZERO) for name, held in lines.items()
    }
    return lines, within


@dataclass(frozen=True)
class Told:
    """The method's effects in one state, in points: by line of each version, by group, the ruler."""

    gone: dict[str, Fraction]
    come: dict[str, Fraction]
    groups: dict[str, Fraction]
    ruler: Fraction


def effects(before: Side, after: Side) -> Told:
    """Bennet's indicator on published weights, nested by group, line by line.

    A line's effect is cut into what goes with the old line and what comes with the new one, which
    add up to the formula; so nothing here depends on which line is taken for which.
    """
    scale = (before.ruler + after.ruler) / 2
    size = (before.whole + after.whole) / 2
    centre = (before.centre + after.centre) / 2
    ruler = centre * (after.ruler - before.ruler)
    gone: dict[str, Fraction] = {}
    come: dict[str, Fraction] = {}
    groups: dict[str, Fraction] = {}
    for name in sorted({*before.groups, *after.groups}):
        g, h = before.groups.get(name), after.groups.get(name)
        if g is not None and h is not None:
            held = (before.part(name) + after.part(name)) / 2
            groups[name] = _over(scale * (h - g) * (held - centre), size)
            outer = _over(scale * (g + h) / 2, size)
            inner, moved = _inside(before, after, name)
            ruler += outer * moved
            gone |= {line: outer * effect for line, effect in inner[0].items()}
            come |= {line: outer * effect for line, effect in inner[1].items()}
            continue
        on, sign, into = (before, -1, gone) if g is not None else (after, 1, come)
        outer = _over(scale * on.groups[name], size) * sign
        stretch = _over(on.sum(name), on.within[name])
        for line, w in on.lines[name].items():
            into[line] = (
                outer * _over(w, on.within[name]) * (on.values[line] - _over(centre, stretch))
            )
        if not stretch:
            # No line to tell it to: the group's weight itself is what came or went.
            groups[name] = -outer * centre
    return Told(_points(gone), _points(come), _points(groups), ruler * 100)


def _inside(
    before: Side, after: Side, name: str
) -> tuple[tuple[dict[str, Fraction], dict[str, Fraction]], Fraction]:
    """The same rule among the lines of one group."""
    if not before.sum(name) or not after.sum(name):
        old = {
            line: -_over(w * before.values[line], before.within[name])
            for line, w in before.lines[name].items()
        }
        new = {
            line: _over(w * after.values[line], after.within[name])
            for line, w in after.lines[name].items()
        }
        return (old, new), ZERO
    stretch = before.sum(name) / before.within[name], after.sum(name) / after.within[name]
    factor = (stretch[0] + stretch[1]) / (before.sum(name) + after.sum(name))
    centre = (before.mean(name) + after.mean(name)) / 2
    old = {
        line: -factor * w * (before.values[line] - centre) for line, w in before.lines[name].items()
    }
    new = {
        line: factor * w * (after.values[line] - centre) for line, w in after.lines[name].items()
    }
    return (old, new), centre * (stretch[1] - stretch[0])


def _points(parts: Mapping[str, Fraction]) -> dict[str, Fraction]:
    return {name: part * 100 for name, part in parts.items()}
