"""The schemas of ``diff`` and ``history``."""

from __future__ import annotations

from typing import get_args

from cloudeval.changes.change import KINDS, Scope
from cloudeval.changes.lineage import READINGS
from cloudeval.model.criteria_set import ChangeNote
from cloudeval.model.policy import SEVERITIES, Ruling
from cloudeval.reports.diff.answering import DIVISIONS
from cloudeval.reports.diff.documented import DIFF
from cloudeval.reports.diff.schema_lineage import (
    across_schema,
    proposed_schema,
    relabelled_schema,
)
from cloudeval.reports.history import HISTORY
from cloudeval.reports.schema_parts import (
    CAST,
    COLUMNS,
    COUNT,
    DIGEST,
    FINGERPRINT,
    FLAG,
    GRADE,
    INPUTS,
    MIN_SURE,
    NAMES,
    NOTICE,
    PLACE,
    RANGE,
    STANDING,
    TEXT,
    VERDICT,
    WORDING,
    Q,
    Schema,
    as_of,
    both,
    by_name,
    choices,
    document,
    maybe,
    named,
    one_of,
    several,
    thing,
    version,
)
from cloudeval.reports.schema_score import asked


def diff() -> Schema:
    """What ``diff`` writes."""
    side = thing({**version(), "digest": DIGEST})
    total = {"before": COLUMNS, "after": COLUMNS}
    total["change"] = thing({"floor": Q, "ceiling": Q, "range": RANGE})
    parts = {
        "from": side,
        "to": side,
        "notice": NOTICE,
        "across": across_schema(),
        "as_of": as_of(),
        "min_sure": MIN_SURE,
        "cast": CAST,
        "settled": both(FLAG),
        "weights": both(named("weights")),
        **_reading(),
        "readings": by_name(thing(_reading())),
        "totals": by_name(thing(total)),
        "ruler": by_name(COLUMNS),
        "unknowns": by_name(COLUMNS),
        "standings": by_name(both(STANDING)),
        "places": by_name(both(PLACE)),
        "grades": by_name(both(GRADE)),
        "answers": both(_answers()),
        "relabelled": several(relabelled_schema()),
        "proposed": proposed_schema(),
        "policy": maybe(thing({"path": TEXT, "stale": several(FINGERPRINT)})),
        "inputs": INPUTS,
    }
    described = (
        "What changed between two versions and what it did to each offer, in points of 100. "
        "For each offer and column: effects + ruler + unknowns = change, exactly."
    )
    return document(DIFF, described, parts)


def _reading() -> dict[str, Schema]:
    empty = thing({"note": COUNT, "kind": maybe(one_of(KINDS)), "name": maybe(TEXT)})
    causes = thing(
        {cause: by_name(COLUMNS) for cause in (*KINDS, "ruler", "unknowns")},
        optional=(*KINDS, "ruler", "unknowns"),
    )
    return {
        "reading": one_of(READINGS),
        "rescaled_by": maybe(Q),
        "changes": several(thing({**_change(), **_did()})),
        "causes": causes,
        "unchanged": NAMES,
        "explained": maybe(thing({"unexplained": several(FINGERPRINT), "empty": several(empty)})),
    }


def _change() -> dict[str, Schema]:
    held: Schema = {"type": "object"}
    side: Schema = {
        "anyOf": [
            thing({"criteria": NAMES, "held": held}),
            thing({"groups": NAMES, "held": held}),
        ]
    }
    note = thing(
        {
            "by": choices(ChangeNote, "by"),
            "models": maybe(one_of(("director-claim", "provider-claim", "mp-claim", "none"))),
            "reason": WORDING,
        }
    )
    return {
        "fingerprint": FINGERPRINT,
        "kind": one_of(KINDS),
        "subject": TEXT,
        "before": maybe(side),
        "after": maybe(side),
        "note": maybe(note),
    }


def _answers() -> Schema:
    divided = thing(
        {
            "criterion": TEXT,
            "met_by": one_of(DIVISIONS),
            "offer": maybe(TEXT),
            "share": Q,
            "exempt": FLAG,
        }
    )
    bar = thing({"criterion": TEXT, "out": NAMES, "only": NAMES, "first_without": maybe(NAMES)})
    return thing({"criteria": several(divided), "keeping_out": several(bar), "first": NAMES})


def _did() -> dict[str, Schema]:
    decides = one_of(("no", "sufficient", "decisive", "both", "unproven"))
    verdicts = thing({"before": maybe(VERDICT), "after": maybe(VERDICT), "decides": decides})
    return {
        "scope": one_of(get_args(Scope)),
        "severity": one_of(SEVERITIES),
        "puts_out": NAMES,
        "same_id_stricter": FLAG,
        "by_proposal": FLAG,
        "ruled": maybe(thing({"as": choices(Ruling, "ruled"), "reason": WORDING})),
        "effects": by_name(thing({"floor": Q, "ceiling": Q, "range": RANGE})),
        "verdicts": by_name(verdicts),
    }


def history() -> Schema:
    """What ``history`` writes."""
    criterion = thing({**asked(), "share": maybe(Q)})
    step = {**version(), "criteria": several(criterion), "changes": several(thing(_change()))}
    parts = {"criterion": TEXT, "notice": NOTICE, "steps": several(thing(step))}
    return document(HISTORY, "One criterion through the versions of its family.", parts)
