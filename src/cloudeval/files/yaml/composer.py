"""Puts the parser's events together to a tree, without recursion, and stops at each limit."""

import re
from typing import Any

import yaml

from cloudeval.files.yaml.characters import folded
from cloudeval.files.yaml.findings import Findings
from cloudeval.files.yaml.limits import MAX_DEPTH, MAX_EVENTS
from cloudeval.files.yaml.parser import next_event_of, tokens
from cloudeval.files.yaml.place import place_of
from cloudeval.files.yaml.scalars import Scalars


class Composer:
    """Builds the tree of one file from the parser's events, on a stack of its own."""

    def __init__(self, text: str, findings: Findings) -> None:
        self.text = text
        self.findings = findings
        self.events = 0
        self.roots: list[Any] = []
        self.current: Any = self.roots
        """The list or dict that the next value belongs to."""
        self.key: str | None = None
        """In a dict, the key that waits for its value."""
        self.key_event: Any = None
        self.stack: list[Any] = []
        self.scalars = Scalars(text, findings)
        self.repeats = False
        self.begun = False

    def run(self) -> None:
        actions = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        event: Any = None
        next_event = next_event_of(self.text)
        for self.events in range(MAX_EVENTS):
            event = next_event()
            action = actions.get(event.__class__)
            if action is not None:
                action(event)
            elif event.__class__ is yaml.StreamEndEvent:
                self._check_explicit_keys()
                return
        self.findings.stop("yaml.too-many-events", place_of(event), limit=MAX_EVENTS)

    def has_twins(self) -> bool:
        """Tell whether two keys of one mapping may be the same; cheap, and sure only when false."""
        names = self.scalars.names
        return self.repeats or len({folded(name) for name in names}) < len(names)

    # Events, most frequent first.

    def _scalar(self, event: Any) -> None:
        if event.tag is not None or event.anchor is not None:
            self._refuse_properties(event)
        current = self.current
        if current.__class__ is list:
            current.append(self.scalars.value(event))
        elif self.key is None:
            self._entry(event)
        else:
            current[self.key] = self.scalars.value(event, self.key_event)
            self.key = None

    def _mapping(self, event: Any) -> None:
        self._begin(event, {})

    def _sequence(self, event: Any) -> None:
        self._begin(event, [])

    def _begin(self, event: Any, collection: Any) -> None:
        if event.tag is not None or event.anchor is not None:
            self._refuse_properties(event)
        if len(self.stack) >= MAX_DEPTH:
            self.findings.stop("yaml.too-deep", place_of(event), limit=MAX_DEPTH)
        self._attach(event, collection)
        self.stack.append(self.current)
        self.current = collection

    def _end(self, _event: Any) -> None:
        self.current = self.stack.pop()

    def _alias(self, event: Any) -> None:
        self.findings.error("yaml.alias", place_of(event), name=event.anchor)
        self._attach(event, None)

    def _document(self, event: Any) -> None:
        if self.begun:
            self.findings.stop("yaml.second-document", place_of(event))
        self.begun = True
        if self.text.startswith("%", event.start_mark.index):
            self.findings.error("yaml.directive", place_of(event))

    def _attach(self, event: Any, value: Any) -> None:
        if self.current.__class__ is list:
            self.current.append(value)
        elif self.key is None:
            self.findings.stop("yaml.complex-key", place_of(event))
        else:
            self.current[self.key] = value
            self.key = None

    def _entry(self, event: Any) -> None:
        key = self.scalars.keys.get(event.value) or self.scalars.new_key(event)
        if key in self.current:
            self.repeats = True
        self.key = key
        self.key_event = event

    # What is refused wherever it stands.

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self.findings.error("yaml.anchor", place_of(event), name=event.anchor)
        if event.tag is not None:
            self.findings.error("yaml.tag", place_of(event))

    def _check_explicit_keys(self) -> None:
        # An event does not tell whether its key was marked by "?": the token does.
        if not any(_may_mark_key(self.text, at.start()) for at in re.finditer(r"\?", self.text)):
            return
        for token in tokens(self.text):
            if isinstance(token, yaml.KeyToken) and token.end_mark.index > token.start_mark.index:
                self.findings.error("yaml.complex-key", place_of(token))


def _may_mark_key(text: str, at: int) -> bool:
    """Tell whether a node could begin at this place: on a new line, or after an indicator."""
    while at and text[at - 1] in " \t":
        at -= 1
    return not at or text[at - 1] in "\n-?:,[{"
