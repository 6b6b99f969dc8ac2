"""The schemas of what a difference says of lineage nobody declared, and of words that moved."""

from __future__ import annotations

from typing import get_args

from cloudeval.changes.kept_ids import Part, Worded
from cloudeval.model.policy import SEVERITIES, Ruling
from cloudeval.reports.schema_parts import (
    COUNT,
    FINGERPRINT,
    FLAG,
    NAMES,
    TEXT,
    WORDING,
    Q,
    Schema,
    choices,
    maybe,
    one_of,
    several,
    thing,
)


def _proposal() -> dict[str, Schema]:
    return {
        "before": TEXT,
        "after": TEXT,
        "confidence": Q,
        "wording": Q,
        "place": thing({"reads": FLAG, "group": FLAG}),
    }


def across_schema() -> Schema:
    """By what two families were compared."""
    parts = {"notice": WORDING, "same_ids": NAMES, "proposals": several(thing(_proposal()))}
    return maybe(thing(parts))


def proposed_schema() -> Schema:
    """Proposals that were asked for."""
    paste = maybe(thing({"criterion": TEXT, "yaml": TEXT}))
    parts = {
        "used": FLAG,
        "least": Q,
        "removed": COUNT,
        "added": COUNT,
        "renamed": COUNT,
        "declared_in": maybe(one_of(("before", "after"))),
        "with_supersedes": FLAG,
        "proposals": several(thing({**_proposal(), "paste": paste})),
    }
    return maybe(thing(parts))


def relabelled_schema() -> Schema:
    """Words that moved behind a code."""
    ruled = thing({"as": choices(Ruling, "ruled"), "reason": WORDING})
    return thing(
        {
            "fingerprint": FINGERPRINT,
            "of": one_of(get_args(Worded)),
            "name": TEXT,
            "part": one_of(get_args(Part)),
            "code": maybe(TEXT),
            "before": maybe(WORDING),
            "after": maybe(WORDING),
            "criteria": NAMES,
            "at_most": one_of(SEVERITIES),
            "ruled": maybe(ruled),
        }
    )
