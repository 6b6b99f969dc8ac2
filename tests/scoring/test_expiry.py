"""When a certificate ends, seen from a day; and which readings are old."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudeval.model.attribute import Scheme
from cloudeval.model.claim import CapabilityClaim, CertificateClaim, Span
from cloudeval.model.moment import Duration, read_moment
from cloudeval.model.provider import Candidate, Company, Offer, Provider
from cloudeval.model.source import Citation, Source
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.expiry import Expiry, Stale, expiries, stale
from cloudeval.scoring.facts_at import Reader, certificate_fact
from tests.builders import said, yes_no

LASTING = Scheme(title=said("Seal"), services=("iaas", "paas"), valid_for=Duration(36))
ENDLESS = Scheme(title=said("Badge"))
WORDS = Vocabulary({"a.one": yes_no("a.one")}, {"seal": LASTING, "badge": ENDLESS}, {})
EDGES = ("since", "by", "until", "ended", "seen")


def claim(**told: Any) -> CertificateClaim:
    dated: dict[str, Any] = {name: read_moment(told.pop(name)) for name in EDGES if name in told}
    return CertificateClaim(**{"state": "held", "sure": "high", "sources": (), **told}, **dated)


def offer(*claims: CertificateClaim, scheme: str = "seal", company: bool = False) -> Candidate:
    told = {scheme: claims}
    made = Offer(id="cloud", name="Cloud", certifications={} if company else told)
    provider = Provider(
        format="cloudeval/provider/1",
        id="alpha",
        name="Alpha",
        country="FR",
        offers=(made,),
        company=Company(certifications=told if company else {}),
    )
    return Candidate(provider=provider, offer=made)


def seen_from(day: str, *claims: CertificateClaim, **asked: Any) -> tuple[Expiry, ...]:
    return expiries([offer(*claims)], WORDS, date.fromisoformat(day), **asked)


def states(day: str, *claims: CertificateClaim, **asked: Any) -> list[str]:
    return [found.state for found in seen_from(day, *claims, **asked)]


UNTIL = claim(number="7", since="2023-12-30", until="2026-12-29")


@pytest.mark.parametrize(
    ("day", "state", "left"),
    [
        ("2026-09-29", "fine", 91),
        ("2026-09-30", "ends-soon", 90),
        ("2026-12-28", "ends-soon", 1),
        ("2026-12-29", "ends-soon", 0),
        ("2026-12-30", "ended", -1),
    ],
)
def test_the_end_is_told_from_ninety_days_before_it(day: str, state: str, left: int) -> None:
    (found,) = seen_from(day, UNTIL)
    assert (found.state, found.days_left, found.basis) == (state, left, "stated")
    assert (found.offer, found.scheme, found.claim) == ("alpha/cloud", "seal", UNTIL)
    assert found.last_day == date(2026, 12, 29)


def test_the_notice_may_be_longer_or_shorter() -> None:
    assert states("2026-09-29", UNTIL, limit=91) == ["ends-soon"]
    assert states("2026-12-28", UNTIL, limit=0) == ["fine"]


def test_a_claim_that_has_not_begun_has_no_end_yet() -> None:
    assert states("2023-12-29", UNTIL) == []
    assert states("2023-01-01", claim(by="2023-06", until="2026-01-01")) == []


def test_without_a_stated_end_the_usual_length_of_the_scheme_is_counted() -> None:
    (found,) = seen_from("2024-01-01", claim(since="2021-04-12"))
    assert (found.last_day, found.basis, found.state) == (date(2024, 4, 12), "usual", "fine")
    (later,) = seen_from("2024-01-01", claim(since="2021-04-12", seen="2023-02-01"))
    assert (later.last_day, later.basis) == (date(2026, 2, 1), "usual")


def test_where_nothing_gives_a_length_nothing_is_told() -> None:
    found = expiries([offer(claim(since="2021-04-12"), scheme="badge")], WORDS, date(2022, 1, 1))
    assert found == ()


def test_a_month_is_sure_up_to_its_first_day_and_over_after_its_last() -> None:
    month = claim(since="2023-01-01", until="2026-12")
    assert [seen_from(day, month)[0].days_left for day in ("2026-11-30", "2026-12-15")] == [1, -14]
    assert states("2026-12-15", month) == states("2026-12-31", month) == ["ends-soon"]
    assert states("2027-01-01", month) == ["ended"]


def test_the_first_day_on_which_it_no_longer_held_is_not_its_last() -> None:
    (found,) = seen_from("2026-06-01", claim(since="2023-01-01", ended="2026-06-12"))
    assert (found.last_day, found.basis) == (date(2026, 6, 11), "stated")
    both = claim(since="2023-01-01", until="2026-12-31", ended="2026-06-12")
    assert seen_from("2026-06-01", both)[0].last_day == date(2026, 6, 11)


def test_a_renewal_speaks() -> None:
    renewal = claim(since="2026-12-01", until="2029-11-30")
    assert states("2026-11-30", UNTIL, renewal) == ["ends-soon"]
    assert states("2026-12-01", UNTIL, renewal) == ["followed", "fine"]
    assert states("2027-06-01", UNTIL, renewal) == ["followed", "fine"]
    assert states("2029-12-01", UNTIL, renewal) == ["followed", "ended"]


def test_a_certificate_for_other_services_is_no_renewal() -> None:
    one = claim(covers=("iaas",), since="2023-12-30", until="2026-12-29")
    other = claim(covers=("paas",), since="2026-01-01", until="2028-12-31")
    both = claim(covers=("iaas", "paas"), since="2026-01-01", until="2028-12-31")
    assert states("2026-12-01", one, other) == ["ends-soon", "fine"]
    assert states("2026-12-01", one, both) == ["followed", "fine"]


@pytest.mark.parametrize("state", ["none", "refused", "in-process"])
def test_only_what_is_held_can_end(state: str) -> None:
    assert states("2026-12-01", claim(state=state, since="2023-12-30", until="2026-12-29")) == []


def test_what_is_said_of_the_company_alone_names_no_offer() -> None:
    assert expiries([offer(UNTIL, company=True)], WORDS, date(2026, 12, 1)) == ()


def test_claims_that_are_not_sure_enough_are_not_told() -> None:
    weak = claim(since="2023-12-30", until="2026-12-29", sure="low")
    assert states("2026-12-01", weak) == ["ends-soon"]
    assert states("2026-12-01", weak, min_sure="medium") == []


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.dates(date(2020, 1, 1), date(2026, 1, 1)),
    st.integers(0, 1500),
    st.sampled_from(["stated", "usual", "seen"]),
)
def test_a_single_certificate_has_ended_exactly_when_it_no_longer_counts(
    day: date, start: date, length: int, kind: str
) -> None:
    end = (start + timedelta(days=length)).isoformat()
    edges = {"stated": {"until": end}, "usual": {}, "seen": {"seen": end}}[kind]
    found = expiries([offer(claim(since=start.isoformat(), **edges))], WORDS, day)
    fact = certificate_fact(
        offer(claim(since=start.isoformat(), **edges)), "seal", Reader(WORDS, day)
    )
    if day < start:
        assert found == ()
    else:
        assert (found[0].state == "ended") == (fact.ground.sure == "unknown")


# ── old readings ────────────────────────────────────────────────────────────────────────────────


def read(day: str | None, **edges: str) -> Candidate:
    """An offer with one claim, whose source was opened on ``day``."""
    moments: dict[str, Any] = {name: read_moment(written) for name, written in edges.items()}
    sources = (Citation(ref="page"),)
    told = CapabilityClaim(value=Span(low=True, high=True), sure="high", sources=sources, **moments)
    made = Offer(id="cloud", name="Cloud", capabilities={"a.one": (told,)})
    page = Source(title="Page", kind="press", read=None if day is None else read_moment(day))
    provider = Provider(
        format="cloudeval/provider/1",
        id="alpha",
        name="Alpha",
        country="FR",
        offers=(made,),
        sources={"page": page},
    )
    return Candidate(provider=provider, offer=made)


def old(found: Candidate, day: str, **asked: Any) -> tuple[Stale, ...]:
    return stale([found], WORDS, date.fromisoformat(day), **asked)


def test_a_reading_is_old_after_a_year() -> None:
    found = read("2025-01-01", by="2024-06-01")
    assert old(found, "2026-01-01") == ()
    (one,) = old(found, "2026-01-02")
    assert (one.offer, one.fact.name) == ("alpha/cloud", "a.one")
    assert (one.read, one.age) == (date(2025, 1, 1), 366)
    assert old(found, "2025-01-12", limit=10) != ()


def test_the_later_of_reading_and_date_counts() -> None:
    assert old(read("2020-01-01", by="2019-01-01", seen="2025-12-01"), "2026-01-02") == ()
    assert old(read(None, by="2024-01"), "2025-01-31")[0].age == 366


def test_what_says_nothing_of_the_day_is_not_old() -> None:
    assert old(read("2020-01-01", by="2019-01-01", until="2020-01-01"), "2026-01-02") == ()
