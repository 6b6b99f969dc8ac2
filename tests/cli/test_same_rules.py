"""``score --same-rules``: nobody is exempt, and every form of the result says so."""

import json

import pytest

from tests.cli.running import called, flat

WORDS = ("score", "v6", "--as-of", "2023-12-21", "--offer", "microsoft-azure")


def failing(*more: str) -> set[str]:
    document = json.loads(called(*WORDS, *more, "--format", "json").out)
    checks = document["offers"][0]["checks"]
    return {check["criterion"] for check in checks if check["verdict"] == "not-met"}


def test_who_was_exempt_is_bound() -> None:
    lifted = {f"cert.secnumcloud-{what}" for what in ("iaas", "caas", "paas", "saas")}
    assert not failing() & lifted
    assert lifted <= failing("--same-rules")


def test_what_was_lifted_is_listed_and_is_null_where_it_was_not_asked_for() -> None:
    document = json.loads(called(*WORDS, "--same-rules", "--format", "json").out)
    assert document["version"] == "v6-same-rules"
    assert {"criterion": "cert.secnumcloud-iaas", "offers": ["microsoft-azure"]} in document[
        "same_rules"
    ]
    assert json.loads(called(*WORDS, "--format", "json").out)["same_rules"] is None


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_form_names_the_version_that_nobody_published(form: str, language: str) -> None:
    answer = called(*WORDS, "--same-rules", "--format", form, "--lang", language)
    assert answer.code == 0
    assert "v6-same-rules" in answer.out


def test_the_result_can_be_had_again() -> None:
    told = flat(called(*WORDS, "--same-rules").out)
    assert "cloudeval score emc2@v6 --offer microsoft-azure --as-of 2023-12-21 --same-rules" in told


def test_where_nobody_is_exempt_nothing_changes_and_it_is_said() -> None:
    words = ("score", "eu-csf@1.2.1", "--offer", "numspot")
    plain, same = (
        json.loads(called(*words, *more, "--format", "json").out)
        for more in ((), ("--same-rules",))
    )
    assert same.pop("same_rules") == []
    assert plain.pop("same_rules") is None
    assert plain == same
    assert "exempts no offer" in flat(called(*words, "--same-rules").out)
