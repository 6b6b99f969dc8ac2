"""Tells where everything stands in a text, and which keys stand twice."""

from itertools import islice
from typing import Any, NamedTuple

import yaml

from cloudeval.files.yaml.characters import folded
from cloudeval.files.yaml.findings import Findings
from cloudeval.files.yaml.limits import MAX_EVENTS
from cloudeval.files.yaml.parser import events
from cloudeval.files.yaml.place import Place, place_of


class Spot(NamedTuple):
    """Where a value stands, or the key that it belongs to, and where its parts stand."""

    place: Place
    inside: "dict[str, Spot] | list[Spot] | None"


class Twin(NamedTuple):
    """A key that its mapping already has, or has in another form."""

    name: str
    place: Place
    other: str
    first: int
    """The line of the other."""


class Survey:
    """Where everything stands in a text, and which keys stand twice."""

    def __init__(self, text: str, most: int = MAX_EVENTS) -> None:
        self.roots: list[Spot] = []
        self.twins: list[Twin] = []
        self._inside: list[Spot] | dict[str, Spot] = self.roots
        self._names: dict[str, tuple[str, int]] = {}
        self._key: Any = None
        self._stack: list[tuple[list[Spot] | dict[str, Spot], dict[str, tuple[str, int]]]] = []
        for event in islice(events(text), most):
            self._take(event)

    def _take(self, event: Any) -> None:
        if isinstance(event, yaml.CollectionEndEvent):
            self._inside, self._names = self._stack.pop()
        elif isinstance(event, yaml.NodeEvent):
            self._take_node(event)

    def _take_node(self, event: Any) -> None:
        if isinstance(self._inside, dict) and self._key is None:
            self._key = event
            return
        spot = Spot(place_of(self._key or event), _empty(event))
        if isinstance(self._inside, list):
            self._inside.append(spot)
        else:
            self._take_entry(getattr(self._key, "value", ""), spot)
        if spot.inside is not None:
            self._stack.append((self._inside, self._names))
            self._inside, self._names = spot.inside, {}

    def _take_entry(self, name: str, spot: Spot) -> None:
        self._key = None
        inside: Any = self._inside
        other, first = self._names.setdefault(folded(name), (name, spot.place[0]))
        if name in inside:
            self.twins.append(Twin(name, spot.place, name, inside[name].place[0]))
        elif other != name:
            self.twins.append(Twin(name, spot.place, other, first))
        inside.setdefault(name, spot)


def _empty(event: Any) -> "dict[str, Spot] | list[Spot] | None":
    if isinstance(event, yaml.MappingStartEvent):
        return {}
    return [] if isinstance(event, yaml.SequenceStartEvent) else None


def report_twins(survey: Survey, findings: Findings) -> None:
    """Refuse each key that its mapping already has."""
    for twin in survey.twins:
        if twin.name == twin.other:
            findings.error("yaml.duplicate-key", twin.place, key=twin.name, first=twin.first)
        else:
            findings.error(
                "yaml.similar-key", twin.place, key=twin.name, other=twin.other, first=twin.first
            )
