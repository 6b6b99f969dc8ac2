"""Rung by rung, as told: totals in both orders, inflation first and last."""

from __future__ import annotations

from functools import cache

import pytest

from cloudeval import jobs
from cloudeval.effects.ladder.rungs import ORDERS
from cloudeval.jobs import NoLine
from cloudeval.reports import ladder, writers
from cloudeval.reports.page import Heading, Headline, Items, Notice, Page, Table
from cloudeval.reports.results import Climb, Laddered
from tests.reports.results import EXAMPLE, SAMPLE, library


@cache
def emc2() -> Laddered:
    offers = ("microsoft-azure", "ovhcloud/public-cloud", "scaleway")
    return jobs.ladder(library(EXAMPLE), "emc2@v1", "emc2@v6", offers=offers)


def tables(page: Page) -> list[Table]:
    return [block for block in page.blocks if isinstance(block, Table)]


def climbs() -> list[Climb]:
    return [*emc2().readings]


def test_every_rung_is_a_reconstruction_that_nobody_published() -> None:
    for each in climbs():
        for order, rungs in each.orders.items():
            for number, one in enumerate(rungs, 1):
                made = one.rung.criteria
                assert made.version == f"v6-ladder-{each.reading}-{order}-{number}-{one.rung.name}"
                assert (made.date_is, made.nature) == ("modelled", "reconstructed")
                assert "nobody published" in made.note.en  # type: ignore[union-attr]


def test_the_last_rung_is_worth_what_the_later_version_is() -> None:
    told = [(e.floor, e.ceiling, e.standing, e.place) for e in emc2().ends[1].evaluations]
    for each in climbs():
        for rungs in each.orders.values():
            last = rungs[-1].outcome.evaluations
            assert [(e.floor, e.ceiling, e.standing, e.place) for e in last] == told


def test_the_first_rung_is_what_refinement_only_gives() -> None:
    offers = tuple(e.offer for e in emc2().ends[0].evaluations)
    made = jobs.what_if(library(EXAMPLE), "emc2@v1", "emc2@v6", offers=offers)
    for each, other in zip(climbs(), made.readings, strict=True):
        first = each.orders["a"][0].outcome.evaluations
        assert [(e.offer, e.floor, e.ceiling, e.standing) for e in first] == [
            (e.offer, e.floor, e.ceiling, e.standing) for e in other.outcome.evaluations
        ]


def test_the_older_version_comes_first() -> None:
    with pytest.raises(NoLine):
        jobs.ladder(library(EXAMPLE), "emc2@v6", "emc2@v1")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_label_stands_on_top_and_each_reading_has_its_part(language: str) -> None:
    page = ladder.page(emc2(), language)
    assert isinstance(page.blocks[0], Notice)
    assert len([b for b in page.blocks if isinstance(b, Heading)]) == len(climbs()) == 2
    headlines = [b for b in page.blocks if isinstance(b, Headline)]
    assert len(headlines) == 2
    said = {"fr": "non l’effet d’une cause", "en": "not the effect of a cause"}[language]
    assert all(said in headline.detail for headline in headlines)
    shown = writers.text(page, width=80, language=language)
    assert max(map(len, shown.splitlines())) <= 80


def test_inflation_stands_side_by_side_first_and_last() -> None:
    table = tables(ladder.page(emc2(), "en"))[0]
    assert [c.title for c in table.columns[1:]] == ["A floor", "A ceiling", "B floor", "B ceiling"]
    sides = []
    for order, rungs in climbs()[0].orders.items():
        at = ORDERS[order].index("inflation")
        was, now = rungs[at - 1].outcome, rungs[at].outcome
        sides.append(
            [n.floor - w.floor for w, n in zip(was.evaluations, now.evaluations, strict=True)]
        )
    for row, early, late in zip(table.rows, *sides, strict=True):
        told = [float(cell.replace("−", "-")) for cell in (row[1], row[3])]
        assert told == pytest.approx([float(early), float(late)], abs=0.006)


def test_each_offer_has_a_total_on_each_rung_that_moves_anything() -> None:
    found = tables(ladder.page(emc2(), "en"))
    for order, table in zip(ORDERS, found[1:3], strict=True):
        moved = [one for one in climbs()[0].orders[order] if one.rung.moved]
        assert [c.title for c in table.columns[1:]] == [
            "v1",
            *(str(one.rung.number) for one in moved),
        ]
        floors = [e.floor for e in moved[-1].outcome.evaluations]
        assert [row[-1] for row in table.rows[:-1:2]] == [f"{float(f):.2f}" for f in floors]
        assert table.rows[-1][0] == "may be first"
        assert table.rows[-1][1] == str(len(floors))


def test_a_standing_is_told_on_the_rung_on_which_it_changes() -> None:
    listed = [b for b in ladder.page(emc2(), "en").blocks if isinstance(b, Items)]
    azure = next(line for line in listed[0].items if line.startswith("microsoft-azure"))
    assert azure == "microsoft-azure/azure: unproven; on rung 3, does not meet."


def test_wording_moves_nothing_and_is_told_to_programs_alone() -> None:
    for rungs in (rungs for each in climbs() for rungs in each.orders.values()):
        (wording,) = (one for one in rungs if one.rung.name == "wording")
        assert (wording.rung.moved, wording.rung.changed) == (False, True)
    captions = [table.caption for table in tables(ladder.page(emc2(), "en"))]
    assert not any("wording" in caption for caption in captions)
    document = ladder.document(emc2())
    told = document["readings"]["detail"]["a"][-1]
    assert (told["rung"], told["moved"]) == ("wording", False)


def test_in_full_it_says_what_each_rung_is_made_of() -> None:
    listed = [b for b in ladder.page(emc2(), "en", full=True).blocks if isinstance(b, Items)]
    assert [line.partition(":")[0] for line in listed[-2].items][:2] == [
        "detail",
        "inflation by splitting",
    ]


def test_a_csv_row_for_each_reading_order_rung_and_offer() -> None:
    table = ladder.table(emc2(), "en")
    offers = len(emc2().ends[0].evaluations)
    assert len(table.rows) == 2 * 2 * (1 + len(ORDERS["a"])) * offers
    assert all(len(row) == len(table.columns) for row in table.rows)
    assert all(row[0] for row in table.rows)


def test_steps_add_up_to_the_change_of_the_total() -> None:
    document = ladder.document(emc2())
    before, after = (document["ends"][end]["totals"] for end in ("before", "after"))
    for rungs in document["readings"]["addition"].values():
        for was, now in zip(before, after, strict=True):
            moved = sum(rung["steps"][was["offer"]]["floor"]["value"] for rung in rungs)
            assert moved == pytest.approx(now["floor"]["value"] - was["floor"]["value"])


def test_one_reading_may_be_asked_for_and_is_then_not_named() -> None:
    made = jobs.ladder(
        library(EXAMPLE), "emc2@v1", "emc2@v6", offers=("scaleway",), reading="addition"
    )
    (each,) = made.readings
    assert each.orders["b"][0].rung.criteria.version == "v6-ladder-b-1-wording"
    shown = " ".join(writers.text(ladder.page(made, "en"), width=80, language="en").split())
    assert "cloudeval diff emc2@v1 emc2@v6" in shown
    assert "--what-if ladder" in shown
    assert "--reading addition" in shown


def test_the_sample_tells_its_offers() -> None:
    made = jobs.ladder(library(SAMPLE), "trial@v1", "trial@v2")
    assert {row[9] for row in ladder.table(made, "fr").rows} >= {"alpha/cloud"}
