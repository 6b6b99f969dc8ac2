import os
from collections.abc import Mapping

import pytest

from cloudeval.cli.language import chosen
from cloudeval.cli.speech import spoken
from tests.cli.running import called, flat, started


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["--lang", "fr", "score"], "fr"),
        (["score", "--lang", "fr"], "fr"),
        (["score", "--lang=fr"], "fr"),
        (["score", "--lang=FR"], "fr"),
        (["--lang", "fr", "score", "--lang", "en"], "en"),
        (["--lang", "fr", "score", "--lang", "de"], "fr"),
        (["score", "--lang"], "en"),
        (["score", "--", "--lang", "fr"], "en"),
        ([], "en"),
    ],
)
def test_the_last_language_that_was_asked_for_is_spoken(
    arguments: list[str], language: str
) -> None:
    assert chosen(arguments, {"LANG": "en_GB.UTF-8"}) == language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr"}, "fr"),
        ({"LANG": "fr_CA"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LC_MESSAGES": "fr_BE", "LANG": "en_GB"}, "fr"),
        ({"LC_ALL": "en_GB", "LC_MESSAGES": "fr_BE"}, "en"),
        ({"LC_ALL": "", "LANG": "fr_FR"}, "fr"),
        ({"LANGUAGE": "de:fr:en", "LC_ALL": "en_GB"}, "fr"),
        ({"LANGUAGE": "de", "LANG": "fr_FR"}, "en"),
        ({"CLOUDEVAL_LANG": "en", "LANGUAGE": "fr", "LANG": "fr_FR"}, "en"),
        ({"CLOUDEVAL_LANG": "fr", "LANG": "en_GB"}, "fr"),
        ({"CLOUDEVAL_LANG": "", "LANG": "fr_FR"}, "fr"),
    ],
)
def test_the_surroundings_choose_the_language(
    environment: Mapping[str, str], language: str
) -> None:
    assert chosen(["score"], environment) == language


def test_what_is_asked_for_goes_before_the_surroundings() -> None:
    assert chosen(["--lang", "en"], {"CLOUDEVAL_LANG": "fr"}) == "en"


@pytest.mark.parametrize(
    "arguments", [("--lang", "fr", "diff", "-h"), ("diff", "-h", "--lang", "fr")]
)
def test_help_is_in_the_language_wherever_it_is_asked_for(arguments: tuple[str, ...]) -> None:
    assert called(*arguments).out.startswith("Montre ce qui a changé")


def test_a_wrong_argument_is_told_in_the_language_that_follows_it() -> None:
    assert "Commande inconnue" in called("scroe", "--lang", "fr").err


def test_an_unknown_language_is_refused() -> None:
    answer = called("list", "--lang", "de")
    assert answer.code == 2
    assert "'de'" in answer.err


def test_french_comes_from_the_locale_of_the_system() -> None:
    answer = started("--help", env={"LC_ALL": "fr_FR.UTF-8"})
    assert answer.out.startswith("Évalue des offres")


def test_french_is_spoken_whatever_the_locale() -> None:
    answer = started("scroe", "--lang", "fr", env={"LC_ALL": "C"})
    assert "Vouliez-vous dire 'score' ?" in flat(answer.err)


def test_speaking_leaves_the_environment_as_it_was() -> None:
    before = dict(os.environ)
    with spoken("fr"):
        pass
    assert dict(os.environ) == before
