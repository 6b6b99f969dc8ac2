"""Gathering things that are tied, directly or through others."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def joined(nodes: Iterable[T], ties: Iterable[tuple[T, T]]) -> list[tuple[T, ...]]:
    """``nodes`` in sets that no tie leaves, each in the order given, the first node's set first."""
    leader = {node: node for node in nodes}

    def led(node: T) -> T:
        while leader[node] != node:
            node = leader[node]
        return node

    for one, other in ties:
        leader[led(other)] = led(one)
    found: dict[T, list[T]] = {}
    for node in leader:
        found.setdefault(led(node), []).append(node)
    return [tuple(members) for members in found.values()]
