"""The schema of ``profile``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from cloudeval.model.source import SURENESS
from cloudeval.reports.profile.documented import PROFILE
from cloudeval.reports.schema_parts import (
    COUNT,
    DATE,
    DIGEST,
    FLAG,
    INPUTS,
    MIN_SURE,
    NAMES,
    NOTICE,
    TEXT,
    WHOLE,
    WORDING,
    Q,
    Schema,
    as_of,
    document,
    maybe,
    named,
    one_of,
    several,
    thing,
    version,
)
from cloudeval.scoring.expiry import Basis, Ending
from cloudeval.scoring.fact import FactKind, Sure

_DAY: Schema = {"type": "string", "format": "date"}
_EDGES = dict.fromkeys(("since", "by", "until", "ended", "seen"), DATE)
_SHARE = thing({"low": TEXT, "high": TEXT})


def profile() -> Schema:
    """What ``profile`` writes."""
    parts = {
        **version(),
        "digest": DIGEST,
        "notice": NOTICE,
        "as_of": as_of(),
        "min_sure": MIN_SURE,
        "offers": several(thing(_offer())),
        "inputs": INPUTS,
    }
    return document(PROFILE, "All that is on file about an offer, and what to ask.", parts)


def _offer() -> dict[str, Schema]:
    return {
        "offer": TEXT,
        "provider": TEXT,
        "name": TEXT,
        "note": NOTICE,
        "company": thing({"name": TEXT, "country": TEXT, "note": NOTICE}),
        "fictional": FLAG,
        "exists": maybe(named("claim")),
        "certificates": several(_fact({"scheme": TEXT, "title": WORDING})),
        "expiries": several(_expiry()),
        "exposure": several(_exposure()),
        "owners": several(_owner()),
        "dependencies": several(_dated({"technology": TEXT, "country": TEXT, "of": _WHOSE})),
        "families": several(_family()),
        "notes": several(_dated({"text": WORDING, "of": _WHOSE})),
        "questions": several(_question()),
    }


_WHOSE = one_of(("offer", "company"))


def _fact(parts: Mapping[str, Schema]) -> Schema:
    """A fact, and the claims on file that do not count on the day."""
    return thing({**parts, "fact": named("fact"), "silent": several(named("claim"))})


def _expiry() -> Schema:
    return thing(
        {
            "scheme": TEXT,
            "state": one_of(get_args(Ending)),
            "end": DATE,
            "basis": one_of(get_args(Basis)),
            "last_day": _DAY,
            "days_left": WHOLE,
            "claim": named("claim"),
        }
    )


def _dated(parts: Mapping[str, Schema]) -> Schema:
    """A dated statement with its sources; what its file leaves out is left out."""
    told = {**parts, **_EDGES, "note": WORDING, "sure": one_of(SURENESS)}
    optional = {"country", "share", "votes", "tail", "note", *_EDGES}
    return thing({**told, "sources": several(named("source"))}, optional & {*told})


def _owner() -> Schema:
    return _dated({"holder": TEXT, "country": TEXT, "share": _SHARE, "votes": _SHARE})


def _exposure() -> Schema:
    force = one_of(("in-force", "tail", "not-in-force", "unknown"))
    parts = {"law": TEXT, "title": WORDING, "country": TEXT, "note": NOTICE, "force": force}
    return _fact({**parts, "periods": several(_dated({"tail": DATE}))})


def _family() -> Schema:
    fact = _fact({"attribute": TEXT, "question": WORDING})
    return thing({"family": TEXT, "title": WORDING, "facts": several(fact)})


def _question() -> Schema:
    return thing(
        {
            "rank": COUNT,
            "kind": one_of(get_args(FactKind)),
            "name": TEXT,
            "owner": TEXT,
            "sure": one_of(get_args(Sure)),
            "question": WORDING,
            "may_fail": FLAG,
            "tests": NAMES,
            "awards": NAMES,
            "points": thing({"least": Q, "most": Q}),
            "pairs": thing({"least": COUNT, "most": COUNT}),
        }
    )
