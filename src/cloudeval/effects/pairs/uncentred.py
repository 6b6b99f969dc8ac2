"""Effects as parts of the gap between offers: not held against any offer's own mean."""

from __future__ import annotations

from collections.abc import Mapping

from cloudeval.effects.attribution import Exempted, Versions, attribute
from cloudeval.effects.form import Form
from cloudeval.effects.measure import Scaled, mean_weights, scaled
from cloudeval.model.criteria_set import Flat
from cloudeval.model.noun import record
from cloudeval.scoring.band import ZERO
from cloudeval.scoring.weighting import WHOLE


@record
class Uncentred:
    """The uncentred forms of all effects, for offers with the same exemptions."""

    effects: Mapping[str, Scaled]
    ruler: Scaled
    whole: Scaled


def uncentred(versions: Versions, exempt: Exempted) -> Uncentred:
    """Effects on a total, as parts of the gap: not held against the mean of the whole.

    An effect is told as a part of all weights; times their sum it is in published weights again.
    """
    before, after = versions.trees
    flat = all(isinstance(each.weighting, Flat) for each in (versions.before, versions.after))
    nodes = [tree.groups.get(WHOLE, tree.top) if flat else tree.top for tree in (before, after)]
    ruler = sum((node.ruler for node in nodes), ZERO)
    factor = sum((node.sum for node in nodes), ZERO) / ruler if ruler else ZERO
    weights = mean_weights(versions.trees)

    def apart(form: Form) -> Form:
        means = {} if flat else {k: part for k, part in form.means.items() if k[0] != "top"}
        return Form(form.const, form.own, means).times(factor)

    told = attribute(versions, exempt)
    effects = {name: apart(form) for name, form in told.effects.items()}
    ruled = apart(told.ruler)
    whole = ruled
    for form in effects.values():
        whole = whole.plus(form)
    return Uncentred(
        {name: scaled(form, weights) for name, form in effects.items()},
        scaled(ruled, weights),
        scaled(whole, weights),
    )
