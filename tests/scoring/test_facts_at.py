"""Facts as they stood on a day: the worked table of dates, laws, inheritance, and how sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest

from cloudeval.files.building import build
from cloudeval.files.yaml import compose
from cloudeval.model.attribute import AttributesFile, Scheme
from cloudeval.model.claim import (
    CapabilityClaim,
    CertificateClaim,
    Existence,
    ExposureClaim,
    Span,
    Unknown,
)
from cloudeval.model.criterion import (
    AttributeReading,
    CertificationReading,
    Condition,
    ExposureReading,
)
from cloudeval.model.law import InForce, Law, LawsFile
from cloudeval.model.moment import read_moment
from cloudeval.model.provider import Candidate, Company, Offer, Provider
from cloudeval.model.source import Sureness
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.evaluation import evaluate
from cloudeval.scoring.fact import CertificateFact, LadderFact, NumberFact, held_rung
from cloudeval.scoring.facts_at import (
    Reader,
    attribute_fact,
    certificate_fact,
    exposure_fact,
    force,
)
from cloudeval.scoring.screening import Verdict
from tests.builders import flat, quantity, requirement, said, tenths, yes_no

EXCERPTS = Path(__file__).parent / "excerpts"
RUNGS = ("none", "in-process", "held")
T = TypeVar("T")


def excerpt(noun: type[T], name: str) -> T:
    path = EXCERPTS / name
    return build(noun, compose(path.read_bytes(), path.name).tree)


WORDS = Vocabulary(
    {each.id: each for each in excerpt(AttributesFile, "attributes.yaml").attributes},
    excerpt(AttributesFile, "attributes.yaml").schemes,
    {law.id: law for law in excerpt(LawsFile, "laws.yaml").laws},
)
OVHCLOUD = excerpt(Provider, "ovhcloud.yaml")
PUBLIC_CLOUD, PRIVATE_CLOUD = (Candidate(provider=OVHCLOUD, offer=o) for o in OVHCLOUD.offers)

# What is said of the company, told as if it were an offer's own: the table has a column for it.
COMPANY = Candidate(
    provider=OVHCLOUD,
    offer=Offer(id="company", name="company", certifications=OVHCLOUD.company.certifications),
)


def on(day: str, min_sure: Sureness = "low") -> Reader:
    return Reader(WORDS, date.fromisoformat(day), min_sure)


def certified(candidate: Candidate, scheme: str, day: str) -> str:
    """Where a certificate stands for who asks for any edition and any service."""
    fact = certificate_fact(candidate, scheme, on(day))
    if fact.ground.sure in ("disputed", "unknown"):
        return fact.ground.sure
    (rung,) = {held_rung(state, 0, ()) for state in fact.states}
    return RUNGS[rung]


def answered(candidate: Candidate, attribute: str, day: str) -> str:
    fact = attribute_fact(candidate, attribute, on(day))
    assert isinstance(fact, LadderFact)
    return fact.ladder[fact.low] if fact.is_known else fact.ground.sure


# ── the worked table ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("day", "company", "public", "private", "kubernetes"),
    [
        ("2018-12-31", "unknown", "none", "unknown", "unknown"),
        ("2019-03-01", "disputed", "none", "unknown", "unknown"),
        ("2021-04-12", "held", "held", "unknown", "yes"),
        ("2023-12-21", "unknown", "held", "held", "yes"),
        ("2024-11-01", "unknown", "unknown", "held", "yes"),
        ("2026-12-30", "unknown", "unknown", "unknown", "yes"),
    ],
)
def test_the_worked_table_of_dates(
    day: str, company: str, public: str, private: str, kubernetes: str
) -> None:
    assert certified(COMPANY, "hds", day) == company
    assert certified(PUBLIC_CLOUD, "hds", day) == public
    assert certified(PRIVATE_CLOUD, "secnumcloud", day) == private
    assert answered(PUBLIC_CLOUD, "containers.kubernetes", day) == kubernetes


def demanded(candidate: Candidate, reading: CertificationReading, day: str) -> Verdict:
    """The verdict on a requirement of a certificate."""
    asked = replace(
        requirement("must", "held", reads=reading), condition=Condition(at_least="held")
    )
    (evaluation,) = evaluate(flat(asked), [candidate], on(day)).evaluations
    return next(check.verdict for check in evaluation.checks if check.kind == "requirement")


def secnumcloud(edition: str | None, *covers: str) -> CertificationReading:
    return CertificationReading(certification="secnumcloud", edition=edition, covers=covers)


@pytest.mark.parametrize(
    ("day", "edition", "expected"),
    [
        ("2023-12-21", None, "met"),
        ("2023-12-21", "3.1", "met"),
        ("2023-12-21", "3.2", "unproven"),
        ("2024-11-01", "3.2", "unproven"),
        ("2026-12-29", "3.1", "met"),
        ("2026-12-30", "3.1", "unproven"),
        ("2021-10-30", "3.1", "unproven"),
    ],
)
def test_a_certificate_that_names_no_edition_leaves_a_demand_for_one_unproven(
    day: str, edition: str | None, expected: Verdict
) -> None:
    assert demanded(PRIVATE_CLOUD, secnumcloud(edition, "iaas"), day) == expected


def test_a_service_that_a_certificate_does_not_name_is_not_certified() -> None:
    assert demanded(PRIVATE_CLOUD, secnumcloud(None, "paas"), "2024-11-01") == "not-met"
    assert demanded(PRIVATE_CLOUD, secnumcloud(None, "iaas", "paas"), "2024-11-01") == "not-met"


def test_a_certificate_seen_again_is_carried_on_from_then() -> None:
    (claim,) = PUBLIC_CLOUD.offer.certifications["hds"]
    assert isinstance(claim, CertificateClaim)
    seen = replace(claim, seen=read_moment("2024-03-01"))
    offer = replace(PUBLIC_CLOUD.offer, certifications={"hds": (seen,)})
    again = replace(PUBLIC_CLOUD, offer=offer)
    assert certified(again, "hds", "2024-11-01") == "held"
    assert certificate_fact(again, "hds", on("2024-11-01")).ground.carried
    assert certified(again, "hds", "2027-03-02") == "unknown"


def test_a_span_of_levels_is_open_and_not_disputed() -> None:
    fact = attribute_fact(PUBLIC_CLOUD, "crypto.keys", on("2023-06-01"))
    assert isinstance(fact, LadderFact)
    assert (fact.low, fact.high, fact.ground.sure) == (0, 2, "open")
    assert attribute_fact(PUBLIC_CLOUD, "crypto.keys", on("2025-06-01")).ground.carried


def test_of_levels_nothing_is_said_before_they_were_shown() -> None:
    fact = attribute_fact(PUBLIC_CLOUD, "crypto.keys", on("2022-09-22"))
    assert isinstance(fact, LadderFact)
    assert (fact.low, fact.high, fact.ground.sure) == (0, 3, "unknown")


# ── laws ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("law", "day", "expected"),
    [
        ("fisa-702", "2020-06-01", "unknown"),
        ("fisa-702", "2020-12-31", "in-force"),
        ("fisa-702", "2026-06-11", "in-force"),
        ("fisa-702", "2026-06-12", "tail"),
        ("fisa-702", "2027-03-31", "tail"),
        ("fisa-702", "2027-04-01", "not-in-force"),
        ("cloud-act", "2018-03-22", "not-in-force"),
        ("cloud-act", "2018-03-23", "in-force"),
        ("cloud-act", "2030-01-01", "in-force"),
        ("ca-production-orders", "2024-04-18", "unknown"),
        ("ca-production-orders", "2024-04-19", "in-force"),
    ],
)
def test_a_law_is_in_force_between_its_edges_and_goes_on_in_its_tail(
    law: str, day: str, expected: str
) -> None:
    assert force(WORDS.laws[law], date.fromisoformat(day)) == expected


def reached(way: str | None, law: str, day: str) -> tuple[str, str, str]:
    """The ends of an exposure that is claimed from 2015 on, and how sure it is."""
    claims = () if way is None else (exposure(way, by="2015-01-01", seen="2030-01-01"),)
    made = candidate(exposure={law: claims})
    fact = exposure_fact(made, law, on(day))
    return fact.ladder[fact.low], fact.ladder[fact.high], fact.ground.sure


@pytest.mark.parametrize(
    ("way", "day", "expected"),
    [
        ("direct", "2026-06-11", ("direct", "direct", "known")),
        ("direct", "2026-06-12", ("direct", "none", "open")),
        ("indirect", "2027-03-31", ("indirect", "none", "open")),
        ("none", "2026-12-01", ("none", "none", "known")),
        (None, "2026-12-01", ("direct", "none", "unknown")),
        ("direct", "2027-04-01", ("none", "none", "known")),
        (None, "2027-04-01", ("none", "none", "known")),
        (None, "2026-06-11", ("direct", "none", "unknown")),
        ("direct", "2019-01-01", ("direct", "none", "open")),
    ],
)
def test_in_its_tail_a_law_reaches_from_what_is_claimed_to_nobody(
    way: str | None, day: str, expected: tuple[str, str, str]
) -> None:
    assert reached(way, "fisa-702", day) == expected


def test_of_several_periods_the_one_in_force_counts() -> None:
    first = InForce(
        since=read_moment("2010"), ended=read_moment("2015-01-01"), sure="high", sources=()
    )
    again = InForce(since=read_moment("2020-01-01"), sure="high", sources=())
    law = Law(
        id="law", title=said("law"), country="XX", extraterritorial=True, periods=(first, again)
    )
    told = [force(law, date(year, 6, 1)) for year in (2012, 2017, 2021)]
    assert told == ["in-force", "not-in-force", "in-force"]


# ── exposure ────────────────────────────────────────────────────────────────────────────────────


def dated(edges: dict[str, str], sure: str) -> dict[str, Any]:
    """What every claim says beside its value."""
    dates = {name: read_moment(written) for name, written in edges.items()}
    return {"sure": sure, "sources": (), **dates}


def exposure(way: str, sure: str = "high", **edges: str) -> ExposureClaim:
    return ExposureClaim(way=way, **dated(edges, sure))  # type: ignore[arg-type]


def candidate(
    *,
    exposure: dict[str, tuple[ExposureClaim | Unknown, ...]] | None = None,
    company: Company | None = None,
    certifications: dict[str, tuple[CertificateClaim | Unknown, ...]] | None = None,
    capabilities: dict[str, tuple[CapabilityClaim | Unknown, ...]] | None = None,
) -> Candidate:
    offer = Offer(
        id="offer",
        name="offer",
        exposure=exposure or {},
        certifications=certifications or {},
        capabilities=capabilities or {},
    )
    provider = Provider(
        format="cloudeval/provider/1",
        id="house",
        name="house",
        country="FR",
        offers=(offer,),
        company=company or Company(),
    )
    return Candidate(provider=provider, offer=offer)


HELD = {"by": "2019-01-01", "seen": "2030-01-01"}
LOOKED = Unknown(unknown=True, looked=read_moment("2025-01-01"))


def test_an_offer_inherits_its_companys_exposure() -> None:
    company = Company(exposure={"cloud-act": (exposure("direct", **HELD),)})
    fact = exposure_fact(candidate(company=company), "cloud-act", on("2024-01-01"))
    assert (fact.low, fact.high, fact.key.owner) == (0, 0, "house")
    assert fact.ground.inherited


def test_a_claim_of_its_own_replaces_the_companys() -> None:
    company = Company(exposure={"cloud-act": (exposure("direct", **HELD),)})
    made = candidate(company=company, exposure={"cloud-act": (exposure("none", **HELD),)})
    fact = exposure_fact(made, "cloud-act", on("2024-01-01"))
    assert (fact.low, fact.high, fact.key.owner) == (2, 2, "house/offer")
    assert not fact.ground.inherited


def test_a_search_in_vain_replaces_nothing() -> None:
    company = Company(exposure={"cloud-act": (exposure("direct", **HELD),)})
    made = candidate(company=company, exposure={"cloud-act": (LOOKED,)})
    fact = exposure_fact(made, "cloud-act", on("2024-01-01"))
    assert (fact.low, fact.high) == (0, 0)
    assert fact.ground.searches == (LOOKED,)


def test_what_follows_from_an_edge_yields_to_any_claim_that_speaks() -> None:
    """Direct since 2022 says "none" for 2021, but another claim says "indirect" for that time."""
    claims = (exposure("direct", since="2022-01-01"), exposure("indirect", **HELD))
    alone = candidate(exposure={"cloud-act": claims[:1]})
    both = candidate(exposure={"cloud-act": claims})
    assert exposure_fact(alone, "cloud-act", on("2021-06-01")).low == 2
    assert exposure_fact(alone, "cloud-act", on("2021-06-01")).ground.implied
    fact = exposure_fact(both, "cloud-act", on("2021-06-01"))
    assert (fact.low, fact.high, fact.ground.implied) == (1, 1, False)


def test_two_claims_that_differ_are_a_dispute_that_covers_both() -> None:
    claims = (exposure("direct", **HELD), exposure("none", **HELD))
    fact = exposure_fact(candidate(exposure={"cloud-act": claims}), "cloud-act", on("2024-01-01"))
    assert (fact.low, fact.high, fact.ground.sure) == (0, 2, "disputed")


def any_law(made: Candidate, day: str) -> set[str]:
    """Which verdicts on "no law reaches it" and "none reaches it directly" are possible."""
    asked = [
        replace(
            requirement(f"at-least-{bound}", bound, reads=ExposureReading(exposure=())),
            condition=Condition(at_least=bound),
        )
        for bound in ("indirect", "none")
    ]
    (evaluation,) = evaluate(flat(*asked), [made], on(day)).evaluations
    return {f"{c.criterion.id}: {c.verdict}" for c in evaluation.checks if c.criterion}


def test_an_unknown_law_never_makes_any_law_none() -> None:
    known = {
        law: (exposure("none", **HELD),)
        for law in ("cloud-act", "fisa-702", "ca-production-orders")
    }
    assert any_law(candidate(exposure=dict(known)), "2025-01-01") == {
        "at-least-indirect: met",
        "at-least-none: met",
    }
    del known["fisa-702"]
    assert any_law(candidate(exposure=dict(known)), "2025-01-01") == {
        "at-least-indirect: unproven",
        "at-least-none: unproven",
    }


def test_any_law_is_the_worst_over_the_laws() -> None:
    ways = {"cloud-act": "none", "fisa-702": "direct"}
    made = candidate(exposure={law: (exposure(way, **HELD),) for law, way in ways.items()})
    assert any_law(made, "2025-01-01") == {"at-least-indirect: not-met", "at-least-none: not-met"}


# ── certificates of a company ───────────────────────────────────────────────────────────────────


def certificate(state: str, sure: str = "high", **edges: str) -> CertificateClaim:
    return CertificateClaim(state=state, **dated(edges, sure))  # type: ignore[arg-type]


def test_a_companys_certificate_that_names_no_offer_is_unknown_for_each_offer() -> None:
    company = Company(certifications={"hds": (certificate("held", **HELD),)})
    assert certified(candidate(company=company), "hds", "2024-01-01") == "unknown"


def test_a_company_that_has_none_binds_all_that_have_no_claim_of_their_own() -> None:
    company = Company(certifications={"hds": (certificate("none", **HELD),)})
    assert certified(candidate(company=company), "hds", "2024-01-01") == "none"
    assert certificate_fact(candidate(company=company), "hds", on("2024-01-01")).ground.inherited
    own = candidate(company=company, certifications={"hds": (certificate("held", **HELD),)})
    assert certified(own, "hds", "2024-01-01") == "held"


def test_a_search_in_vain_for_a_certificate_is_no_claim() -> None:
    company = Company(certifications={"hds": (certificate("none", **HELD),)})
    made = candidate(company=company, certifications={"hds": (LOOKED,)})
    assert certified(made, "hds", "2024-01-01") == "none"


def test_a_company_of_which_it_is_disputed_leaves_its_offers_unknown() -> None:
    claims = (certificate("held", **HELD), certificate("none", **HELD))
    company = Company(certifications={"hds": claims})
    assert certified(candidate(company=company), "hds", "2024-01-01") == "unknown"


def test_refused_is_not_held() -> None:
    made = candidate(certifications={"hds": (certificate("refused", **HELD),)})
    assert certified(made, "hds", "2024-01-01") == "none"


def test_certificates_of_one_offer_add_up() -> None:
    host = replace(certificate("held", **HELD), covers=("iaas",))
    operate = replace(certificate("held", **HELD), covers=("operations",))
    made = candidate(certifications={"hds": (host, operate)})
    both = CertificationReading(certification="hds", covers=("iaas", "operations"))
    assert demanded(made, both, "2024-01-01") == "met"
    more = CertificationReading(certification="hds", covers=("iaas", "backup"))
    assert demanded(made, more, "2024-01-01") == "not-met"


def test_a_certificate_that_names_no_service_leaves_a_demand_for_one_unproven() -> None:
    made = candidate(certifications={"hds": (certificate("held", **HELD),)})
    assert demanded(made, CertificationReading(certification="hds"), "2024-01-01") == "met"
    asked = CertificationReading(certification="hds", covers=("iaas",))
    assert demanded(made, asked, "2024-01-01") == "unproven"


def test_what_is_in_process_is_between_none_and_held() -> None:
    seeking = replace(certificate("in-process", **HELD), covers=("iaas",))
    fact = certificate_fact(candidate(certifications={"hds": (seeking,)}), "hds", on("2024-01-01"))
    assert {held_rung(state, 0, (0,)) for state in fact.states} == {1}
    assert {held_rung(state, 0, (1,)) for state in fact.states} == {0}


def test_a_scheme_may_have_neither_editions_nor_services() -> None:
    words = Vocabulary({}, {"bare": Scheme(title=said("bare"))}, {})
    made = candidate(certifications={"bare": (certificate("held", by="2024-01-01"),)})
    fact = certificate_fact(made, "bare", Reader(words, date(2024, 1, 1)))
    assert isinstance(fact, CertificateFact)
    assert {held_rung(state, 0, ()) for state in fact.states} == {2}
    later = certificate_fact(made, "bare", Reader(words, date(2024, 1, 2)))
    assert later.ground.sure == "unknown"


# ── attributes ──────────────────────────────────────────────────────────────────────────────────


Written = str | bool


def capability(
    low: Written, high: Written | None = None, sure: str = "high", **edges: str
) -> CapabilityClaim:
    span = Span(low=low, high=low if high is None else high)
    return CapabilityClaim(value=span, **dated(edges, sure))


def asked(
    *claims: CapabilityClaim | Unknown, on_day: str, sure: Sureness = "low"
) -> tuple[int, int, str]:
    words = Vocabulary({"q": yes_no("q")}, {}, {})
    reader = Reader(words, date.fromisoformat(on_day), sure)
    fact = attribute_fact(candidate(capabilities={"q": claims}), "q", reader)
    assert isinstance(fact, LadderFact)
    return fact.low, fact.high, fact.ground.sure


NO, YES = 0, 1


def test_before_it_began_the_answer_was_no() -> None:
    claim = capability(low=True, since="2022-01-01")
    assert asked(claim, on_day="2021-12-31") == (NO, NO, "known")
    assert asked(claim, on_day="2022-01-01") == (YES, YES, "known")


def test_before_it_was_shown_nothing_is_known() -> None:
    assert asked(capability(low=True, by="2022-01-01"), on_day="2021-12-31") == (NO, YES, "unknown")


def test_a_no_speaks_until_it_was_last_seen() -> None:
    claim = capability(low=False, by="2022-01-01", seen="2022-06-01")
    assert asked(claim, on_day="2022-06-01") == (NO, NO, "known")
    assert asked(claim, on_day="2022-06-02") == (NO, YES, "unknown")


def test_a_no_that_ended_is_a_yes() -> None:
    claim = capability(low=False, by="2022-01-01", ended="2023-01-01")
    assert asked(claim, on_day="2022-12-31") == (NO, NO, "known")
    assert asked(claim, on_day="2023-01-01") == (YES, YES, "known")


def test_an_answer_that_only_follows_yields_to_one_that_is_given() -> None:
    began = capability(low=True, since="2022-01-01")
    before = capability(low=True, by="2021-01-01", until="2021-12-31")
    assert asked(began, before, on_day="2021-06-01") == (YES, YES, "known")


def test_sources_that_disagree_leave_both_answers() -> None:
    yes, no = capability(low=True, **HELD), capability(low=False, **HELD)
    assert asked(yes, no, on_day="2024-01-01") == (NO, YES, "disputed")
    assert asked(yes, yes, on_day="2024-01-01") == (YES, YES, "known")


def test_a_search_in_vain_changes_nothing() -> None:
    assert asked(LOOKED, on_day="2024-01-01") == (NO, YES, "unknown")
    assert asked(LOOKED, capability(low=True, **HELD), on_day="2024-01-01") == (YES, YES, "known")


def test_capabilities_of_a_number_cover_all_that_is_claimed() -> None:
    words = Vocabulary({"n": quantity("n", 0, 10)}, {}, {})
    made = candidate(capabilities={"n": (capability("2", "3", **HELD), capability("4.5", **HELD))})
    fact = attribute_fact(made, "n", Reader(words, date(2024, 1, 1)))
    assert isinstance(fact, NumberFact)
    assert [str(fact.low), str(fact.high), fact.ground.sure] == ["2", "9/2", "disputed"]
    unasked = attribute_fact(candidate(), "n", Reader(words, date(2024, 1, 1)))
    assert isinstance(unasked, NumberFact)
    assert [unasked.low, unasked.high, unasked.ground.sure] == [0, 10, "unknown"]


# ── how sure ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("asked_for", "expected"),
    [("low", (YES, YES)), ("medium", (YES, YES)), ("high", (NO, YES))],
)
def test_a_claim_less_sure_than_asked_for_is_unknown(
    asked_for: Sureness, expected: tuple[int, int]
) -> None:
    claim = capability(low=True, sure="medium", **HELD)
    assert asked(claim, on_day="2024-01-01", sure=asked_for)[:2] == expected


def test_a_dispute_ends_where_only_the_surer_side_is_heard() -> None:
    yes, no = capability(low=True, **HELD), capability(low=False, sure="low", **HELD)
    assert asked(yes, no, on_day="2024-01-01") == (NO, YES, "disputed")
    assert asked(yes, no, on_day="2024-01-01", sure="medium") == (YES, YES, "known")


def test_an_unsure_claim_of_its_own_still_keeps_the_companys_out() -> None:
    """Otherwise asking for surer claims would turn what is doubtful into what is known."""
    company = Company(exposure={"cloud-act": (exposure("none", **HELD),)})
    own = {"cloud-act": (exposure("direct", "low", **HELD),)}
    fact = exposure_fact(
        candidate(company=company, exposure=dict(own)), "cloud-act", on("2024-01-01", "high")
    )
    assert (fact.low, fact.high, fact.ground.sure) == (0, 2, "unknown")


# ── whether it could be had ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("edges", "day", "expected"),
    [
        ({"since": "2022-01-01"}, "2021-12-31", "not-offered"),
        ({"since": "2022-01-01"}, "2022-01-01", "admitted"),
        ({"by": "2022-01-01"}, "2021-12-31", "pending"),
        ({"by": "2022-01-01", "ended": "2023-01-01"}, "2022-12-31", "admitted"),
        ({"by": "2022-01-01", "ended": "2023-01-01"}, "2023-01-01", "not-offered"),
        ({"by": "2022-01-01", "until": "2023-01-01"}, "2023-01-02", "pending"),
    ],
)
def test_an_offer_stands_where_it_could_be_had(
    edges: dict[str, str], day: str, expected: str
) -> None:
    made = candidate(capabilities={"f": (capability("t9", **HELD),)})
    exists = Existence(**dated(edges, "high"))
    offer = replace(made.offer, exists=exists)
    words = Vocabulary({"f": tenths("f")}, {}, {})
    asked_of = flat(requirement("must", "t5", reads=AttributeReading(attribute="f")))
    reader = Reader(words, date.fromisoformat(day))
    (evaluation,) = evaluate(asked_of, [replace(made, offer=offer)], reader).evaluations
    assert evaluation.standing == expected
    assert (evaluation.place is None) == (expected == "not-offered")
