"""Pages as values: what stands where, in which words."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from cloudeval import jobs
from cloudeval.reports import coverage, diff, explain, history, listing, profile, score, writers
from cloudeval.reports.diff.parts import BY, By, largest_parts, parts_of, smaller
from cloudeval.reports.diff.speaking import speaking
from cloudeval.reports.page import Block, Heading, Headline, Items, Notice, Page, Paragraph, Table
from cloudeval.reports.results import Compared, DayRead, Scored
from tests.reports.results import (
    EXAMPLE,
    OLD,
    PROVIDERS,
    SAMPLE,
    compared,
    covered,
    emc2,
    emc2_score,
    explained,
    followed,
    library,
    profiled,
    real_diff,
    real_score,
    scored,
)

LABEL_FR = (
    "Reconstitution. Les six versions utilisées en 2023 ne sont pas publiques. Les lignes, "
    "pondérations et dates ci-dessous ont été écrites pour ce projet ; elles ne disent rien de "
    "l'appréciation réelle d'aucune offre."
)
LABEL_EN = (
    "Reconstruction. The six versions used in 2023 are not public. The lines, weights and dates "
    "below were written for this project; they do not say how any real offer was assessed."
)


def text(page: Page, language: str = "en") -> str:
    return writers.text(page, width=80, language=language)


def flat(page: Page, language: str = "en") -> str:
    return " ".join(text(page, language).split())


def tables(page: Page) -> list[Table]:
    return [block for block in page.blocks if isinstance(block, Table)]


def table_with(page: Page, title: str) -> Table:
    return next(t for t in tables(page) if title in [column.title for column in t.columns])


def column(table: Table, title: str) -> list[str]:
    at = [each.title for each in table.columns].index(title)
    return [row[at] for row in table.rows]


def place_of(page: Page, kind: type[Block], words: str = "") -> int:
    return next(
        at
        for at, block in enumerate(page.blocks)
        if isinstance(block, kind) and words in getattr(block, "caption", words)
    )


# ── the label of a reconstruction ───────────────────────────────────────────────────────────────

Shown = Callable[[str], Page]
LABELLED: dict[str, Shown] = {
    "score": lambda language: score.page(scored(), language),
    "score in full": lambda language: score.page(scored(), language, full=True),
    "diff": lambda language: diff.page(compared(), language),
    "diff in full": lambda language: diff.page(compared(), language, full=True),
    "explain": lambda language: explain.page(explained("beta"), language),
    "profile": lambda language: profile.page(profiled("beta"), language),
    "questions": lambda language: profile.questions(profiled("beta"), language),
    "coverage": lambda language: coverage.page(covered(), language),
    "coverage in full": lambda language: coverage.page(covered(), language, full=True),
    "history": lambda language: history.page("platform.keys", followed(), language),
    "list": lambda language: listing.page(listing.listing(library(SAMPLE)), language),
}


@pytest.mark.parametrize(("language", "label"), [("fr", LABEL_FR), ("en", LABEL_EN)])
@pytest.mark.parametrize("name", LABELLED)
def test_a_reconstruction_carries_its_label_word_for_word(
    name: str, language: str, label: str
) -> None:
    page = LABELLED[name](language)
    assert page.blocks[0] == Notice(label)
    assert label in flat(page, language)
    assert writers.markdown(page).splitlines()[2] == f"> {label}"


@pytest.mark.parametrize(("language", "label"), [("fr", LABEL_FR), ("en", LABEL_EN)])
def test_the_label_has_a_column_in_every_table(language: str, label: str) -> None:
    for table in (
        score.table(scored(), language),
        diff.table(compared(), language),
        explain.table(explained("beta"), language),
        coverage.table(covered(), language),
        history.table("platform.keys", followed(), language),
    ):
        assert {row[0] for row in table.rows} == {label}
    listed = listing.table(listing.listing(library(SAMPLE)), language)
    assert label in {row[0] for row in listed.rows}


def test_the_label_is_in_every_document() -> None:
    label = {"fr": LABEL_FR, "en": LABEL_EN}
    for document in (
        score.document(scored()),
        diff.document(compared()),
        explain.document(explained("beta")),
        coverage.document(covered()),
        history.document("platform.keys", followed()),
        listing.document(listing.listing(library(SAMPLE))),
    ):
        assert document["notice"] == label


def test_what_is_published_has_no_label() -> None:
    assert score.document(real_score())["notice"] is None
    assert LABEL_EN not in flat(score.page(real_score(), "en"))
    assert {row[0] for row in score.table(real_score(), "en").rows} == {""}


# ── score ───────────────────────────────────────────────────────────────────────────────────────


def test_the_title_says_family_version_and_nature() -> None:
    assert score.page(scored(), "fr").title == "Jeu d’essai · v2 · RECONSTITUTION"
    assert score.page(real_score(OLD), "en").title == (
        "EU Cloud Sovereignty Framework (CSF) · 1.2.1 · published"
    )


def test_the_day_is_told_with_its_reason() -> None:
    assert "Facts as of 21 December 2023 (the date attested for this case, decision)." in flat(
        score.page(scored(), "en")
    )
    assert "Faits : état au 31 octobre 2025 (date de la version)." in flat(
        score.page(real_score(OLD), "fr"), "fr"
    )
    asked = jobs.score(library(SAMPLE), "trial@v2", as_of=date(2024, 7, 1))
    assert "état au 1er juillet 2024 (date demandée)" in flat(score.page(asked, "fr"), "fr")


def test_a_modelled_date_stands_in_brackets() -> None:
    assert "Modelled date: [20 November 2023]." in flat(score.page(scored(), "en"))


def test_how_sure_comes_before_any_figure() -> None:
    page = score.page(scored(), "en")
    first = place_of(page, Headline)
    assert first < min(at for at, block in enumerate(page.blocks) if isinstance(block, Table))
    assert page.blocks[first] == Headline(
        "Order not settled.",
        "For 1 offer of 2, a condition is unproven. "
        "Width from floor to ceiling: 0.00 to 93.33 points, by offer.",
    )


def test_the_three_blocks_stand_in_their_order() -> None:
    blocks = score.page(scored(), "en").blocks
    starts = ("Candidate", "Compliance", "Award")
    texts = [getattr(each, "caption", getattr(each, "text", "")) for each in blocks]
    assert [text for text in texts if text.startswith(starts)] == [
        "Candidate (exclusion, selection).",
        "Compliance of the offer studied (requirements, vetoes).",
        "Award, in points of 100.",
    ]


def test_the_candidate_has_a_block_only_where_there_is_something_to_ask() -> None:
    assert "Candidate" not in text(score.page(real_score(), "en"))


def test_offers_stand_by_place_then_by_what_is_possible() -> None:
    award = table_with(score.page(real_score(), "en"), "floor")
    assert column(award, "offer") == [
        "fictional-one-zero/cloud",
        "fictional-half-complete/cloud",
        "fictional-complete/cloud",
    ]
    assert column(award, "place") == ["1", "2–3", "2–3"]
    assert column(award, "width") == ["0.00", "48.85", "0.00"]


def test_in_a_consultation_an_offer_meets_a_version_or_does_not() -> None:
    english = table_with(score.page(scored(), "en"), "v2 as reconstructed")
    assert column(english, "v2 as reconstructed") == [
        "meets",
        "unproven",
        "does not meet",
    ]
    french = table_with(score.page(scored(), "fr"), "v2 telle que reconstituée")
    assert column(french, "v2 telle que reconstituée") == [
        "satisfait",
        "non démontré",
        "ne satisfait pas",
    ]


def test_an_offer_that_there_was_not_has_no_figures() -> None:
    award = table_with(score.page(scored(), "en", full=True), "floor")
    assert award.rows[-1][0] == "beta/trusted-cloud"
    assert set(award.rows[-1][3:]) == {"–"}
    brief = score.page(scored(), "en")
    assert "beta/trusted-cloud" not in column(table_with(brief, "floor"), "offer studied")
    assert "Not on offer on that day: beta/trusted-cloud." in flat(brief)


def test_the_level_is_an_interval_beside_what_the_published_rule_gives() -> None:
    award = table_with(score.page(real_score(OLD), "en"), "SEAL")
    assert column(award, "SEAL") == ["0", "2", "0–3"]
    assert column(award, "published rule") == ["0 (39/39)", "2 (39/39)", "3 (21/39)"]


def test_weights_that_do_not_add_up_are_told() -> None:
    shown = flat(score.page(real_score("eu-csf@1.2"), "en"))
    assert "Weights add up to 105, declared 100: computed as the file says." in shown
    assert "best possible total: 105" in shown


def test_fictional_offers_are_said_to_be_fictional() -> None:
    assert "Fictional offers, invented for an example" in flat(score.page(real_score(), "en"))
    assert "Fictional, invented for an example: alpha/cloud." in flat(score.page(scored(), "en"))
    assert "ictional" not in flat(score.page(real_score(offers=PROVIDERS), "en"))


def test_assumptions_are_counted_in_brief_and_printed_in_full() -> None:
    assert "10 hypothèses sont posées (--full)." in flat(score.page(real_score(OLD), "fr"), "fr")
    full = score.page(real_score(OLD), "fr", full=True)
    at = full.blocks.index(Heading(2, "Hypothèses"))
    found = full.blocks[at + 1]
    assert isinstance(found, Items)
    assert len(found.items) == 10


def test_points_on_claims_of_low_sureness_are_told() -> None:
    assert (
        "Points at stake on claims of low sureness: alpha/cloud 50.00 and beta/public-cloud 30.00."
    ) in flat(score.page(scored(), "en"))


def test_a_page_ends_with_the_way_to_get_it_again() -> None:
    for page in (score.page(scored(), "en"), diff.page(compared(), "en")):
        last = page.blocks[-1]
        assert isinstance(last, Paragraph)
        assert last.text.startswith("To get this again: cloudeval ")
        assert "--as-of 2023-12-21" in last.text
        assert "trial@v2" in last.text


def test_a_page_in_full_gives_every_line_of_every_offer() -> None:
    shown = flat(score.page(scored(), "en", full=True))
    for words in ("platform.keys · Control of keys", "customer: The customer", "SHA-256"):
        assert words in shown


def test_one_offer_alone_has_no_order() -> None:
    alone = jobs.score(library(SAMPLE), "trial@v2", offers=("alpha",))
    assert "ONLY ONE OFFER TO PLACE." in text(score.page(alone, "en"))


def test_an_empty_field_still_has_a_page() -> None:
    nobody = replace_offers(scored())
    assert "NO OFFERS." in text(score.page(nobody, "en"))
    assert score.table(nobody, "en").rows == ()


def replace_offers(found: Scored) -> Scored:
    outcome = replace(found.outcome, evaluations=())
    return Scored(outcome, found.as_of, found.family, found.cast, found.digest, found.inputs)


def test_a_choice_of_offers_that_is_ours_says_so() -> None:
    ours = replace(scored().outcome.evaluations[0], role="compared")
    outcome = replace(scored().outcome, evaluations=(ours,))
    found = Scored(outcome, DayRead(date(2023, 1, 1), "asked"), None, "cast", "0" * 64, ())
    assert "those called “compared” are a choice of ours" in flat(score.page(found, "en"))


# ── diff ────────────────────────────────────────────────────────────────────────────────────────


def test_standing_comes_before_totals_and_totals_before_causes() -> None:
    page = diff.page(real_diff(), "en")
    order = [table.caption.split(",")[0] for table in tables(page)]
    assert order == [
        "Standing",
        "Change of the total by cause",
        "The 4 changes with the largest effects",
        "Who could answer",
    ]


def test_the_ruler_is_a_line_of_its_own() -> None:
    causes = table_with(diff.page(real_diff("eu-csf@1.2", OLD), "en"), "cause")
    assert column(causes, "cause") == ["group re-weighted (1)", "length of the ruler", "change"]
    assert column(causes, "fictional-complete/cloud") == ["−0.51", "−3.66", "−4.17"]


def test_two_readings_stand_side_by_side_in_alphabetical_order() -> None:
    causes = table_with(diff.page(compared(), "en"), "cause")
    rows = dict(zip(column(causes, "cause"), column(causes, "gamma/cloud"), strict=True))
    contested = [cause for cause in rows if "(as" in cause]
    marks = [cause.partition(") ")[2] for cause in contested]
    assert marks[:2] == ["(as addition)", "(as detail)"]
    assert all(("(as addition)" in cause) or ("(as detail)" in cause) for cause in contested)
    assert {"−8.71", "–"} <= set(rows.values())


ON_ONE_SCREEN: dict[str, Callable[[], Compared]] = {
    "emc2": emc2,
    "shipped and fictional": lambda: real_diff(OLD, "eu-csf@calculator-2026-06", ()),
    "fictional": real_diff,
    "ruler": lambda: real_diff("eu-csf@1.2", OLD),
    "sample": compared,
    "nothing changed": lambda: real_diff(OLD, OLD),
}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", ON_ONE_SCREEN)
def test_a_difference_is_told_on_one_screen(name: str, language: str) -> None:
    lines = text(diff.screen(ON_ONE_SCREEN[name](), language), language).splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80


def test_the_screen_answers_in_the_order_in_which_it_is_asked() -> None:
    shown = flat(diff.screen(emc2(), "en"))
    asked = [
        *("RECONSTRUCTION", "Widths", "Days left", "338 changes", "floor–ceiling"),
        *("microsoft-azure/azure", "Only detail?", "Met by one offer alone", "Without 1 of 329"),
        *("--full", "cloudeval diff"),
    ]
    places = [shown.index(word) for word in asked]
    assert places == sorted(places)


def test_of_each_provider_one_offer_is_shown_and_the_others_are_counted() -> None:
    table = table_with(diff.screen(emc2(), "en"), "meets")
    providers = [name.partition("/")[0] for name in column(table, "offer studied")]
    assert sorted(providers) == sorted({e.offer.partition("/")[0] for e in emc2().first.offers})
    assert "6 more offers (13.88 at most)" in flat(diff.screen(emc2(), "en"))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_brief_numbers_its_sources_and_cites_no_other(language: str) -> None:
    written = writers.markdown(diff.brief(emc2(), language))
    cited = {int(number) for number in re.findall(r"\\\[(\d+)\\\]", written)}
    listed = [int(n) for n in re.findall(r"^(\d+)\. ", written, re.MULTILINE)]
    assert listed == [*range(1, len(listed) + 1)]
    assert cited
    assert cited <= {*listed}
    assert written.splitlines()[-1].startswith(
        "To get this again" if language == "en" else "Pour refaire ce calcul"
    )


def test_the_brief_gives_both_readings_abreast() -> None:
    table = table_with(diff.brief(emc2(), "en"), "added (as addition)")
    names = [each.title for each in table.columns]
    assert names[1:5] == [
        "added (as addition)",
        "added (as detail)",
        "refined (as addition)",
        "refined (as detail)",
    ]
    counted = table_with(diff.brief(emc2(), "en"), "in all")
    assert column(counted, "in all") == ["338", "329"]


@pytest.mark.parametrize("by", BY)
@pytest.mark.parametrize("reading", [0, 1])
def test_parts_add_up_exactly(by: By, reading: int) -> None:
    found = emc2()
    parts = parts_of(found, by, speaking("en"))
    kept = largest_parts(parts, 3)
    told = [*kept, smaller([part for part in parts if part not in kept], 2, speaking("en"))]
    for offer in found.readings[reading].offers:
        if any(offer.offer in part.sums[reading] for part in parts):
            assert sum(part.of(offer.offer, reading).floor for part in told) == offer.change.floor
            assert (
                sum(part.of(offer.offer, reading).ceiling for part in told) == offer.change.ceiling
            )


@pytest.mark.parametrize("by", [by for by in BY if by != "version"])
def test_the_rest_is_folded_into_one_line(by: By) -> None:
    page = diff.page(emc2(("numspot",)), "en", by=by, top=2)
    rows = column(table_with(page, by), by)
    assert sum("smaller change" in row for row in rows) in (1, 2)
    assert f"--by {by} --top 2" in flat(page) or by == "cause"


def test_requirements_are_listed_by_how_many_offers_they_concern() -> None:
    table = table_with(diff.page(emc2(), "en"), "offers concerned")
    *listed, rest = [int(cell) for cell in column(table, "offers concerned")]
    assert listed == sorted(listed, reverse=True)
    assert rest > listed[-1]
    assert "other changes" in table.rows[-1][0]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_score_of_many_requirements_counts_what_is_unproven(language: str) -> None:
    page = score.page(emc2_score(), language)
    assert len(text(page, language).splitlines()) <= 66
    if language == "en":
        told = r"numspot/snc, numspot/std · \d+: \d+ met, \d+ not met \(.+\), \d+ unproven"
        assert re.search(told, flat(page))


def test_requirements_are_a_ledger_of_their_own() -> None:
    ledger = table_with(diff.page(compared(), "en", full=True), "decides")
    rows = {row[:2]: row[2:] for row in ledger.rows}
    assert rows["added: legal.clean", "gamma/cloud"] == ("–", "not met", "sufficient")
    assert rows["added: legal.seal", "gamma/cloud"] == ("–", "met", "no")


def test_notes_are_held_against_changes() -> None:
    shown = flat(diff.page(compared(), "en", full=True))
    found = compared().explained
    assert found is not None
    for reading, one in zip(compared().readings, found, strict=True):
        told = f"{len(one.unexplained)} of {len(reading.changes)} changes without a reason."
        assert f"As {reading.reading}: {told}" in shown
    assert "Models what a member of parliament" not in shown
    assert "Models what members of parliament say: Models the demand for a seal." in shown


def test_versions_that_do_not_differ_say_so() -> None:
    shown = flat(diff.page(real_diff(OLD, OLD), "en"))
    assert "No changes." in shown
    assert "nothing changes for any offer" in shown


def test_a_difference_in_full_has_every_fingerprint() -> None:
    shown = text(diff.page(real_diff(), "en", full=True))
    for change in real_diff().first.changes:
        assert change.fingerprint in shown


# ── explain ─────────────────────────────────────────────────────────────────────────────────────


def test_the_chain_goes_from_the_total_to_the_document() -> None:
    page = explain.page(explained("alpha/cloud", "platform.keys"), "en")
    steps = table_with(page, "step")
    assert column(steps, "step") == ["Total", "platform · Platform", "platform.keys"]
    shown = flat(page)
    for words in (
        "Share: 1 of 5 within platform, which weighs 50 of 100 = 10 points of 100.",
        "Answer customer: The customer: worth 1 of 1.",
        "What is read: Who holds the keys? (trial.keys)",
        "shown by 1 January 2022, still read on 1 March 2023 · medium sureness. [1] [2]",
        "Carried beyond the last reading of the source.",
        "1. Alpha's page (provider, January 2023, read on 21 November 2026).",
    ):
        assert words in shown


def test_each_offer_of_a_provider_is_explained() -> None:
    shown = text(explain.page(explained("beta"), "en"))
    assert "beta/public-cloud\n═" in shown
    assert "beta/trusted-cloud\n═" in shown


def test_an_exemption_is_told_with_its_reason() -> None:
    shown = flat(explain.page(explained("gamma/cloud", "legal.seal"), "en"))
    assert "Exemption: Incumbent host. [1]" in shown
    assert "met (exempt)" in shown


def test_what_is_said_of_the_company_says_so() -> None:
    shown = flat(explain.page(explained("gamma/cloud", "legal.reach"), "en"))
    assert "Trial Act (gamma): direct." in shown
    assert "Said of the company, and inherited by the offer." in shown
    assert "Law in force on this day (since 23 March 2018" in shown


# ── history and list ────────────────────────────────────────────────────────────────────────────


def test_a_history_has_what_stood_in_each_version() -> None:
    table = table_with(history.page("platform.keys", followed(), "en"), "share")
    assert column(table, "version") == ["v1", "v2"]
    assert column(table, "date") == ["[2023-06]", "[2023-11-20]"]
    assert column(table, "share") == ["20.00", "10.00"]


def test_a_list_has_versions_and_offers() -> None:
    page = listing.page(listing.listing(library(EXAMPLE)), "en")
    versions, offers = tables(page)[-2:]
    assert column(versions, "version") == [
        "eu-csf@1.2",
        "eu-csf@1.2.1",
        "eu-csf@calculator-2026-06",
    ]
    assert "Fictional A Cloud (fictional)" in column(offers, "name")


def test_weights_compared_after_division_are_said_to_be() -> None:
    first = compared().first
    scaled = replace(first, units=replace(first.units, rescaled_by=Fraction(50)))
    found = replace(compared(), readings=(scaled,), explained=None)
    shown = flat(diff.page(found, "en"))
    assert "every surviving weight was multiplied by 50" in shown
    assert diff.document(found)["rescaled_by"] == {"value": 50.0, "exact": "50/1"}


def test_offers_with_the_same_effects_share_a_column_in_brief() -> None:
    brief = table_with(diff.page(real_diff(offers=PROVIDERS), "en"), "cause")
    assert [each.title for each in brief.columns] == ["cause", "each of the 13 offers"]
    full = table_with(diff.page(real_diff(offers=PROVIDERS), "en", full=True), "cause")
    assert len(full.columns) == 1 + 13
