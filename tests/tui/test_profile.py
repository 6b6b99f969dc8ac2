"""The pages of a profile: what the report tells, and down from each row to the source."""

from __future__ import annotations

import re

import pytest

from cloudeval.files.library import open_library
from cloudeval.jobs.profiling import profile, profile_of
from cloudeval.jobs.sitting import Sitting, sit_down
from cloudeval.model.wording import Language
from cloudeval.reports.page import Heading, Items, Notice, Paragraph
from cloudeval.reports.profile import page as report
from cloudeval.tui.page import Page, PageRow
from cloudeval.tui.pager import Leaf
from cloudeval.tui.profile.leaves import PAGES, leaves
from cloudeval.tui.speaking import speaking
from cloudeval.tui.texts import plain, tied
from cloudeval.tui.working import Cancelled, Watch
from tests.tui.sittings import BIRCH, sitting_at, study_at

OFFER = "ovhcloud/hosted-private-cloud-snc"
LANGUAGES: tuple[Language, ...] = ("fr", "en")
_HELD: list[Sitting] = []


def shipped() -> Sitting:
    if not _HELD:
        _HELD.append(sit_down(open_library([], {}), offers=(OFFER, "numspot/snc")))
    return _HELD[0]


def leaves_of(language: Language) -> dict[str, Leaf]:
    sitting = shipped()
    found = leaves(sitting.library, sitting.scored, OFFER, speaking(language))
    return dict(zip(PAGES, found, strict=True))


def opened(leaf: object, width: int = 100) -> Page:
    assert isinstance(leaf, Leaf)
    return leaf.work(Watch(), width)


def words_of(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\N{NO-BREAK SPACE}", " ")).strip("•! ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screen_tells_all_that_the_report_tells(language: Language) -> None:
    pages = leaves_of(language)
    told = {
        words_of(row.text)
        for name in ("offer", "certificates", "exposure", "ties", "capabilities")
        for row in opened(pages[name]).rows
    }
    sitting = shipped()
    found = profile_of(sitting.library, sitting.scored, OFFER)
    in_report = report((found,), language).blocks
    last = next(
        at
        for at, block in enumerate(in_report)
        if isinstance(block, Items) and block.numbered and len(block.items) > 30
    )
    for block in in_report[: last - 1]:
        texts: tuple[str, ...] = ()
        if isinstance(block, Paragraph | Notice | Heading):
            texts = (block.text,)
        elif isinstance(block, Items) and not block.numbered and not block.brief:
            texts = block.items
        for text in texts:
            assert words_of(tied(plain(text), language)) in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_that_cites_a_source_leads_to_it(language: Language) -> None:
    pages = leaves_of(language)
    sources = [row.text for row in opened(pages["sources"]).rows]
    seen = 0
    for name in ("offer", "certificates", "exposure", "ties", "capabilities"):
        for row in opened(pages[name]).rows:
            numbers = list(dict.fromkeys(re.findall(r"\[(\d+)[,\]]", row.text)))
            if not numbers:
                assert row.down is None
                continue
            below = opened(row.down)
            if len(numbers) > 1:
                assert len(below.rows) == len(numbers)
                below = opened(below.rows[0].down)
            assert sources[int(numbers[0]) - 1] == f"{numbers[0]}. {below.rows[0].text}"
            seen += 1
    assert seen > 20


def test_a_source_tells_all_that_rests_on_it() -> None:
    pages = leaves_of("en")
    for number, row in enumerate(opened(pages["sources"]).rows, 1):
        below = opened(row.down)
        assert len(below.rows) > 2, row.text
        assert all(f"[{number}]" in one.text or f"[{number}," in one.text for one in below.rows[2:])


def test_sources_bear_the_same_numbers_whichever_page_is_opened_first() -> None:
    forth, back = leaves_of("en"), leaves_of("en")
    one = {name: opened(forth[name]).rows for name in PAGES}
    other = {name: opened(back[name]).rows for name in reversed(PAGES)}
    bare = [[(row.text, row.look) for row in held[name]] for held in (one, other) for name in PAGES]
    assert bare[: len(PAGES)] == bare[len(PAGES) :]


def test_questions_stand_in_order_and_each_leads_to_what_is_on_file() -> None:
    sitting = shipped()
    (expected,) = [each for each in profile(sitting.library, OFFER) if each.candidate.id == OFFER]
    assert expected.questions
    rows = [row for row in opened(leaves_of("en")["questions"]).rows if row.look == "item"]
    assert len(rows) == len(profile_of(sitting.library, sitting.scored, OFFER).questions)
    for number, row in enumerate(rows, 1):
        assert row.text.startswith(f"{number}. ")
    below = opened(rows[0].down)
    assert below.rows[0].look == "title"
    assert any(row.text.startswith("What hangs on it") for row in below.rows)


def test_groups_add_up_to_all_criteria_and_lead_to_each_of_them() -> None:
    sitting = shipped()
    rows = opened(leaves_of("en")["coverage"], 200).rows
    criteria = sitting.scored.criteria.criteria
    assert f"OF {len(criteria)} CRITERIA KNOWN" in rows[0].text
    below = [row.down for row in rows if row.down is not None]
    told = [row.text for leaf in below for row in opened(leaf).rows]
    assert len(told) == len(criteria)
    known = sum(text.endswith("· known") for text in told)
    assert rows[0].text.startswith(f"{known} OF ")


def test_an_offer_of_a_study_has_a_profile_with_its_marks_counted(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    sitting = sitting_at(study_at(tmp_path_factory.mktemp("profile")))
    try:
        for language in LANGUAGES:
            found = leaves(sitting.library, sitting.scored, BIRCH, speaking(language))
            for leaf in found:
                assert opened(leaf).title.startswith(BIRCH)
    finally:
        sitting.leave()


def test_whoever_leaves_is_not_kept_waiting() -> None:
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        leaves_of("en")["offer"].work(watch, 80)


@pytest.mark.parametrize("width", [20, 80, 200])
def test_every_page_is_laid_out_at_every_width(width: int) -> None:
    for leaf in leaves_of("fr").values():
        rows: tuple[PageRow, ...] = opened(leaf, width).rows
        assert rows
