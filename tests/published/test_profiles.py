"""The files of real companies: sourced, dated, and free of the claims that are known to be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from cloudeval.files.library import Library, open_library
from cloudeval.files.lock import check_lock, read_lock
from cloudeval.model.attribute import CERTIFICATE
from cloudeval.model.claim import Unknown
from cloudeval.model.provider import Candidate, Company, Offer, Provider
from cloudeval.model.source import Citation
from cloudeval.scoring.fact import held_rung
from cloudeval.scoring.facts_at import Reader, certificate_fact
from tests.cli.running import ROOT

CAST = ("cloud-temple", "microsoft-azure", "numspot", "ovhcloud", "scaleway")
OTHERS = (
    "aws",
    "bleu",
    "clever-cloud",
    "docaposte",
    "google-cloud",
    "ibm-cloud",
    "outscale",
    "s3ns",
)
PROVIDERS = tuple(sorted((*CAST, *OTHERS)))
LAST = date(2026, 9, 26)
"""The day of the later copy of ANSSI's list."""


@cache
def library() -> Library:
    return open_library([], {"CLOUDEVAL_CACHE": "off"})


def candidates() -> tuple[Candidate, ...]:
    return library().candidates()


def providers() -> dict[str, Provider]:
    return {each.provider.id: each.provider for each in candidates()}


def statements(provider: Provider) -> Iterator[object]:
    """Everything that a file says of a company and of its offers."""
    company = provider.company
    yield from (*company.owners, *company.dependencies, *company.notes)
    parts: tuple[Company | Offer, ...] = (company, *provider.offers)
    for part in parts:
        for certificates in part.certifications.values():
            yield from certificates
        for exposures in part.exposure.values():
            yield from exposures
    for offer in provider.offers:
        yield from (*offer.dependencies, *offer.notes)
        yield from (() if offer.exists is None else (offer.exists,))
        for capability in offer.capabilities.values():
            yield from capability


# ── sources ─────────────────────────────────────────────────────────────────────────────────────


def test_the_companies_of_the_case_and_eight_others_are_on_file() -> None:
    assert tuple(sorted(providers())) == PROVIDERS
    assert not [each.id for each in providers().values() if each.fictional]


@pytest.mark.parametrize("name", PROVIDERS)
def test_every_claim_has_a_source_that_is_there(name: str) -> None:
    provider = providers()[name]
    said = list(statements(provider))
    assert said
    for each in said:
        cited: Iterable[Citation] = getattr(each, "sources", ())
        assert cited or isinstance(each, Unknown), each
        assert {citation.ref for citation in cited} <= set(provider.sources), each


@pytest.mark.parametrize("name", PROVIDERS)
def test_every_search_in_vain_says_when(name: str) -> None:
    for each in statements(providers()[name]):
        if isinstance(each, Unknown):
            assert each.unknown
            assert each.looked.last <= date(2026, 12, 31)


@pytest.mark.parametrize("name", PROVIDERS)
def test_every_claim_says_how_sure_it_is(name: str) -> None:
    said = [each for each in statements(providers()[name]) if not isinstance(each, Unknown)]
    assert {getattr(each, "sure", None) for each in said} <= {"low", "medium", "high"}


@pytest.mark.parametrize("name", PROVIDERS)
def test_every_source_has_what_a_reader_needs_to_open_it(name: str) -> None:
    for ref, source in providers()[name].sources.items():
        assert source.title, ref
        assert source.kind, ref
        assert source.read is not None, ref
        assert source.url or source.locator, ref


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "providers").glob("*.yaml")) + sorted((ROOT / "criteria").rglob("*.yaml")),
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_every_address_is_on_the_web(path: Path) -> None:
    table = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader).get("sources", {})
    for ref, source in table.items():
        address = source.get("url")
        assert address is None or re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", address), ref


# ── claims known to be wrong ────────────────────────────────────────────────────────────────────


def state(offer: str, scheme: str, day: str) -> set[str]:
    """What may be of a certificate on a day: one word where it is known."""
    (candidate,) = library().candidates([offer])
    reader = Reader(library().vocabulary(), date.fromisoformat(day))
    fact = certificate_fact(candidate, scheme, reader)
    return {CERTIFICATE[held_rung(each, 0, ())] for each in fact.states}


def never_held(offer: str, scheme: str) -> bool:
    (candidate,) = library().candidates([offer])
    own = candidate.offer.certifications.get(scheme, ())
    company = candidate.provider.company.certifications.get(scheme, ())
    return all(getattr(claim, "state", "none") != "held" for claim in (*own, *company))


def test_scaleway_had_not_obtained_secnumcloud() -> None:
    assert never_held("scaleway/cloud", "secnumcloud")
    assert state("scaleway/cloud", "secnumcloud", "2026-05-11") == {"in-process"}
    assert state("scaleway/cloud", "secnumcloud", LAST.isoformat()) == {"in-process"}
    assert state("scaleway/cloud", "secnumcloud", "2023-12-21") == {"none"}


def test_numspot_was_not_qualified_when_the_press_said_so() -> None:
    for offer in ("numspot/snc", "numspot/std"):
        assert state(offer, "secnumcloud", "2023-12-21") == {"none"}
        assert state(offer, "secnumcloud", "2023-12-31") == {"none"}
    assert "held" not in state("numspot/snc", "secnumcloud", "2024-02-08")


def test_numspot_is_qualified_from_the_decision_on() -> None:
    assert "held" not in state("numspot/snc", "secnumcloud", "2026-07-30")
    assert state("numspot/snc", "secnumcloud", "2026-07-31") == {"held"}
    assert state("numspot/snc", "secnumcloud", "2026-09-01") == {"held"}


def test_numspot_inherits_no_qualification_from_its_supplier() -> None:
    assert "held" not in state("numspot/snc", "secnumcloud", "2022-10-15")
    assert state("numspot/snc", "hds", "2022-10-15") == {"none", "in-process", "held"}


def test_ovhcloud_snc_platform_is_qualified_from_the_decision_on() -> None:
    assert state("ovhcloud/snc-cloud-platform", "secnumcloud", "2026-07-30") != {"held"}
    assert state("ovhcloud/snc-cloud-platform", "secnumcloud", "2026-07-31") == {"held"}


def test_ovhcloud_is_qualified_by_service_and_not_as_a_company() -> None:
    assert never_held("ovhcloud/public-cloud", "secnumcloud")
    for day in ("2022-10-15", "2023-12-21", "2024-02-08", LAST.isoformat()):
        assert state("ovhcloud/public-cloud", "secnumcloud", day) == {"none"}
    assert state("ovhcloud/hosted-private-cloud-snc", "secnumcloud", "2023-12-21") == {"held"}
    assert not providers()["ovhcloud"].company.certifications.get("secnumcloud", ())


def test_azure_was_never_qualified() -> None:
    assert never_held("microsoft-azure/azure", "secnumcloud")
    for day in ("2023-12-21", "2024-02-08", "2026-09-15"):
        assert state("microsoft-azure/azure", "secnumcloud", day) == {"none"}


def test_ovhcloud_public_cloud_hosts_health_data_from_april_2021_on() -> None:
    for day in ("2019-03-01", "2020-06-11", "2021-04-11"):
        assert state("ovhcloud/public-cloud", "hds", day) == {"none"}
    for day in ("2021-04-12", "2023-12-21"):
        assert state("ovhcloud/public-cloud", "hds", day) == {"held"}


def test_ovh_private_cloud_was_approved_when_azure_was_chosen() -> None:
    for day in ("2016-10-24", "2019-03-01", "2019-10-23"):
        assert state("ovhcloud/hosted-private-cloud", "hds-agrement", day) == {"held"}
    assert "none" not in state("ovhcloud/hosted-private-cloud", "hds-agrement", "2019-06-14")


def test_what_nobody_said_of_a_certificate_stays_open() -> None:
    assert len(state("cloud-temple/public-cloud", "secnumcloud", "2023-12-21")) > 1


# ── the lock ────────────────────────────────────────────────────────────────────────────────────


def test_the_published_sets_are_as_the_lock_says() -> None:
    opened = library()
    assert not check_lock(opened.folders[0], opened._sets)


def test_the_lock_holds_every_set() -> None:
    locked, problems = read_lock(library().folders[0].lock())
    families = library().families()
    assert not problems
    assert set(locked) == {
        f"{family.id}@{name}" for family in families for name in library().versions(family.id)
    }
