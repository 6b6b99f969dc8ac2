"""The rungs from one version to another: what each is made of, and in which orders they are made.

Whatever may change stands on one rung. Lineage has two: *detail* lets heirs share the weight of
what they come from and nothing more; *inflation* gives the same heirs the weights that were
published. What a rung does to a score depends on the rungs before it, even in its sign: it is the
score of a version that nobody published and never the effect of a cause. So there are two orders,
declared here and nowhere chosen, and inflation is told in both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from cloudeval.model.criteria_set import ChangeKind

RungName = Literal[
    "detail",
    "inflation",
    "tightening",
    "additions",
    "removals",
    "reweighting",
    "exemptions",
    "wording",
    "facts",
]
Order = Literal["a", "b"]

RUNG_OF: Mapping[ChangeKind, RungName] = {
    "added": "additions",
    "removed": "removals",
    "refined": "detail",
    "split": "detail",
    "merged": "detail",
    "renamed": "detail",
    "moved": "reweighting",
    "reweighted": "reweighting",
    "tightened": "tightening",
    "relaxed": "tightening",
    "rescaled": "tightening",
    "reads-changed": "tightening",
    "recast": "tightening",
    "veto-added": "tightening",
    "veto-removed": "tightening",
    "exemption-granted": "exemptions",
    "exemption-withdrawn": "exemptions",
    "grade-changed": "tightening",
    "regrouped": "reweighting",
    "reworded": "wording",
    "weight-sum": "reweighting",
}
"""On which rung each kind of change is made.

Three things follow a line and not a kind, since lineage says what they are part of. An heir brings
what it asks along, on *detail*. Where lineage cuts or joins criteria, all their weights are
published on *inflation*. A requirement carries no weight that its heirs could share: those, and the
requirements among the heirs of an award criterion, come on *tightening*.
"""

_OTHERS: tuple[RungName, ...] = (
    "tightening",
    "additions",
    "removals",
    "reweighting",
    "exemptions",
    "wording",
)

ORDERS: Mapping[Order, tuple[RungName, ...]] = {
    "a": ("detail", "inflation", *_OTHERS),
    "b": (*reversed(_OTHERS), "detail", "inflation"),
}
"""Inflation as early as it can be, and last; what stands between is made the other way round.

Between two days a last rung, *facts*, may follow: the same rules, the facts of the other day.
"""
