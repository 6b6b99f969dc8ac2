"""The pages of a comparison and all that lies below them, without a screen."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from cloudeval.effects.undo.shortest import shortest_undo
from cloudeval.files.library import open_library
from cloudeval.jobs.scoring import score
from cloudeval.jobs.studying import open_study
from cloudeval.model.wording import LANGUAGES
from cloudeval.reports.folding import columns
from cloudeval.reports.page import Table, column
from cloudeval.tui.blocks import MARGIN
from cloudeval.tui.compare.asked import read
from cloudeval.tui.compare.ground import Ground, speaking
from cloudeval.tui.compare.leading import by_name
from cloudeval.tui.compare.leaves import below, leaves, tabs, uncut
from cloudeval.tui.compare.ways import ChangeOf, OfferOf, Side, Under
from cloudeval.tui.compare.work import Comparison
from cloudeval.tui.desk.places import TotalOf
from cloudeval.tui.page import Page
from cloudeval.tui.pager import Leaf
from cloudeval.tui.working import Watch

EXAMPLES = Path(__file__).parents[3] / "examples"
WIDTH = 80
FEW = "emc2 of scaleway ovhcloud/public-cloud microsoft-azure"
"""A few offers of the largest family, under all its lines."""


@cache
def ground(name: str) -> Ground:
    if name == "study":
        library = open_library([EXAMPLES / "own-criteria", EXAMPLES / "study"], {})
        study = open_study(library, EXAMPLES / "study")
        scored = score(library, study=study)
        return Ground(library, "reversibility", "v2", scored, study)
    library = open_library([], {})
    family, _, offers = name.partition(" of ")
    scored = score(library, family, offers=tuple(offers.split()))
    return Ground(library, scored.criteria.family, scored.criteria.version, scored)


@cache
def comparison(name: str, typed: str, language: str = "en") -> Comparison:
    held = ground(name)
    return Comparison(held, read(typed, held.versions, held.version), speaking(language))


def worked(leaf: Leaf, width: int = WIDTH) -> Page:
    return leaf.work(Watch(), width)


def downs(page: Page) -> Iterator[Leaf]:
    for row in page.rows:
        if row.down is not None:
            assert isinstance(row.down, Leaf)
            yield row.down


@pytest.mark.parametrize("typed", ["v1 v2", "v2 v1", "2026-01-01 2026-12-31"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_that_leads_on_leads_to_a_page(language: str, typed: str) -> None:
    seen: set[str] = set()
    ahead = [*leaves(comparison("study", typed, language))]
    while ahead:
        leaf = ahead.pop()
        if leaf.id in seen:
            continue
        seen.add(leaf.id)
        page = worked(leaf)
        assert page.rows, leaf.id
        assert leaf.title
        ahead += downs(page)
    kinds = {name.split(":")[0] for name in seen}
    assert {"answer", "offer", "under"} <= kinds
    assert ("change" in kinds) == (typed[0] == "v")
    # From the rules to the documents that they cite, and to those of the facts.
    assert any("SourceOf" in name and "of_rules=True" in name for name in seen)
    assert any("SourceOf" in name and "of_rules=False" in name for name in seen)


@pytest.mark.parametrize(
    ("name", "typed"), [(FEW, "v1 v6"), ("eu-csf of scaleway numspot", "1.2 calculator-2026-06")]
)
def test_the_shipped_families_lead_on_too(name: str, typed: str) -> None:
    held = comparison(name, typed)
    for leaf in leaves(held):
        below_it = [*dict.fromkeys(each.id for each in downs(worked(leaf)))]
        chosen = set(below_it[:: max(1, len(below_it) // 4)])
        for each in {one.id: one for one in downs(worked(leaf)) if one.id in chosen}.values():
            assert worked(each).rows, each.id


@pytest.mark.parametrize(
    ("name", "typed", "language"), [("study", "v1 v2", "fr"), (FEW, "v1 v6", "en")]
)
@pytest.mark.parametrize("width", [50, 80, 200])
def test_what_is_drawn_fits_the_screen(name: str, typed: str, language: str, width: int) -> None:
    for leaf in leaves(comparison(name, typed, language)):
        drawn = [row.text for row in worked(leaf, width).rows if row.look == "picture"]
        assert max(map(columns, drawn), default=0) <= width - MARGIN, leaf.id


@pytest.mark.parametrize("side", [0, 1])
def test_what_lies_below_a_version_is_of_the_same_version(side: Side) -> None:
    held = comparison("study", "v1 v2")
    leaf = below(held, Under(side, TotalOf("fictional-alder/cloud")))
    for _ in range(2):
        assert leaf.title.startswith(("v1", "v2")[side])
        under = [*downs(worked(leaf))]
        assert under
        assert all(one.id.startswith(f"under:{side}:") for one in under)
        leaf = under[-1]


def test_pages_that_make_no_sense_are_left_out() -> None:
    along = {"ladder", "detail"}
    assert {*tabs(comparison("study", "v1 v2"))} >= along | {"undo", "changes"}
    assert not {*tabs(comparison("study", "v2 v1"))} & along
    days = tabs(comparison("study", "2026-01-01 2026-12-31"))
    assert days == ("answer", "causes", "facts", "alone", "places")
    both = tabs(comparison("study", "v1 2026-01-01 v2 2026-12-31"))
    assert both == ("answer", "ladder", "causes", "changes", "facts", "alone", "places")


def test_changes_stand_in_the_order_of_their_largest_effect() -> None:
    held = comparison("study", "v1 v2")
    page = worked(next(leaf for leaf in leaves(held) if leaf.id == "changes"))
    told = [row.down.id for row in page.rows if isinstance(row.down, Leaf)]
    listed = [name.split(":")[1] for name in told if name.startswith("change:")]
    entries = {one.change.fingerprint: one for one in held.entries(Watch())}
    assert {*listed} == {*entries}
    reach = [
        max(
            max(abs(cell.floor), abs(cell.ceiling))
            for offer in entries[name].offers
            for cell in (entries[name].effect(offer).columns,)
        )
        for name in listed[-len(entries) :]
    ]
    assert reach == sorted(reach, reverse=True)


def test_the_way_back_names_every_change_that_it_takes() -> None:
    held = comparison("study", "v1 v2")
    found = shortest_undo(held.compared(Watch()).first)
    page = worked(next(leaf for leaf in leaves(held) if leaf.id == "undo"))
    told = {each.id for each in downs(page)}
    answers = [] if found is None else [found.certain, found.possible]
    returns = held.undone(Watch())[1].all()
    for answer in (*answers, *(each.answer for each in returns)):
        for change in answer.changes or ():
            assert f"change:{change.fingerprint}" in told


def test_an_effect_on_a_page_is_the_one_that_was_computed() -> None:
    held = comparison("study", "v1 v2")
    entry = next(e for e in held.entries(Watch()) if e.change.kind == "tightened")
    page = worked(below(held, ChangeOf(entry.change.fingerprint)))
    for offer in entry.offers:
        row = next(row.text for row in page.rows if row.text.startswith(offer))
        floor = f"{abs(float(entry.effect(offer).columns.floor)):.2f}"
        assert floor in row


def test_an_offer_that_could_not_be_had_is_not_said_to_have_moved() -> None:
    held = comparison("emc2", "v1 v6")
    page = worked(below(held, OfferOf("ovhcloud/snc-cloud-platform")))
    assert not any(one.id.startswith("change:") for one in downs(page))
    assert held.say("standing.not-offered.own") in page.rows[1].text


# ── names ───────────────────────────────────────────────────────────────────────────────────────


def test_no_name_of_an_offer_is_broken_where_it_can_be_cut() -> None:
    held = comparison("emc2", "v1 v6")
    names = held.ground.all_offers
    figures = tuple(column(f"figure-{n}", "right") for n in range(4))
    rows = tuple((name, *["−12.34 / +56.78"] * 4) for name in names)
    table = uncut(Table((column("offer"), *figures[:3]), tuple(r[:4] for r in rows)), held, 80)
    assert isinstance(table, Table)
    shown = [row[0] for row in table.rows]
    assert len({*shown}) == len(names)
    assert 16 <= max(map(len, shown)) <= 25


def test_a_name_that_was_cut_still_leads_to_its_offer() -> None:
    ways = {name: OfferOf(name) for name in ("ovhcloud/public-cloud", "ovhcloud/hosted-cloud")}
    lead = by_name(ways)
    assert lead("ovhcloud/p…c-cloud  1.00") == OfferOf("ovhcloud/public-cloud")
    assert lead("ovhcloud/…-cloud  1.00") is None
    assert lead("• ovhcloud/public-cloud, and more") == OfferOf("ovhcloud/public-cloud")
    assert lead("nobody/here") is None
    assert lead("   ") is None
