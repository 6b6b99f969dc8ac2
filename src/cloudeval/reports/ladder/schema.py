"""The schema of ``diff --what-if ladder``."""

from __future__ import annotations

from typing import get_args

from cloudeval.changes.change import KINDS
from cloudeval.changes.lineage import READINGS
from cloudeval.effects.ladder.rungs import ORDERS, RungName
from cloudeval.reports.ladder.data import LADDER
from cloudeval.reports.schema_parts import (
    CAST,
    COLUMNS,
    COUNT,
    DIGEST,
    FLAG,
    INPUTS,
    MIN_SURE,
    NAMES,
    NOTICE,
    PLACE,
    STANDING,
    TEXT,
    Q,
    Schema,
    as_of,
    both,
    by_name,
    document,
    maybe,
    one_of,
    several,
    thing,
    version,
)


def ladder() -> Schema:
    """What ``diff --what-if ladder`` writes."""
    total = thing({"offer": TEXT, "standing": STANDING, "place": PLACE, "floor": Q, "ceiling": Q})
    scored = {"totals": several(total), "first": NAMES}
    name = one_of(get_args(RungName))
    rung = thing(
        {
            "rung": name,
            "number": COUNT,
            "version": TEXT,
            "criteria": COUNT,
            "changed": FLAG,
            "moved": FLAG,
            "steps": by_name(COLUMNS),
            **scored,
        }
    )
    told_version = thing(version())
    parts = {
        "before": told_version,
        "after": told_version,
        "digests": several(DIGEST),
        "notice": NOTICE,
        "as_of": as_of(),
        "to_as_of": maybe(as_of()),
        "min_sure": MIN_SURE,
        "cast": CAST,
        "rung_of": thing(dict.fromkeys(KINDS, name)),
        "ends": both(thing(scored)),
        "readings": thing(
            dict.fromkeys(READINGS, thing(dict.fromkeys(ORDERS, several(rung)))),
            optional=READINGS,
        ),
        "inputs": INPUTS,
    }
    title = (
        "Two versions, and the computed versions that lead from one to the other, in two orders. "
        "A step depends on the rungs before it; it is not the effect of a cause."
    )
    return document(LADDER, title, parts)
