"""The page about one offer: what stands in which part, in both languages, and the questions."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from cloudeval import jobs
from cloudeval.files.library import Library, open_library
from cloudeval.jobs.profiling import questions
from cloudeval.model.moment import read_moment
from cloudeval.reports import profile, writers
from cloudeval.reports.folding import columns
from cloudeval.reports.page import Block, Drawing, Form, Heading, Items, Notice, Page, Table
from cloudeval.reports.profile.capabilities import by_family, family_of
from cloudeval.reports.profile.expiring import ending
from cloudeval.reports.profile.speaking import speaking
from cloudeval.reports.results import Profiled
from cloudeval.scoring.expiry import Basis, Ending
from cloudeval.scoring.gaps import Gap
from cloudeval.words.profile import TEXTS
from tests.reports.results import EXAMPLE, SAMPLE, library, profiled, real_profile
from tests.reports.test_pages import LABEL_EN, LABEL_FR

DAYS = (date(2023, 12, 21), date(2026, 11, 28))
OFFERS = ("ovhcloud/hosted-private-cloud-snc", "microsoft-azure/azure", "numspot/snc")
LANGUAGES = ("fr", "en")
shipped = pytest.mark.parametrize(
    ("offer", "day", "language"),
    [(offer, day, language) for offer in OFFERS for day in DAYS for language in LANGUAGES],
)

DELTA = """
format: cloudeval/provider/1
id: delta
name: Delta
country: FR
fictional: true
sources:
  bad:
    title: '=HYPERLINK("x") | <script> *loud* `code` [link](https://example.org)'
    locator: nowhere
    date: "2023-01"
    read: "2023-06-01"
    kind: press
company:
  owners:
    - {holder: Fund, country: US, share: {low: 10, high: 20}, votes: 12.5, since: "2022-01-01", sure: low, sources: [{ref: bad, at: page 3}], note: {fr: "Environ", en: "About"}}
    - {holder: Founder, share: 90, since: "2010", until: "2021-12-31", sure: low, sources: [{ref: bad}]}
  dependencies:
    - {technology: A hypervisor, country: US, by: "2022-01-01", sure: high, sources: [{ref: bad}]}
  certifications:
    trial-seal:
      - {state: held, by: "2020-01-01", seen: "2021-01-01", sure: low, sources: [{ref: bad}]}
  exposure:
    trial-act:
      - {way: indirect, ground: {fr: "Une filiale", en: "A subsidiary"}, by: "2022-01-01", sure: low, sources: [{ref: bad}]}
      - {way: none, by: "2022-01-01", seen: "2024-01-01", sure: low, sources: [{ref: bad}]}
offers:
  - id: cloud
    name: Delta | Cloud
    exists: {since: "2022-01-01", sure: high, sources: [{ref: bad}]}
    capabilities:
      trial.clusters:
        - {unknown: true, looked: "2023-10-05", sources: [{ref: bad}]}
    notes:
      - {text: {fr: "Un fait", en: "A fact"}, by: "2023-01-01", sure: low, sources: [{ref: bad}]}
  - id: unsold
    name: Delta Unsold
    exists: {since: "2025-01-01", sure: high, sources: [{ref: bad}]}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The sample, with one provider more."""
    folder = tmp_path_factory.mktemp("made") / "sample"
    shutil.copytree(SAMPLE, folder)
    Path(folder, "providers", "delta.yaml").write_text(DELTA, encoding="utf-8")
    return open_library([folder], {"CLOUDEVAL_CACHE": "off"})


@pytest.fixture(scope="module")
def delta(made: Library) -> tuple[Profiled, ...]:
    return jobs.profile(made, "delta/cloud", version="trial@v2")


def text(page: Page, language: str = "en") -> str:
    return writers.text(page, width=80, language=language)


def flat(page: Page, language: str = "en") -> str:
    return " ".join(text(page, language).split())


def part(page: Page, title: str) -> list[Block]:
    """The blocks under a heading, up to the next one of its level or above."""
    at = next(
        n for n, b in enumerate(page.blocks) if isinstance(b, Heading) and b.text.startswith(title)
    )
    level = page.blocks[at].level  # type: ignore[union-attr]
    found: list[Block] = []
    for block in page.blocks[at + 1 :]:
        if isinstance(block, Heading) and block.level <= level:
            break
        found.append(block)
    return found


def told(page: Page, title: str, language: str = "en") -> str:
    return flat(Page("", tuple(part(page, title))), language)


def headings(page: Page, level: int) -> list[str]:
    return [b.text for b in page.blocks if isinstance(b, Heading) and b.level == level]


# ── the whole ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("language", "label"), [("fr", LABEL_FR), ("en", LABEL_EN)])
@pytest.mark.parametrize("show", [profile.page, profile.questions])
def test_a_reconstruction_carries_its_label_on_top(
    show: Callable[..., Page], language: str, label: str
) -> None:
    assert show(profiled("beta"), language).blocks[0] == Notice(label)
    for table in (profile.table, profile.asked):
        assert {row[0] for row in table(profiled("beta"), language).rows} == {label}
    assert profile.document(profiled("beta"))["notice"][language] == label


def test_a_published_version_has_no_label() -> None:
    page = profile.page(real_profile("numspot/snc", DAYS[1], "eu-csf"), "en")
    assert not isinstance(page.blocks[0], Notice)
    assert profile.document(real_profile("numspot/snc", DAYS[1], "eu-csf"))["notice"] is None


def test_the_parts_stand_in_their_order_and_questions_come_last() -> None:
    assert headings(profile.page(profiled("alpha/cloud"), "en"), 2) == [
        "Certificates",
        "Exposure, law by law",
        "Owners",
        "Technical dependencies",
        "Capabilities, by family",
        "Sources",
        "Questions to put to the provider",
    ]
    assert headings(profile.page(profiled("alpha/cloud"), "fr"), 2) == [
        "Certificats",
        "Exposition, loi par loi",
        "Détenteurs du capital",
        "Dépendances techniques",
        "Capacités, par famille",
        "Sources",
        "Questions à poser au fournisseur",
    ]


@shipped
@pytest.mark.parametrize("form", ["page", "full", "letter"])
def test_no_line_is_wider_than_eighty_columns(
    offer: str, day: date, language: str, form: str
) -> None:
    found = real_profile(offer, day)
    page = (
        profile.questions(found, language)
        if form == "letter"
        else profile.page(found, language, full=form == "full")
    )
    assert [line for line in text(page, language).splitlines() if columns(line) > 80] == []


@shipped
def test_no_table_is_broken_in_markdown(offer: str, day: date, language: str) -> None:
    shown = writers.markdown(profile.page(real_profile(offer, day), language, full=True))
    lines = shown.splitlines()
    rules = [at for at, line in enumerate(lines) if re.fullmatch(r"(\|-+:?)+\|", line)]
    assert rules
    for at in rules:
        cells = lines[at].count("|")
        table = [at - 1]
        while table[-1] + 1 < len(lines) and lines[table[-1] + 1].startswith("|"):
            table.append(table[-1] + 1)
        assert {len(re.findall(r"(?<!\\)\|", lines[row])) for row in table} == {cells}
        assert lines[at - 2] == ""


@shipped
def test_every_source_that_is_cited_is_listed(offer: str, day: date, language: str) -> None:
    page = profile.page(real_profile(offer, day), language)
    shown = flat(page, language)
    (listed,) = (block for block in part(page, "Sources") if isinstance(block, Items))
    numbers = {int(number) for number in re.findall(r"\[([0-9]+)[\],]", shown)}
    assert numbers == set(range(1, len(listed.items) + 1))


def test_the_same_document_of_two_files_has_one_number() -> None:
    page = profile.page(real_profile("ovhcloud/public-cloud", DAYS[1]), "en", full=True)
    (listed,) = (block for block in part(page, "Sources") if isinstance(block, Items))
    assert len(set(listed.items)) == len(listed.items)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_line_gives_the_page_again(language: str) -> None:
    shown = flat(profile.page(profiled("beta/public-cloud"), language), language)
    assert "cloudeval profile beta/public-cloud --data " in shown
    assert "--under trial@v2 --as-of 2023-12-21 ·" in shown


def test_a_title_of_a_file_stays_text(delta: tuple[Profiled, ...]) -> None:
    page = profile.page(delta, "en")
    shown = writers.markdown(page)
    assert "<script>" not in shown
    assert r"\*loud\* \`code\` \[link\](<https://example.org>)" in shown
    assert r"Delta \| Cloud" in shown
    rows = writers.csv(profile.table(delta, "en")).splitlines()
    assert not [row for row in rows if re.search(r'(^|,)"?=', row)]
    letter = writers.markdown(profile.questions(delta, "en"))
    assert r"Delta \| Cloud" in letter


# ── head ────────────────────────────────────────────────────────────────────────────────────────


def test_an_offer_that_was_not_sold_yet_is_said_to_be(made: Library) -> None:
    page = profile.page(jobs.profile(made, "delta/unsold", version="trial@v2"), "en")
    assert Notice("This offer was not on offer on that day.") in page.blocks
    assert "Delta Unsold, by Delta (FR). On offer: since 1 January 2025, high" in flat(page)


def test_an_invented_offer_is_said_to_be(delta: tuple[Profiled, ...]) -> None:
    for page in (profile.page(delta, "fr"), profile.questions(delta, "fr")):
        assert "Offres fictives, inventées pour un exemple" in flat(page, "fr")


def test_counts_cover_all_facts_each_once() -> None:
    (beta,) = profiled("beta/public-cloud")
    shown = flat(profile.page((beta,), "en"))
    facts = (*beta.capabilities, *beta.certificates, *beta.exposures)
    found = re.search(r"Facts: (.*?)\. What is unknown", shown)
    assert found is not None
    assert sum(map(int, re.findall("[0-9]+", found[1]))) == len(facts)
    assert "1 disputed" in found[1]


# ── certificates ────────────────────────────────────────────────────────────────────────────────


def said_first(offer: str, day: date, language: str) -> Block:
    title = TEXTS["certificates.title"].said(language)
    return part(profile.page(profiled(offer, day), language), title)[0]


def test_what_expires_soon_is_said_at_the_top() -> None:
    day = date(2025, 3, 1)
    assert said_first("alpha/cloud", day, "en") == Notice(
        "Trial seal, edition 2, for iaas, no. 7: expires on 30 April 2025, in 60 days."
    )
    assert said_first("alpha/cloud", day, "fr") == Notice(
        "Label d’essai, édition 2, pour iaas, n° 7 : expire le 30 avril 2025, dans 60 jours."
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 1, 29), "No certificate of this offer expires within the 90 days"),
        (date(2025, 1, 30), "expires on 30 April 2025, in 90 days."),
        (date(2025, 4, 29), "expires on 30 April 2025, in 1 day."),
        (date(2025, 4, 30), "expires on this very day."),
        (date(2025, 5, 1), "valid until 30 April 2025 by the sources, 1 day before; nothing on"),
    ],
)
def test_an_end_is_told_by_the_days_that_are_left(day: date, expected: str) -> None:
    assert expected in flat(Page("", (said_first("alpha/cloud", day, "en"),)))


def test_an_end_that_no_source_gives_says_so() -> None:
    soon = flat(Page("", (said_first("beta/public-cloud", date(2025, 12, 1), "en"),)))
    assert "Trial seal: no source gives the end; the scheme’s usual length is over on" in soon
    assert "1 January 2026, in 31 days." in soon
    over = flat(Page("", (said_first("beta/public-cloud", date(2026, 2, 1), "en"),)))
    assert "usual length was over on 1 January 2026. Unknown since then" in over


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("basis", ["stated", "usual"])
@pytest.mark.parametrize("left", [3, 0, -60])
@pytest.mark.parametrize("closed", [False, True])
def test_every_end_has_its_sentence(
    language: str,
    basis: Basis,
    left: int,
    closed: bool,  # noqa: FBT001 - a case
) -> None:
    (alpha,) = profiled("alpha/cloud", date(2025, 3, 1))
    (expiry,) = alpha.expiries
    dates = ("2025-04", "2025-04-30", "2025") if basis == "stated" else ("2025-04-30",)
    for written in dates:
        state: Ending = "ended" if left == -60 else "ends-soon"
        claim = replace(expiry.claim, ended=read_moment("2025-05-01") if closed else None)
        made = replace(
            expiry, end=read_moment(written), basis=basis, state=state, days_left=left, claim=claim
        )
        assert "2025" in ending(made, alpha, speaking(language)) or left == 0


def test_within_its_month_a_certificate_may_be_over() -> None:
    (alpha,) = profiled("alpha/cloud", date(2025, 3, 1))
    (expiry,) = alpha.expiries
    within = replace(expiry, end=read_moment("2025-02"), days_left=-28)
    told = ending(within, alpha, speaking("en"))
    assert "expires in February 2025, the source does not say on which day; perhaps" in told


def test_a_scheme_stands_as_it_is_read_on_the_day() -> None:
    page = profile.page(profiled("beta/public-cloud"), "en")
    (table,) = (block for block in part(page, "Certificates") if isinstance(block, Table))
    assert table.columns[1].title == "on 21 December 2023"
    assert ("Trial seal", "held, not every edition or service said", "[1]") in table.rows
    assert "Nothing on file, hence unknown: HDS certification" in told(page, "Certificates")


def test_what_is_said_of_the_company_is_unknown_of_its_offer(delta: tuple[Profiled, ...]) -> None:
    shown = told(profile.page(delta, "en"), "Certificates")
    assert "unknown for this offer (said of the company, naming no offer)" in " ".join(
        row[1]
        for row in part(profile.page(delta, "en"), "Certificates")[1].rows  # type: ignore[union-attr]
    )
    assert "1. Trial seal: held (company)" in shown


def test_the_time_line_has_a_row_for_each_claim_and_its_signs_in_words() -> None:
    page = profile.page(real_profile("ovhcloud/hosted-private-cloud-snc", DAYS[1]), "en")
    (drawing,) = (block for block in part(page, "Certificates") if isinstance(block, Drawing))
    (items,) = (b for b in part(page, "Certificates") if isinstance(b, Items) and b.numbered)
    assert len(drawing.table.rows) == len(items.items) + 2
    assert [row[0] for row in drawing.table.rows[2:]] == [row[0] for row in drawing.instead.rows]
    for sign in set("".join(row[1] for row in drawing.table.rows[1:])):
        assert f"“{sign}”" in drawing.legend


def test_a_document_gives_dates_where_a_terminal_draws() -> None:
    shown = writers.markdown(profile.page(profiled("alpha/cloud"), "en"))
    assert "| certificate | from | until | last read |" in shown
    assert r"| 1\. Trial seal: held | 2022-05-01 | 2025-04-30 |  |" in shown
    assert "━" not in shown
    assert "To be read" not in shown


def test_that_there_is_none_has_no_usual_length() -> None:
    page = profile.page(real_profile("microsoft-azure/azure", DAYS[1]), "en")
    (drawing,) = (block for block in part(page, "Certificates") if isinstance(block, Drawing))
    denied = [row for row in drawing.table.rows if row[0].endswith(": none")]
    assert denied
    assert not [row for row in denied if "╌" in row[1]]


# ── exposure, owners, dependencies ──────────────────────────────────────────────────────────────


@shipped
def test_every_law_on_file_is_told(offer: str, day: date, language: str) -> None:
    (found,) = real_profile(offer, day)
    title = TEXTS["exposure.title"].said(language)
    blocks = part(profile.page((found,), language), title)
    names = [block.text for block in blocks if isinstance(block, Heading)]
    laws = found.reader.vocabulary.laws.values()
    assert names == [f"{law.title.said(language)} · {law.country}" for law in laws]


@pytest.mark.parametrize(
    ("language", "title", "expected", "never"),
    [
        ("en", "Trial Act", "Reaches the offer: unknown.", "offer: none"),
        ("fr", "Loi d’essai", "Atteint l’offre : inconnu.", "offre : aucune"),
    ],
)
def test_a_law_without_a_claim_is_unknown_and_never_none(
    language: str, title: str, expected: str, never: str
) -> None:
    shown = told(profile.page(profiled("beta/public-cloud"), language), title, language)
    assert expected in shown
    assert never not in shown
    assert "2023" in shown  # the search in vain


def test_an_exposure_tells_its_way_its_ground_and_whose_it_is() -> None:
    shown = told(profile.page(profiled("gamma/cloud"), "en"), "Trial Act")
    assert "Law in force on this day (since 23 March 2018; source: [" in shown
    assert "Reaches the offer: direct." in shown
    assert "Said of the company, and inherited by the offer." in shown
    assert "direct (Seat in the United States) · shown by 23 March 2018 · high" in shown


def test_both_claims_of_a_disputed_exposure_are_shown(delta: tuple[Profiled, ...]) -> None:
    shown = told(profile.page(delta, "en"), "Trial Act")
    assert "Reaches the offer: from “indirect” to “none”. Disputed: sources contradict" in shown
    assert "- indirect (A subsidiary) · shown by 1 January 2022" in shown
    assert "- none · shown by 1 January 2022, still read on 1 January 2024" in shown


def test_a_law_that_has_not_begun_reaches_nobody() -> None:
    page = profile.page(profiled("gamma/cloud", date(2017, 1, 1)), "en")
    assert "Reaches the offer: no, a law that is not in force reaches nobody." in told(
        page, "Trial Act"
    )


def test_after_its_end_a_law_may_go_on_having_effect() -> None:
    page = profile.page(real_profile("microsoft-azure/azure", DAYS[1]), "en")
    assert "Acts done under this law may still have effect." in told(page, "FISA")


def test_ownership_and_technology_are_kept_apart_from_exposure(
    delta: tuple[Profiled, ...],
) -> None:
    page = profile.page(delta, "en")
    owners, technology = told(page, "Owners"), told(page, "Technical dependencies")
    assert owners.startswith("Ownership is not jurisdiction")
    assert "Fund (US) · 10% to 20% of the capital, 12.5% of the votes · since" in owners
    assert "1 January 2022 · low sureness. About [1, page 3]" in owners
    later = owners.partition("On file, but not surely for this day:")[2]
    assert later.strip().startswith("- Founder · 90% of the capital")
    assert "is not to be under the jurisdiction of its country." in technology
    assert "- A hypervisor (US) · company · shown by 1 January 2022" in technology
    reach = told(page, "Exposure, law by law")
    assert "hypervisor" not in reach
    assert "Fund" not in reach


def test_french_writes_shares_its_own_way(delta: tuple[Profiled, ...]) -> None:
    owners = told(profile.page(delta, "fr"), "Détenteurs du capital", "fr")
    assert "de 10 % à 20 % du capital, 12,5 % des droits de vote" in owners


def test_dated_facts_are_told(delta: tuple[Profiled, ...]) -> None:
    assert "A fact · offer · shown by 1 January 2023" in told(
        profile.page(delta, "en"), "Dated facts"
    )


# ── capabilities ────────────────────────────────────────────────────────────────────────────────


def capability_rows(page: Page) -> list[tuple[str, ...]]:
    blocks = part(page, "Capabilities")
    return [row for block in blocks if isinstance(block, Table) for row in block.rows]


def test_a_disputed_fact_has_a_row_for_each_claim() -> None:
    rows = capability_rows(profile.page(profiled("beta/public-cloud"), "en"))
    at = next(n for n, row in enumerate(rows) if "trial.clusters" in row[0])
    assert rows[at][1] == "disputed: from “no” to “yes”"
    assert rows[at + 1][:3] == ("", "yes · shown by 1 January 2021", "high")
    assert rows[at + 2][2] == "low"
    assert len({row[3] for row in rows[at + 1 : at + 3]}) == 2


def test_levels_are_told_in_words_with_how_sure_they_are() -> None:
    rows = capability_rows(profile.page(profiled("alpha/cloud"), "en"))
    assert (
        "Who holds the keys? (trial.keys)",
        "customer: The customer (carried beyond the last reading)",
        "medium",
    ) in [row[:3] for row in rows]
    capital = next(row for row in rows if "trial.capital" in row[0])
    assert capital[1] == "12.5 %"


def test_looked_for_in_vain_is_not_the_same_as_not_looked_for(delta: tuple[Profiled, ...]) -> None:
    shown = told(profile.page(delta, "en"), "Capabilities")
    assert "trial.clusters (looked for in vain on 5 October 2023)" in shown
    assert re.search(r"; trial\.keys, trial\.capital \(no search on record\)\.", shown)
    rows = {row[0]: row[1] for row in capability_rows(profile.page(delta, "en", full=True))}
    assert rows["Is a cluster offered? (trial.clusters)"] == (
        "unknown (looked for in vain on 5 October 2023)"
    )
    assert rows["Who holds the keys? (trial.keys)"] == "unknown (no search on record)"


def test_what_is_said_of_other_days_is_not_called_unsearched() -> None:
    early = profiled("alpha/cloud", date(2020, 6, 1))
    shown = told(profile.page(early, "en"), "Capabilities")
    assert "Unknown: trial.clusters, trial.keys, trial.capital (said of other days)." in shown
    asked = told(profile.page(early, "en"), "Questions")
    asked = asked[asked.index("Who holds the keys?") :]
    assert "What we have: nothing (said of other days)." in asked
    assert "- On file, but not counted on this day: customer: The customer · shown by" in asked


def test_what_is_not_sure_enough_is_said_to_be_perhaps_so() -> None:
    found = jobs.profile(library(SAMPLE), "alpha/cloud", version="trial@v2", min_sure="high")
    shown = told(profile.page(found, "en"), "Capabilities")
    assert "Unknown: trial.keys (said of other days, or not surely enough)." in shown
    assert "Only claims of high sureness count" in flat(profile.page(found, "en"))


@shipped
def test_every_capability_is_told_once(offer: str, day: date, language: str) -> None:
    (found,) = real_profile(offer, day)
    title = TEXTS["capabilities.title"].said(language)
    blocks = part(profile.page((found,), language), title)
    # Wide enough that no name is folded.
    shown = writers.text(Page("", tuple(blocks)), width=2000, language=language)
    for fact in found.capabilities:
        assert len(re.findall(rf"(?<![\w.-]){re.escape(fact.key.name)}(?![\w.-])", shown)) == 1


def test_a_fact_that_no_criterion_reads_stands_in_the_page() -> None:
    (found,) = real_profile("ovhcloud/public-cloud", DAYS[1], "eu-csf")
    read = {
        fact.key.name
        for possible in found.evaluation.sheet.possibilities.read.values()
        for fact in possible.facts
    }
    on_file = set(found.candidate.offer.capabilities)
    assert on_file - read
    assert on_file <= {fact.key.name for fact in found.capabilities}


def test_a_fact_that_only_another_family_knows_stands_in_the_page() -> None:
    (found,) = real_profile("fictional-half-complete", DAYS[1], "v1")
    on_file = set(found.candidate.offer.capabilities)
    assert on_file - set(library(EXAMPLE).vocabulary(found.scored.criteria).attributes)
    assert on_file <= {fact.key.name for fact in found.capabilities}


def test_every_shipped_family_has_a_name_in_both_languages() -> None:
    words = library(EXAMPLE).vocabulary().attributes
    families = {family_of(name) for name in words}
    assert {family for family in families if f"family.{family}" not in TEXTS} == {"fictional"} & (
        families
    )


def test_families_hold_every_fact_once() -> None:
    (found,) = real_profile("numspot/snc", DAYS[1])
    facts = [fact for family in by_family(found.capabilities).values() for fact in family]
    assert sorted(fact.key.name for fact in facts) == sorted(
        fact.key.name for fact in found.capabilities
    )


# ── questions ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("offer", OFFERS)
@pytest.mark.parametrize("version", [None, "eu-csf"])
def test_the_most_decisive_questions_come_first(offer: str, version: str | None) -> None:
    (found,) = real_profile(offer, DAYS[1], *([version] if version else []))
    ranks = [
        (
            0 if one.stake.may_fail else 1 if one.stake.tests else 2,
            -one.gap.settles_most,
            -one.stake.most,
            one.gap.fact.key.name,
        )
        for one in found.questions
    ]
    assert ranks == sorted(ranks)
    assert len(ranks) == len({one.gap.fact.key for one in found.questions}) > 10


def test_each_step_of_the_order_counts_before_the_next() -> None:
    (beta,) = profiled("beta/public-cloud")
    (one,) = (each for each in beta.questions if each.gap.fact.key.name == "trial.keys")
    test, award = one.stake.tests, one.stake.awards

    def gap(name: str, settles: int, may_fail: bool, tests: bool, most: int) -> Gap:  # noqa: FBT001
        key = one.gap.fact.key._replace(name=name)
        stake = replace(
            one.stake,
            may_fail=may_fail,
            tests=test if tests else (),
            awards=award,
            most=Fraction(most),
        )
        other = replace(stake, offer="another/offer", may_fail=True, most=Fraction(99))
        return replace(
            one.gap,
            fact=replace(one.gap.fact, key=key),
            stakes=(other, stake),
            settles_most=settles,
        )

    expected = [
        gap("fails", 0, True, True, 0),
        gap("decides", 0, False, True, 0),
        gap("settles-more", 2, False, False, 0),
        gap("settles", 1, False, False, 0),
        gap("brings-more", 0, False, False, 2),
        gap("a", 0, False, False, 1),
        gap("b", 0, False, False, 1),
    ]
    found = questions("beta/public-cloud", expected[::-1])
    assert [each.gap for each in found] == expected
    idle = replace(expected[0], stakes=(replace(one.stake, tests=(), awards=(), may_fail=False),))
    assert questions("beta/public-cloud", [idle]) == ()


@pytest.mark.parametrize("offer", OFFERS)
def test_nothing_is_asked_that_is_known_or_does_not_matter(offer: str) -> None:
    (found,) = real_profile(offer, DAYS[1])
    for one in found.questions:
        assert one.gap.fact.ground.sure != "known"
        assert one.stake.tests or one.stake.awards or one.stake.may_fail
        assert one.stake.offer == found.candidate.id


def test_an_offer_of_the_cast_is_ranked_among_it_and_another_beside_it(made: Library) -> None:
    (alpha,) = jobs.profile(made, "alpha/cloud", version="trial@v2")
    (delta,) = jobs.profile(made, "delta/cloud", version="trial@v2")
    cast = [each.offer for each in jobs.score(made, "trial@v2").outcome.evaluations]
    assert [each.offer for each in alpha.scored.outcome.evaluations] == cast
    assert [each.offer for each in delta.scored.outcome.evaluations] == [*cast, "delta/cloud"]


def test_an_offer_has_one_profile_alone_or_with_its_provider() -> None:
    (alone,) = profile.document(real_profile("ovhcloud/public-cloud", DAYS[1]))["offers"]
    every = profile.document(real_profile("ovhcloud", DAYS[1]))["offers"]
    assert [each for each in every if each["offer"] == "ovhcloud/public-cloud"] == [alone]
    assert len(every) > 1


def test_a_question_tells_what_we_have_what_may_be_answered_and_what_hangs_on_it() -> None:
    shown = told(profile.page(profiled("beta/public-cloud"), "en"), "Questions")
    assert "v2 as reconstructed: unproven." in shown
    keys = shown[shown.index("Who holds the keys?") :]
    keys = keys[: keys.index("Name, position, date")]
    assert "What we have: The source leaves the answer open between these ends." in keys
    assert "- from “none: Nobody” to “provider: The provider” · shown by 1 January 2022" in keys
    assert "Possible answers: - Nobody - The provider - The customer" in keys
    assert "some answers alone would mean that the offer does not meet v2 as reconst" in keys
    assert "a requirement or veto (platform.keys)" in keys
    assert "2 award criteria (platform.keys, platform.crypt)" in keys
    capital = shown[shown.index("Share of capital outside the EU?") :]
    assert "What we have: nothing." in capital
    assert "Possible answers: a number, in % (0 to 100)." in capital
    cluster = shown[shown.index("Is a cluster offered?") :]
    assert "Disputed: sources contradict each other" in cluster
    assert "Possible answers: no; yes." in cluster
    reach = shown[shown.index("Trial Act: can this law") :]
    assert "What we have: nothing (looked for in vain in October 2023)." in reach
    assert "Possible answers: direct; indirect; none." in reach


def test_the_page_asks_the_first_ten_and_the_letter_all() -> None:
    found = real_profile("numspot/snc", DAYS[1])
    asked = len(found[0].questions)
    page, letter = profile.page(found, "en"), profile.questions(found, "en")
    assert sum(isinstance(block, Form) for block in page.blocks) == 10
    assert sum(isinstance(block, Form) for block in letter.blocks) == asked
    assert f"The first 10 of {asked};" in flat(page)
    assert "--questions" in flat(page)
    short = profile.questions(found, "en", top=3)
    assert sum(isinstance(block, Form) for block in short.blocks) == 3
    assert f"The first 3 questions of {asked}." in flat(short)


@pytest.mark.parametrize(
    ("language", "figures"),
    [("en", "pairs? of offers|range of the"), ("fr", "paires? d’offres|fourchette")],
)
def test_a_letter_gives_no_figures(language: str, figures: str) -> None:
    found = real_profile("microsoft-azure/azure", DAYS[1])
    assert re.search(figures, flat(profile.page(found, language), language))
    letter = flat(profile.questions(found, language), language)
    assert not re.search(figures, letter)
    stakes = re.findall(r"(?:Enjeu :|What hangs on it:)(.*?)(?:Réponse :|Answer:)", letter)
    assert len(stakes) == len(found[0].questions)
    bare = [re.sub(r"\(.*?\)", "", told) for told in stakes]
    assert not [told for told in bare if re.search(r"\bpoints?\b|\btotal\b|[0-9][.,][0-9]", told)]


def test_a_letter_introduces_itself_in_two_sentences() -> None:
    for language, opening in (("fr", "Les éléments en notre"), ("en", "What we have on file")):
        letter = profile.questions(profiled("beta/public-cloud"), language)
        (told,) = (b for b in letter.blocks if getattr(b, "text", "").startswith(opening))
        assert len(re.findall(r"\.(?= |$)", told.text)) == 2  # type: ignore[union-attr]
    assert letter.title == "Annex: questions to Beta on its offer Beta Public Cloud"


def test_there_is_room_for_an_answer() -> None:
    letter = profile.questions(profiled("beta/public-cloud"), "fr")
    lines = text(letter, "fr").splitlines()
    assert {len(line) for line in lines if re.match(r"Réponse : \.+$", line)} == {80}
    shown = writers.markdown(letter)
    form = "| Réponse |  |\n|---|---|\n| Justificatif (document, date) |  |\n"
    assert f"\n\n{form}| Nom, qualité, date |  |\n" in shown


def test_where_all_is_known_nothing_is_asked() -> None:
    (alpha,) = profiled("alpha/cloud")
    none = (replace(alpha, questions=()),)
    assert "None: all that this version reads is known" in flat(profile.page(none, "en"))
    assert "None: all that this version reads is known" in flat(profile.questions(none, "en"))


# ── rows ────────────────────────────────────────────────────────────────────────────────────────


def test_a_table_has_a_row_for_each_claim_and_for_each_fact_without_one() -> None:
    (beta,) = profiled("beta/public-cloud")
    table = profile.table((beta,), "en")
    names = [column.title for column in table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    clusters = [row for row in rows if row["fact: name"] == "trial.clusters"]
    assert [row["claim"] for row in clusters] == ["yes", "no"]
    assert {row["fact: known?"] for row in clusters} == {"disputed"}
    assert {row["counts on this day"] for row in clusters} == {"yes"}
    (act,) = [row for row in rows if row["fact: name"] == "trial-act"]
    assert (act["claim"], act["looked for in vain on"]) == ("", "2023-10")
    told = {row["fact: name"] for row in rows}
    assert told == {f.key.name for f in (*beta.capabilities, *beta.certificates, *beta.exposures)}


def test_a_row_says_whether_its_claim_counts_on_the_day() -> None:
    table = profile.table(profiled("alpha/cloud", date(2026, 1, 1)), "en")
    names = [column.title for column in table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    (seal,) = [row for row in rows if row["fact: name"] == "trial-seal"]
    assert (seal["fact: known?"], seal["counts on this day"]) == ("unknown", "no")
    assert seal["valid until"] == "2025-04-30"
    assert seal["sources"].startswith("Alpha's page (provider, January 2023")


def test_a_document_has_every_question_and_every_fact() -> None:
    (found,) = real_profile("numspot/snc", DAYS[1])
    (offer,) = profile.document((found,))["offers"]
    names = [each.gap.fact.key.name for each in found.questions]
    assert [each["name"] for each in offer["questions"]] == names
    assert [each["rank"] for each in offer["questions"]] == [n + 1 for n in range(len(names))]
    facts = [fact["attribute"] for family in offer["families"] for fact in family["facts"]]
    assert sorted(facts) == sorted(fact.key.name for fact in found.capabilities)


def test_questions_are_rows_to_be_filled_in() -> None:
    (beta,) = profiled("beta/public-cloud")
    table = profile.asked((beta,), "en")
    assert [row[5] for row in table.rows] == [str(n + 1) for n in range(len(beta.questions))]
    assert {row[-3:] for row in table.rows} == {("", "", "")}
    assert len(profile.asked((beta,), "en", top=1).rows) == 1


def test_without_an_offer_there_is_a_page_all_the_same() -> None:
    assert profile.page((), "en").title == profile.questions((), "en").title == "No offers."
    with pytest.raises(ValueError, match=r"\(\)"):
        profile.document(())
