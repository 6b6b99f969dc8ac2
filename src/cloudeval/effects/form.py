"""Effects as linear forms in the values of lines.

Whatever the weights do, an effect is linear in the values that an offer has on the lines before and
after. Keeping the form and not only its value lets the same effect be read at the least and at the
most favourable state, and its exact range over all states be found fact by fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Literal, TypeVar

from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO

When = Literal["before", "after"]
Mean = tuple[Literal["lines", "top", "group"], str]
"""A mean of before and after: a group's mean value, the mean of the whole, a group's sub-total."""


@record
class Form:
    """``const`` + own line values (as if bound by them) + means, each with its coefficient."""

    const: Fraction
    own: Mapping[tuple[When, str], Fraction]
    means: Mapping[Mean, Fraction]

    def plus(self, other: Form) -> Form:
        """The sum of two forms."""
        return added((self, other))

    def times(self, factor: Fraction) -> Form:
        """The form with every coefficient multiplied."""
        return Form(
            self.const * factor,
            {key: part * factor for key, part in self.own.items()},
            {key: part * factor for key, part in self.means.items()},
        )


K = TypeVar("K")
NOTHING = Form(ZERO, {}, {})


def added(forms: Iterable[Form]) -> Form:
    """The sum of any number of forms."""
    const = ZERO
    own: dict[tuple[When, str], Fraction] = {}
    means: dict[Mean, Fraction] = {}
    for form in forms:
        const += form.const
        _add(own, form.own)
        _add(means, form.means)
    return Form(const, own, means)


def _add(into: dict[K, Fraction], parts: Mapping[K, Fraction]) -> None:
    for key, part in parts.items():
        known = into.get(key)
        into[key] = part if known is None else known + part


def line(
    before: tuple[str, Fraction] | None, after: tuple[str, Fraction] | None, mean: Mean | None
) -> Form:
    """``after − before``, each a line with its coefficient, less ``mean`` times their sum.

    The building block of every effect: a line's weighted value that goes and one that comes, held
    against the mean by as much as the weight changed.
    """
    own: dict[tuple[When, str], Fraction] = {}
    change = ZERO
    if before is not None:
        own["before", before[0]] = -before[1]
        change -= before[1]
    if after is not None:
        own["after", after[0]] = after[1]
        change += after[1]
    return Form(ZERO, own, {mean: -change} if mean is not None and change else {})
