"""Adds to a YAML text in place: every byte that was there stays, comments and order included.

A library that reads YAML and writes it again indents, quotes and folds by its own rules. Here a
few lines are put between those that a person wrote, and nothing else is touched; so a change shows
in version control as what it is. Whoever adds must read the result again and compare.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import yaml

from cloudeval.files.emitting import entry, flow, item, scalar
from cloudeval.files.yaml.parser import LOADER

Path = tuple[str | int, ...]


class NoPlace(Exception):
    """Nothing can be added there: the text has no such list or mapping."""


class Editor:
    """Gathers what is to be added to one text, and adds all of it at once."""

    def __init__(self, text: str) -> None:
        """Read where everything stands, once."""
        self._end_of_line = "\r\n" if "\r\n" in text else "\n"
        self._before = text if text.endswith("\n") else text + self._end_of_line
        self._root: Any = yaml.compose(text, Loader=LOADER)
        self._pieces: list[tuple[int, int, str]] = []

    @property
    def text(self) -> str:
        """The text with all that was added; what stands at one place stands in order."""
        parts, done = [], 0
        for start, end, piece in sorted(self._pieces, key=lambda each: each[:2]):
            parts += [self._before[done:start], piece]
            done = end
        return "".join([*parts, self._before[done:]])

    def add_items(self, path: Path, values: Sequence[Mapping[str, Any]]) -> None:
        """Add items at the end of a list."""
        node, indent = self._node(path)
        if not isinstance(node, yaml.SequenceNode):
            raise NoPlace(path)
        if not values:
            return
        if not node.flow_style:
            column = node.start_mark.column
            blank = [""] if self._spaced(node) else []
            lines = [line for one in values for line in (*blank, *item(one, " " * column))]
            self._lines(self._below(node, column), lines)
        elif node.value:
            added = "".join(f", {flow(dict(one))}" for one in values)
            self._insert(self._end(node.value[-1]), added)
        else:
            # An empty list gives way to a block below its key; a comment beside it stays there.
            start = len(self._before[: node.start_mark.index].rstrip(" "))
            self._pieces.append((start, node.end_mark.index, ""))
            lines = [line for one in values for line in item(one, " " * (indent + 2))]
            self._lines(self._next_line(node.end_mark.index), lines)

    def add_key(self, path: Path, key: str, value: Any) -> None:
        """Add a key at the end of a mapping."""
        node, _ = self._node(path)
        if not isinstance(node, yaml.MappingNode):
            raise NoPlace(path)
        if not node.flow_style:
            column = node.start_mark.column
            # What is indented as deep as the keys belongs to the mapping, comments too.
            self._lines(self._below(node, column - 1), entry(key, value, " " * column))
            return
        comma = ", " if node.value else ""
        at = self._end(node.value[-1][1]) if node.value else node.end_mark.index - 1
        self._insert(at, f"{comma}{scalar(key)}: {flow(value)}")

    def set_scalar(self, path: Path, value: str) -> None:
        """Write another value where one stands; a comment beside it stays."""
        node, _ = self._node(path)
        if not isinstance(node, yaml.ScalarNode):
            raise NoPlace(path)
        self._pieces.append((node.start_mark.index, node.end_mark.index, scalar(value)))

    def _node(self, path: Path) -> tuple[Any, int]:
        """The node at a path, and how deep the mapping that holds it is indented."""
        node, indent = self._root, 0
        for step in path:
            if isinstance(node, yaml.MappingNode):
                indent = node.start_mark.column
                node = next((value for key, value in node.value if key.value == step), None)
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
                node = node.value[step] if step < len(node.value) else None
            else:
                node = None
        if node is None:
            raise NoPlace(path)
        return node, indent

    def _end(self, node: Any) -> int:
        """Just after the last character of a node's own content."""
        while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            node = last[1] if isinstance(last, tuple) else last
        end: int = node.end_mark.index
        while end and self._before[end - 1].isspace():
            end -= 1
        return end

    def _below(self, node: Any, column: int) -> int:
        """The line after a node, and after the comments below it that stand deeper than that."""
        at = self._next_line(self._end(node))
        while True:
            line = self._before[at : self._next_line(at)]
            bare = line.lstrip(" ")
            if not bare.startswith("#") or len(line) - len(bare) <= column:
                return at
            at += len(line)

    def _spaced(self, node: Any) -> bool:
        """Whether blank lines stand between the items of a list."""
        between = (
            self._before[self._end(one) : other.start_mark.index]
            for one, other in pairwise(node.value)
        )
        return any("\n\n" in blank.replace("\r", "") for blank in between)

    def _next_line(self, at: int) -> int:
        found = self._before.find("\n", at)
        return len(self._before) if found < 0 else found + 1

    def _lines(self, at: int, lines: Sequence[str]) -> None:
        self._insert(at, "".join(f"{line}{self._end_of_line}" for line in lines))

    def _insert(self, at: int, added: str) -> None:
        self._pieces.append((at, at, added))
