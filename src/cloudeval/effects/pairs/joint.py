"""The unknown facts of two offers, read together: siblings share what is said of their company.

Facts that one of the offers joins, or that both of them have, are one *knot*. Knots do not depend
on one another, so that the ends of a sum are found knot by knot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import product

from cloudeval.model.joining import joined
from cloudeval.model.noun import record
from cloudeval.scoring.fact import FactKey
from cloudeval.scoring.possible import LIMIT, Component, Possibilities

Node = tuple[int, int]
"""A component: of the first offer or of the second, and its number there."""


@record
class Knot:
    """Components that share facts, and every joint state of them."""

    nodes: tuple[Node, ...]
    states: tuple[tuple[int, ...], ...]
    """For each joint state the state of each component."""
    numeric: bool = False
    """Whether a fact is a number, of which the ends and a few values between are states."""


@record
class Joint:
    """All knots of two offers."""

    knots: tuple[Knot, ...]
    exact: bool
    """Whether no knot had to be cut because it has too many states, and no fact was set free."""


def joint(one: Possibilities, other: Possibilities) -> Joint:
    """Read the unknown facts of two offers together."""
    parts: dict[Node, Component] = {
        (side, number): component
        for side, possible in enumerate((one, other))
        for number, component in enumerate(possible.components)
    }
    holder: dict[FactKey, Node] = {}
    ties = [
        (holder.setdefault(key, node), node)
        for node, component in parts.items()
        if component.exact
        for key in component.facts
    ]
    exact = one.exact and other.exact
    tied = {node for tie in ties if tie[0] != tie[1] for node in tie}
    knots = [_single(node, part) for node, part in parts.items() if node not in tied]
    for nodes in joined([node for node in parts if node in tied], _of(ties, tied)):
        states = _states(nodes, [parts[node] for node in nodes])
        if states is None:
            exact = False
            knots += [_single(node, parts[node]) for node in nodes]
        else:
            numeric = any(_numeric(parts[node]) for node in nodes)
            knots.append(Knot(nodes, states, numeric))
    return Joint(tuple(knots), exact)


def _of(ties: list[tuple[Node, Node]], nodes: set[Node]) -> list[tuple[Node, Node]]:
    return [tie for tie in ties if tie[0] in nodes]


def _single(node: Node, component: Component) -> Knot:
    return Knot((node,), _alone(component), _numeric(component))


def _numeric(component: Component) -> bool:
    return any(isinstance(state, Fraction) for state in component.states[0])


def _alone(component: Component) -> tuple[tuple[int, ...], ...]:
    return _numbered(len(component.states))


@cache
def _numbered(count: int) -> tuple[tuple[int, ...], ...]:
    return tuple((number,) for number in range(count))


def _states(
    nodes: Sequence[Node], parts: Sequence[Component]
) -> tuple[tuple[int, ...], ...] | None:
    """Every joint state in which the components agree on what they share; None for too many."""
    if len(nodes) == 1:
        return _alone(parts[0])
    count = 1
    for component in parts:
        count *= len(component.states)
    if count > LIMIT * LIMIT:
        return None
    found = tuple(_agreeing(parts))
    return found if len(found) <= LIMIT else None


def _agreeing(parts: Sequence[Component]) -> Iterator[tuple[int, ...]]:
    rows: list[tuple[tuple[int, ...], dict[FactKey, object]]] = [((), {})]
    for component in parts:
        longer = []
        for (numbers, told), (number, states) in product(rows, enumerate(component.states)):
            held = dict(zip(component.facts, states, strict=True))
            if all(told.get(key, state) == state for key, state in held.items()):
                longer.append(((*numbers, number), {**told, **held}))
        rows = longer
    for numbers, _ in rows:
        yield numbers
