"""The schemas of ``diff`` and ``history``."""

from __future__ import annotations

from typing import get_args, get_type_hints

from cloudeval.changes.change import KINDS, Scope
from cloudeval.changes.lineage import READINGS
from cloudeval.effects.days.causes import BY
from cloudeval.model.criteria_set import ChangeNote
from cloudeval.model.policy import SEVERITIES, Ruling
from cloudeval.reports.diff.answering import DIVISIONS
from cloudeval.reports.diff.documented import DIFF
from cloudeval.reports.diff.pairing import pairs_schema
from cloudeval.reports.diff.parts import CAUSES
from cloudeval.reports.diff.schema_lineage import (
    across_schema,
    proposed_schema,
    relabelled_schema,
)
from cloudeval.reports.diff.splitting import PARTS
from cloudeval.reports.diff.two_days import FOUR
from cloudeval.reports.diff.undoing import undo_schema
from cloudeval.reports.history import HISTORY
from cloudeval.reports.schema_parts import (
    CAST,
    COLUMNS,
    COUNT,
    DATE,
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
    WHOLE,
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
from cloudeval.reports.whatif.schema import answers
from cloudeval.scoring.screening import Check


def diff() -> Schema:
    """What ``diff`` writes."""
    side = thing({**version(), "digest": DIGEST, "terms": _terms()})
    parts = {
        "from": side,
        "to": side,
        "notice": NOTICE,
        "across": across_schema(),
        "as_of": as_of(),
        "to_as_of": maybe(as_of()),
        "min_sure": MIN_SURE,
        "cast": CAST,
        "settled": both(FLAG),
        "weights": both(named("weights")),
        **_reading(),
        "readings": by_name(thing(_reading())),
        "totals": by_name(_total()),
        "ruler": by_name(COLUMNS),
        "unknowns": by_name(COLUMNS),
        "facts": maybe(by_name(by_name(COLUMNS))),
        "moved": maybe(by_name(_moved())),
        "standings": by_name(both(STANDING)),
        "places": by_name(both(PLACE)),
        "grades": by_name(both(GRADE)),
        "answers": both(_answers()),
        "undo": maybe(undo_schema()),
        "pairs": maybe(pairs_schema()),
        "same_rules": maybe(both(several(thing({"criterion": TEXT, "offers": NAMES})))),
        "relabelled": several(relabelled_schema()),
        "proposed": proposed_schema(),
        "policy": maybe(thing({"path": TEXT, "stale": several(FINGERPRINT)})),
        "inputs": INPUTS,
    }
    described = (
        "What changed between two versions and what it did to each offer, in points of 100. "
        "For each offer and column: effects + ruler + facts + unknowns = change, exactly."
    )
    return document(DIFF, described, parts)


def _terms() -> Schema:
    return thing(
        {
            "answers_due": maybe(DATE),
            "days_left": maybe(thing({"low": WHOLE, "high": WHOLE})),
            "weights": maybe(one_of(("disclosed", "not-disclosed"))),
            "sources": several(named("source")),
        }
    )


def _total() -> Schema:
    change = thing({"floor": Q, "ceiling": Q, "range": RANGE})
    return thing({"before": COLUMNS, "after": COLUMNS, "change": change})


def _moved() -> Schema:
    by = one_of(BY)
    kinds = get_args(get_type_hints(Check)["kind"])
    check = {"kind": one_of(kinds), "criterion": maybe(TEXT)}
    check |= dict.fromkeys(FOUR, maybe(VERDICT))
    standing = thing({**dict.fromkeys(FOUR, STANDING), "moved_by": maybe(by)})
    return thing({"standing": standing, "checks": several(thing({**check, "moved_by": by}))})


def _reading() -> dict[str, Schema]:
    empty = thing({"note": COUNT, "kind": maybe(one_of(KINDS)), "name": maybe(TEXT)})
    causes = thing({cause: by_name(COLUMNS) for cause in CAUSES}, optional=CAUSES)
    step = {"from": TEXT, "to": TEXT, "changes": COUNT, "totals": by_name(_total())}
    return {
        "reading": one_of(READINGS),
        "rescaled_by": maybe(Q),
        "changes": several(thing({**_change(), **_did()})),
        "causes": causes,
        "unchanged": NAMES,
        "neutrality": maybe(thing(answers())),
        "standing_sets": by_name(_standing_sets()),
        "steps": maybe(several(thing({**step, "causes": causes}))),
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
    first = thing({"possible": NAMES, "certain": NAMES})
    changing = thing({"criterion": TEXT, "share": Q, "first": both(first)})
    return thing(
        {
            "criteria": several(divided),
            "keeping_out": several(bar),
            "first": NAMES,
            "leave_one_out": thing({"tried": COUNT, "changing": several(changing)}),
        }
    )


def _standing_sets() -> Schema:
    """Sets of changes by their fingerprints: one of each list undone, or any of one list made."""
    sets = several(several(FINGERPRINT))
    undone = thing({"one_of_each": maybe(several(sets)), "exact": FLAG})
    made = thing({"any_of": sets, "exact": FLAG})
    return thing(
        {
            "before": VERDICT,
            "undone": thing({"certain": undone, "possible": undone}),
            "made": thing({"certain": made, "possible": made}),
        }
    )


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
        "parts": maybe(by_name(thing(dict.fromkeys(PARTS, COLUMNS)))),
    }


def history() -> Schema:
    """What ``history`` writes."""
    criterion = thing({**asked(), "share": maybe(Q)})
    step = {**version(), "criteria": several(criterion), "changes": several(thing(_change()))}
    parts = {"criterion": TEXT, "notice": NOTICE, "steps": several(thing(step))}
    return document(HISTORY, "One criterion through the versions of its family.", parts)
