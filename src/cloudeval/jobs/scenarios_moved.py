"""Scenarios on their way to another version: what still makes sense there, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cloudeval.jobs.tracing import Tracer
from cloudeval.model.criterion import AnyCriterion, AwardCriterion
from cloudeval.model.mark import name_of
from cloudeval.model.scenario import ALL, Assumption, Scenario
from cloudeval.reports.migrate.moved import (
    LeftPart,
    MovedScenario,
    Part,
    PartBecause,
    Renamed,
)


def moved_scenario(scenario: Scenario, tracer: Tracer, under: str) -> MovedScenario:
    """A scenario of a study ``under`` one version, as it makes sense under the new one.

    Weights go on with a group of the same id; a criterion goes on to the lines that come from it
    and ask the same, word for word; an assumed fact goes on where it is read.
    """
    if under.partition("@")[0] != tracer.new.family:
        return MovedScenario(scenario, "left")
    left: list[LeftPart] = []
    renamed: list[Renamed] = []
    groups = {group.id for group in tracer.new.groups}
    left += (
        LeftPart("weight", name, "no-group") for name in scenario.weights if name not in groups
    )
    off = _named(scenario.switched_off, "switched-off", (tracer, under), left, renamed)
    lifted = scenario.exemptions_lifted
    if lifted != ALL:
        lifted = _named(lifted, "exemption", (tracer, under), left, renamed)
    now = replace(
        scenario,
        weights={name: weight for name, weight in scenario.weights.items() if name in groups},
        switched_off=off,
        exemptions_lifted=lifted,
        assumed=tuple(_assumed(scenario, tracer, left)),
    )
    if now == scenario:
        return MovedScenario(scenario, "carried", now)
    if not (now.touches_rules or now.assumed):
        return MovedScenario(scenario, "left", None, tuple(left))
    return MovedScenario(scenario, "in-part", now, tuple(left), tuple(renamed))


def _named(
    names: tuple[str, ...],
    part: Part,
    along: tuple[Tracer, str],
    left: list[LeftPart],
    renamed: list[Renamed],
) -> tuple[str, ...]:
    """The criteria that come from those named; of those that do not come along, why."""
    found: dict[str, None] = {}
    for name in names:
        heirs, why = _heirs(name, part, along)
        if why is not None:
            left.append(LeftPart(part, name, why))
        elif heirs != (name,):
            renamed.append(Renamed(part, name, heirs))
        found.update(dict.fromkeys(heirs))
    return tuple(found)


def _heirs(
    name: str, part: Part, along: tuple[Tracer, str]
) -> tuple[tuple[str, ...], PartBecause | None]:
    tracer, under = along
    version = tracer.version(under)
    before = version.by_id().get(name) if version is not None else None
    heirs = tracer.heirs(under, name)
    if before is None or not heirs:
        return (), "no-heir"
    if tracer.carry == "same-question":
        heirs = tuple(one for one in heirs if tracer.same_question(under, before, one))
        if not heirs:
            return (), "question-changed"
    bearing = tuple(one.id for one in heirs if _bears(one, part))
    return (bearing, None) if bearing else ((), "decides-nothing")


def _bears(criterion: AnyCriterion, part: Part) -> bool:
    """Whether there is something to switch off, or somebody exempt."""
    if part == "exemption":
        return bool(criterion.exempt)
    return not isinstance(criterion, AwardCriterion) or criterion.veto is not None


def _assumed(scenario: Scenario, tracer: Tracer, left: list[LeftPart]) -> Iterator[Assumption]:
    for each in scenario.assumed:
        if tracer.lines(each.about) and tracer.is_readable(each):
            yield each
        else:
            left.append(LeftPart("assumption", f"{each.offer} · {name_of(each.about)}", "not-read"))
