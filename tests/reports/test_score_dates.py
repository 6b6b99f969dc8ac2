"""What a score says of certificates that end, and of readings that are old."""

from __future__ import annotations

from datetime import date

import pytest

from cloudeval.model.attribute import Scheme
from cloudeval.model.claim import CertificateClaim
from cloudeval.model.criterion import CertificationReading, Condition, Requirement
from cloudeval.model.moment import read_moment
from cloudeval.model.provider import Candidate, Offer, Provider
from cloudeval.reports.saying import Say
from cloudeval.reports.score_dates import (
    dates_told,
    documented_endings,
    documented_readings,
    endings,
    old_readings,
)
from cloudeval.scoring.evaluation import Outcome, evaluate
from cloudeval.scoring.facts_at import Reader
from tests.builders import flat, reader, said

SCHEME = Scheme(title=said("Seal"), editions=(), services=())
ASKED = Requirement(
    role="requirement",
    id="seal",
    group="all",
    title=said("seal"),
    question=said("seal"),
    reads=CertificationReading(certification="seal"),
    condition=Condition(at_least="held"),
)


def held(since: str, until: str, seen: str | None = None) -> CertificateClaim:
    return CertificateClaim(
        state="held",
        sure="high",
        sources=(),
        since=read_moment(since),
        until=read_moment(until),
        seen=read_moment(seen) if seen else None,
    )


def scored(on: date, *claims: CertificateClaim, scheme: str = "seal") -> Outcome:
    offer = Offer(id="one", name="one", certifications={scheme: claims})
    provider = Provider(
        format="cloudeval/provider/1", id="ash", name="ash", country="XX", offers=(offer,)
    )
    criteria = flat(ASKED)
    words = reader(criteria).vocabulary
    words = type(words)(words.attributes, {"seal": SCHEME, "other": SCHEME}, words.laws)
    return evaluate(criteria, [Candidate(provider=provider, offer=offer)], Reader(words, on))


def test_a_certificate_that_ends_within_ninety_days_is_named_with_its_day() -> None:
    outcome = scored(date(2025, 1, 1), held("2022-04-01", "2025-04-01", "2024-12-01"))
    (told,) = dates_told(outcome, Say("en"), full=False)
    assert told == "Certificates that end within 90 days: ash/one (Seal, 1 April 2025, in 90 days)."
    (told,) = dates_told(outcome, Say("fr"), full=False)
    assert "ash/one (Seal, 1er avril 2025, dans 90 jours)" in told


def test_one_day_more_and_nothing_is_said() -> None:
    outcome = scored(date(2024, 12, 31), held("2022-04-01", "2025-04-01", "2024-12-01"))
    assert dates_told(outcome, Say("en"), full=True) == []
    assert documented_endings(outcome) == []


def test_what_has_ended_is_told_until_something_follows() -> None:
    on = date(2025, 4, 2)
    over = scored(on, held("2022-04-01", "2025-04-01"))
    assert [each.state for each in endings(over)] == ["ended"]
    assert "1 day before" in dates_told(over, Say("en"), full=False)[0]
    renewed = scored(on, held("2022-04-01", "2025-04-01"), held("2025-04-01", "2028-04-01"))
    assert endings(renewed) == ()


def test_of_several_that_ended_the_last_one_is_told() -> None:
    on = date(2026, 1, 1)
    found = endings(scored(on, held("2019-04-01", "2022-04-01"), held("2022-04-01", "2025-04-01")))
    assert [each.end.written for each in found] == ["2025-04-01"]


def test_a_scheme_that_no_criterion_reads_is_not_told() -> None:
    outcome = scored(date(2025, 4, 2), held("2022-04-01", "2025-04-01"), scheme="other")
    assert endings(outcome) == ()


@pytest.mark.parametrize(("on", "old"), [(date(2025, 4, 1), 0), (date(2025, 4, 2), 1)])
def test_a_claim_read_more_than_a_year_before_is_counted(on: date, old: int) -> None:
    outcome = scored(on, held("2024-04-01", "2030-04-01"))
    assert len(old_readings(outcome)) == old
    assert len(documented_readings(outcome)) == old
    told = dates_told(outcome, Say("en"), full=False)
    assert ("1 claim was last read more than 365 days before." in told) == bool(old)
