"""The page that sets public statements beside dated facts says what the files say."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from cloudeval.files.library import open_library
from cloudeval.reports.answers import fact_ends
from cloudeval.scoring.facts_at import Reader, certificate_fact

PAGE = (Path(__file__).parents[2] / "docs" / "record.md").read_text(encoding="utf-8")
ENGLISH, FRENCH = PAGE.split("## En français")
VERDICTS = {"borne out", "in part", "contradicted", "open"}
SPOKEN = {
    "borne out": "confirmée",
    "in part": "en partie",
    "contradicted": "contredite",
    "open": "ouverte",
}
ROWS = re.findall(r"^\| (\d+) \| (.+) \| (.+) \|$", ENGLISH, re.MULTILINE)
READINGS = re.findall(
    r"^\| ([a-z-]+/[a-z-]+) \| (\S+) \| ([\d-]+) \| (\S+) \|$", PAGE, re.MULTILINE
)
TOLD = re.split(r"^\*\*(?=\d+\. “)", ENGLISH.partition("## One by one")[2], flags=re.MULTILINE)[1:]


def test_a_dozen_statements_at_least_are_numbered_in_order() -> None:
    assert len(ROWS) >= 12
    assert [int(number) for number, _, _ in ROWS] == [*range(1, len(ROWS) + 1)]


@pytest.mark.parametrize(("number", "verdict"), [(n, v) for n, _, v in ROWS])
def test_each_statement_has_a_source_a_record_and_the_verdict_of_the_table(
    number: str, verdict: str
) -> None:
    told = TOLD[int(number) - 1]
    assert told.startswith(f"{number}. “")
    assert verdict in VERDICTS
    assert f"*Verdict: {verdict}" in told
    assert "*The record:*" in told
    assert any(
        named in told for named in ("](https://", "*Le Figaro* of 7 February 2024", "same article")
    )


def test_french_and_english_give_the_same_verdicts() -> None:
    rows = re.findall(r"^\| (\d+) \| .+ \| (.+) \|$", FRENCH, re.MULTILINE)
    assert [n for n, _ in rows] == [n for n, _, _ in ROWS]
    for (_, told), (_, _, verdict) in zip(rows, ROWS, strict=True):
        assert told.startswith(SPOKEN[verdict])


@pytest.mark.parametrize(("offer", "scheme", "day", "reads"), READINGS)
def test_the_files_read_as_the_page_says(offer: str, scheme: str, day: str, reads: str) -> None:
    library = open_library()
    (candidate,) = library.candidates([offer])
    fact = certificate_fact(
        candidate, scheme, Reader(library.vocabulary(), date.fromisoformat(day))
    )
    low, high = fact_ends(fact)
    found = low if low == high else "unknown" if fact.ground.sure == "unknown" else "disputed"
    assert found == reads


def test_the_readings_are_not_forgotten() -> None:
    assert len(READINGS) >= 10
