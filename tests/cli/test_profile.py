"""``cloudeval profile``: what may be given with it, and what it gives."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.running import Answer, called, flat
from tests.cli.test_completion import offered

ASKED = ("profile", "numspot/snc", "--under", "eu-csf", "--as-of", "2026-11-28")


def profiled(*more: str) -> Answer:
    answer = called(*ASKED, *more)
    assert (answer.code, answer.err) == (0, "")
    return answer


def rows(*more: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(profiled("--format", "csv", *more).out)))


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ["Certificates", "Exposure, law by law", "Questions to put to the provider"]),
        ("fr", ["Certificats", "Exposition, loi par loi", "Questions à poser au fournis"]),
    ],
)
def test_the_page_speaks_the_language_asked_for(language: str, parts: list[str]) -> None:
    shown = profiled("--lang", language).out
    places = [shown.index(f"\n{part}") for part in parts]
    assert places == sorted(places)


def test_a_provider_gives_a_profile_of_each_of_its_offers() -> None:
    answer = called("profile", "numspot", *ASKED[2:], "--format", "json")
    offers = [offer["offer"] for offer in json.loads(answer.out)["offers"]]
    assert len(offers) > 1
    assert {offer.partition("/")[0] for offer in offers} == {"numspot"}


def test_the_version_decides_what_is_asked() -> None:
    european = {row["criteria concerned"] for row in rows("--questions")}
    other = called("profile", "numspot/snc", "--under", "emc2@v1", "--questions", "--format", "csv")
    read = {row["criteria concerned"] for row in csv.DictReader(io.StringIO(other.out))}
    assert not european & read


def test_the_day_decides_what_is_known() -> None:
    late = profiled("--format", "json").out
    early = called(*ASKED[:4], "--as-of", "2018-01-01", "--format", "json").out
    known = [
        sum(
            fact["fact"]["sure"] == "known" for fact in json.loads(out)["offers"][0]["certificates"]
        )
        for out in (late, early)
    ]
    assert known[0] != known[1]


def test_less_sure_claims_may_be_left_out() -> None:
    found = json.loads(profiled("--min-sure", "high", "--format", "json").out)
    assert found["min_sure"] == "high"
    claims = [
        claim
        for family in found["offers"][0]["families"]
        for fact in family["facts"]
        for claim in fact["fact"]["claims"]
    ]
    assert {claim["sure"] for claim in claims} <= {"high"}
    assert "Only claims of high sureness count" in flat(profiled("--min-sure", "high").out)


def test_the_questions_alone_are_a_letter_s_annex() -> None:
    shown = profiled("--questions").out
    assert shown.startswith("Annex: questions to NumSpot")
    assert "\nCertificates\n" not in shown
    assert "Answer: ...." in shown


def test_so_many_questions_as_are_asked_for() -> None:
    assert profiled("--top", "3").out.count("\nAnswer: ...") == 3
    assert profiled("--questions", "--top", "2").out.count("\nAnswer: ...") == 2
    assert len(rows("--questions", "--top", "4")) == 4
    assert profiled().out.count("\nAnswer: ...") == 10


def test_a_document_tells_all_whatever_the_page_leaves_out() -> None:
    assert profiled("--format", "json", "--questions", "--top", "1").out == (
        profiled("--format", "json").out
    )


def test_twice_in_one_process_gives_the_same() -> None:
    assert profiled().out == profiled().out
    assert profiled("--questions").out == profiled("--questions").out


def test_the_name_of_a_file_gives_the_form(tmp_path: Path) -> None:
    path = tmp_path / "annex.md"
    assert profiled("--questions", "-o", str(path)).out == ""
    assert path.read_text(encoding="utf-8").startswith("# Annex: questions to NumSpot")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("profile",), "Missing argument 'OFFER'."),
        (("profile", "nowhere/cloud"), "nowhere"),
        (("profile", "numspot", "--top", "0"), "'--top'"),
        (("profile", "numspot", "--under", "eu-csf@9"), "eu-csf@9"),
        (("profile", "numspot", "--as-of", "2026"), "is not a whole date"),
        (("profile", "numspot", "-o", "numspot.yaml"), "has the name of a data file"),
        (("profile", "numspot", "snc"), "extra argument"),
    ],
)
def test_what_cannot_be_answered_is_refused(arguments: tuple[str, ...], said: str) -> None:
    answer = called(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_a_modelled_date_selects_no_fact(workshop: Path) -> None:
    path = workshop / "my-criteria" / "v1.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("date_is: published", "date_is: modelled"), encoding="utf-8")
    answer = called("profile", "numspot/snc", "--under", "my-criteria/v1.yaml")
    assert answer.code == 2
    assert "--as-of YYYY-MM-DD" in answer.err


def test_the_command_is_completed() -> None:
    assert offered("cloudeval prof") == ["profile"]
    assert "numspot/snc" in offered("cloudeval profile nums")
    assert "eu-csf@1.2" in offered("cloudeval profile numspot --under eu-csf@1")
    assert {"--questions", "--top"} <= set(offered("cloudeval profile --"))
