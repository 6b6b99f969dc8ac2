"""Results to show: of the shipped files, and of a small reconstruction made for these tests."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from cloudeval import jobs
from cloudeval.changes.kept_ids import Relabelled
from cloudeval.files.library import Library, open_library
from cloudeval.reports.migrate.moved import Migrated
from cloudeval.reports.results import (
    Against,
    Compared,
    CoveredField,
    Explanation,
    Imagined,
    Laddered,
    Profiled,
    Scored,
    Step,
)
from tests.builders import said

ROOT = Path(__file__).parents[2]
SAMPLE = Path(__file__).parent / "sample"
EXAMPLE = ROOT / "examples" / "eu-csf"
FICTIONAL = ("fictional-complete", "fictional-half-complete", "fictional-one-zero")
PROVIDERS = ("microsoft-azure", "ovhcloud", "numspot", "cloud-temple", "scaleway")
OLD, NEW = "eu-csf@1.2.1", "eu-csf@calculator-2026-06"
_NO_CACHE = {"CLOUDEVAL_CACHE": "off"}


@cache
def library(folder: Path) -> Library:
    return open_library([folder], _NO_CACHE)


@cache
def scored() -> Scored:
    return jobs.score(library(SAMPLE), "trial@v2")


@cache
def compared() -> Compared:
    return jobs.diff(library(SAMPLE), "trial@v1", "trial@v2")


@cache
def explained(offer: str, criterion: str | None = None) -> tuple[Explanation, ...]:
    return jobs.explain(library(SAMPLE), offer, criterion, version="trial@v2")


@cache
def covered() -> CoveredField:
    return jobs.coverage(library(SAMPLE), "trial@v2")


@cache
def imagined() -> Imagined:
    return jobs.what_if(library(EXAMPLE), "emc2@v1", "emc2@v6", offers=("scaleway",))


@cache
def laddered() -> Laddered:
    return jobs.ladder(library(EXAMPLE), "emc2@v1", "emc2@v2", offers=("scaleway",))


@cache
def followed(criterion: str = "platform.keys") -> tuple[Step, ...]:
    return jobs.history(library(SAMPLE), criterion, version="trial@v2")


@cache
def real_score(version: str = NEW, offers: tuple[str, ...] = FICTIONAL) -> Scored:
    return jobs.score(library(EXAMPLE), version, offers=offers)


@cache
def real_diff(before: str = OLD, after: str = NEW, offers: tuple[str, ...] = FICTIONAL) -> Compared:
    return jobs.diff(library(EXAMPLE), before, after, offers=offers)


@cache
def emc2(offers: tuple[str, ...] = ()) -> Compared:
    return jobs.diff(library(EXAMPLE), "emc2@v1", "emc2@v6", offers=offers)


@cache
def compared_on_two_days() -> Compared:
    return jobs.to_day(
        library(SAMPLE),
        jobs.diff(library(SAMPLE), "trial@v1", "trial@v2", as_of=date(2024, 1, 1)),
        date(2026, 6, 1),
    )


@cache
def emc2_on_two_days(before: str = "emc2@v1", after: str = "emc2@v6") -> Compared:
    found = jobs.diff(library(EXAMPLE), before, after, as_of=date(2023, 12, 21))
    return jobs.to_day(library(EXAMPLE), found, date(2026, 9, 30))


@cache
def emc2_steps(before: str = "emc2@v1", after: str = "emc2@v6") -> Compared:
    offers = ("ovhcloud", "scaleway")
    found = jobs.diff(library(EXAMPLE), before, after, offers=offers)
    return jobs.by_version(library(EXAMPLE), found)


@cache
def families() -> Compared:
    names = ("eu-csf@calculator-2026-06", "emc2@v6")
    told = jobs.diff(library(EXAMPLE), *names, offers=("scaleway",), across=True)
    return jobs.proposed(library(EXAMPLE), told)


@cache
def relabelled() -> Compared:
    """A real difference, and words that moved, as if each version had a file of its own for them."""
    real = real_diff()
    one, other, third = (each.id for each in real.first.after.criteria[:3])
    found = (
        Relabelled("attribute", "x", "level", "aa", said("2.0"), said("2.1"), (one, other)),
        Relabelled("certification", "seal", "title", "", said("Seal"), said("New seal"), (third,)),
        Relabelled("attribute", "y", "note", "", None, said("Since 2018."), (one,)),
        Relabelled("grade", "", "level", "2", said("Enough"), said("Fine"), ()),
    )
    return jobs.proposed(library(EXAMPLE), replace(real, relabelled=found))


@cache
def migrated(version: str = "reversibility@v1") -> Migrated:
    folder = ROOT / "examples" / "study"
    rules = library(ROOT / "examples" / "own-criteria")
    return jobs.migrate(rules, folder, version, to=ROOT / "moved", dry_run=True)


@cache
def emc2_coverage() -> CoveredField:
    return jobs.coverage(library(EXAMPLE), "emc2@v6")


@cache
def two_days() -> Against:
    return jobs.against(library(SAMPLE), "trial@v2", date(2026, 6, 1), as_of=date(2024, 1, 1))


@cache
def emc2_days() -> Against:
    return jobs.against(library(EXAMPLE), "emc2@v6", date(2026, 9, 30), as_of=date(2023, 12, 21))


@cache
def emc2_score() -> Scored:
    return jobs.score(library(EXAMPLE), "emc2@v6")


@cache
def profiled(offer: str, as_of: date | None = None) -> tuple[Profiled, ...]:
    return jobs.profile(library(SAMPLE), offer, version="trial@v2", as_of=as_of)


@cache
def real_profile(offer: str, as_of: date, version: str | None = None) -> tuple[Profiled, ...]:
    return jobs.profile(library(EXAMPLE), offer, version=version, as_of=as_of)
