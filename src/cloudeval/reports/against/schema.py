"""The schema of ``score --against``."""

from __future__ import annotations

from typing import get_args, get_type_hints

from cloudeval.reports.against.data import AGAINST
from cloudeval.reports.schema_parts import (
    CAST,
    COLUMNS,
    DIGEST,
    FLAG,
    INPUTS,
    MIN_SURE,
    NOTICE,
    PLACE,
    STANDING,
    TEXT,
    VERDICT,
    Schema,
    as_of,
    both,
    document,
    maybe,
    one_of,
    several,
    thing,
    version,
)
from cloudeval.scoring.screening import Check


def against() -> Schema:
    """What ``score --against`` writes."""
    kinds = get_args(get_type_hints(Check)["kind"])
    check = {"kind": one_of(kinds), "criterion": maybe(TEXT), "before": VERDICT, "after": VERDICT}
    answers = dict.fromkeys(("before", "after"), thing({"low": TEXT, "high": TEXT}))
    offer = {
        "offer": TEXT,
        "standings": both(STANDING),
        "places": both(PLACE),
        "total": thing(dict.fromkeys(("before", "after", "change"), COLUMNS)),
        "lines": several(thing({"criterion": TEXT, **answers, "change": COLUMNS})),
        "checks": several(thing(check)),
    }
    parts = {
        **version(),
        "digest": DIGEST,
        "notice": NOTICE,
        "days": both(as_of()),
        "min_sure": MIN_SURE,
        "cast": CAST,
        "settled": both(FLAG),
        "offers": several(thing(offer)),
        "inputs": INPUTS,
    }
    title = "What the facts between two days did to each offer under one version, in points of 100."
    return document(AGAINST, title, parts)
