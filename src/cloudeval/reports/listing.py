"""The result of ``list``: which criteria and which offers are on file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from cloudeval.model.criteria_set import CriteriaSet, Family
from cloudeval.model.noun import record
from cloudeval.model.plain import plain
from cloudeval.model.provider import Candidate
from cloudeval.model.wording import Wording
from cloudeval.reports import frame
from cloudeval.reports.page import Block, Notice, Page, Paragraph, Table, column, figures
from cloudeval.reports.reproduction import PROGRAM, brief
from cloudeval.reports.saying import Say
from cloudeval.words.report import TEXTS

LIST = "cloudeval/list/1"


class OnFile(Protocol):
    """What a library can tell of what it holds."""

    @property
    def default_family(self) -> str | None:
        """The family that is meant where none is named."""

    def families(self) -> tuple[Family, ...]:
        """All families."""

    def versions(self, family: str) -> tuple[str, ...]:
        """A family's versions, from the first to the newest."""

    def criteria(self, reference: str | None = None) -> CriteriaSet:
        """A version by its name."""

    def digest(self, criteria: CriteriaSet) -> str:
        """A version's digest."""

    def candidates(self, names: Sequence[str] = ()) -> tuple[Candidate, ...]:
        """All offers."""


@record
class ListedVersion:
    """One version."""

    version: str
    nature: str
    date: str
    date_is: str
    criteria: int
    digest: str


@record
class ListedFamily:
    """One line of versions, the first version first."""

    family: str
    title: Wording
    versions: tuple[ListedVersion, ...]


@record
class ListedOffer:
    """One offer."""

    offer: str
    provider: str
    name: str
    fictional: bool


@record
class Listing:
    """All that is on file."""

    default_family: str | None
    families: tuple[ListedFamily, ...]
    offers: tuple[ListedOffer, ...]

    @property
    def notice(self) -> Wording | None:
        """The label, where there is a reconstruction among the versions."""
        natures = {version.nature for family in self.families for version in family.versions}
        return TEXTS["notice.reconstructed"] if "reconstructed" in natures else None


def listing(library: OnFile) -> Listing:
    """What ``library`` holds."""
    return Listing(
        library.default_family,
        tuple(_family(family, library) for family in library.families()),
        tuple(_offer(candidate) for candidate in library.candidates(())),
    )


def _family(family: Family, library: OnFile) -> ListedFamily:
    names = library.versions(family.id)
    sets = [library.criteria(f"{family.id}@{name}") for name in names]
    versions = tuple(_version(criteria, library) for criteria in sets)
    return ListedFamily(family.id, family.title, versions)


def _version(criteria: CriteriaSet, library: OnFile) -> ListedVersion:
    return ListedVersion(
        criteria.version,
        criteria.nature,
        criteria.date.written,
        criteria.date_is,
        len(criteria.criteria),
        library.digest(criteria),
    )


def _offer(candidate: Candidate) -> ListedOffer:
    provider = candidate.provider
    return ListedOffer(candidate.id, provider.id, candidate.offer.name, provider.fictional)


def page(listing: Listing, language: str) -> Page:
    """Families with their versions, then offers."""
    say = Say(language)
    blocks: list[Block] = [] if listing.notice is None else [Notice(say.file(listing.notice))]
    blocks += [_versions(family, listing, say) for family in listing.families]
    if listing.offers:
        blocks.append(_offers(listing.offers, say))
    told = say("list.reproduce", version=PROGRAM["version"])
    return Page(say("list.title"), (*blocks, Paragraph(told)))


def _versions(family: ListedFamily, listing: Listing, say: Say) -> Table:
    names = ("reference", "nature", "date")
    columns = (
        *(column(say(f"column.{name}")) for name in names),
        figures(say("column.criteria")),
        column(say("column.digest")),
    )
    rows = tuple(
        (
            f"{family.family}@{each.version}",
            say(f"nature.{each.nature}"),
            f"[{each.date}]" if each.date_is == "modelled" else each.date,
            str(each.criteria),
            brief(each.digest),
        )
        for each in family.versions
    )
    key = "list.default" if family.family == listing.default_family else "list.family"
    return Table(columns, rows, say(key, title=say.file(family.title), family=family.family))


def _offers(offers: tuple[ListedOffer, ...], say: Say) -> Table:
    columns = (column(say("column.offer.own")), column(say("column.name")))
    rows = tuple(
        (each.offer, say("list.fictional", name=each.name) if each.fictional else each.name)
        for each in offers
    )
    return Table(columns, rows, say.count("list.offers", len(offers)))


def document(listing: Listing) -> dict[str, Any]:
    """The list as data for programs."""
    return {
        "schema": LIST,
        "program": PROGRAM,
        "default_family": listing.default_family,
        "notice": None if listing.notice is None else frame.documented_wording(listing.notice),
        "families": [_family_document(family) for family in listing.families],
        "offers": [plain(offer) for offer in listing.offers],
    }


def _family_document(family: ListedFamily) -> dict[str, Any]:
    return {
        "family": family.family,
        "title": frame.documented_wording(family.title),
        "versions": [plain(version) for version in family.versions],
    }


def table(listing: Listing, language: str) -> Table:
    """One row for each version and for each offer; ``what`` tells which."""
    say = Say(language)
    names = (
        *("notice", "what", "family", "version", "nature", "date", "criteria", "digest"),
        *("offer", "provider", "name", "fictional"),
    )
    versions = (
        (
            say("notice.reconstructed") if each.nature == "reconstructed" else "",
            say("list.version"),
            family.family,
            each.version,
            say(f"nature.{each.nature}"),
            each.date,
            str(each.criteria),
            each.digest,
            *[""] * 4,
        )
        for family in listing.families
        for each in family.versions
    )
    offers = (
        (
            *("", say("list.offer"), *[""] * 6),
            *(each.offer, each.provider, each.name),
            say(f"truth.{'yes' if each.fictional else 'no'}"),
        )
        for each in listing.offers
    )
    return Table(tuple(column(say(f"csv.{name}")) for name in names), (*versions, *offers))
