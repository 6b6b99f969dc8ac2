"""What is said of a call that is not understood: the usage, the way to help, what is wrong."""

import pytest

from tests.cli.running import called, flat

CASES = {
    ("scroe",): (
        "No such command 'scroe'. Did you mean 'score'?",
        "Commande inconnue : 'scroe'. Vouliez-vous dire 'score' ?",
    ),
    ("score", "--ofer", "x"): (
        "No such option '--ofer'. (Did you mean one of: '--as-of', '--offer'?)",
        "Option inconnue : '--ofer'. Vouliez-vous dire l’un de ceux-ci : '--as-of', '--offer' ?",
    ),
    ("diff", "eu-csf@1.2"): ("Missing argument 'AFTER'.", "Il manque l’argument 'APRÈS'."),
    ("explain",): ("Missing argument 'OFFER'.", "Il manque l’argument 'OFFRE'."),
    ("profile",): ("Missing argument 'OFFER'.", "Il manque l’argument 'OFFRE'."),
    ("list", "a", "b"): (
        "Got unexpected extra arguments (a b)",
        "Arguments en trop : a b",
    ),
    ("score", "--full=1"): (
        "Option '--full' does not take a value.",
        "L’option '--full' ne prend pas de valeur.",
    ),
    ("score", "--format", "xml"): (
        "Invalid value for '--format': 'xml' is not one of 'table', 'json', 'csv', 'markdown'.",
        (
            "Valeur refusée pour '--format' : 'xml' n’est pas l’un de ceux-ci : 'table', 'json', "
            "'csv', 'markdown'."
        ),
    ),
    ("score", "--as-of", "2025"): (
        "Invalid value for '--as-of': \"2025\" is not a whole date. Write 2025-12-31, or today.",
        (
            "Valeur refusée pour '--as-of' : « 2025 » n’est pas une date complète. Écrivez "
            "2025-12-31, ou today."
        ),
    ),
    ("new", "provder", "x"): (
        'There is no kind "provder". Did you mean "provider"?',
        "Il n’y a pas de modèle « provder ». Vouliez-vous dire « provider » ?",
    ),
    ("new", "zzz", "x"): (
        'There is no kind "zzz". Choose from: criteria, provider, family, study.',
        "Il n’y a pas de modèle « zzz ». Choisissez parmi : criteria, provider, family, study.",
    ),
    ("schema", "scoer"): (
        'There is no schema "scoer". Did you mean "score"?',
        "Il n’y a pas de schéma « scoer ». Vouliez-vous dire « score » ?",
    ),
    ("score", "eu-csf@1.2.2"): ("1.2.1", "1.2.1"),
    ("score", "eu-cfs"): ("eu-csf", "eu-csf"),
    ("score", "--offer", "ovhclod"): ("ovhcloud", "ovhcloud"),
    ("score", "--offer", "ovhcloud/publc-cloud"): (
        "ovhcloud/public-cloud",
        "ovhcloud/public-cloud",
    ),
    ("explain", "numspt"): ("numspot", "numspot"),
    ("profile", "numspot/snk"): ("numspot/snc", "numspot/snc"),
    ("explain", "numspot", "sov-31", "--under", "eu-csf"): (
        'There is no criterion "sov-31" in eu-csf@calculator-2026-06. Did you mean "sov-3.1"?',
        (
            "Il n’y a pas de critère « sov-31 » dans eu-csf@calculator-2026-06. Vouliez-vous dire "
            "« sov-3.1 » ?"
        ),
    ),
    ("history", "zzzz", "--under", "eu-csf"): (
        "To see all of them: cloudeval score eu-csf@calculator-2026-06 --full",
        "Pour les voir tous : cloudeval score eu-csf@calculator-2026-06 --full",
    ),
    ("score", "--data", "no/such/folder"): ("no/such/folder", "no/such/folder"),
    ("score", "--output", "x.yaml"): (
        "x.yaml has the name of a data file",
        "x.yaml a le nom d’un fichier de données",
    ),
    ("score", "--output", "no/such/folder/x.json"): (
        "there is no such folder",
        "ce dossier n’existe pas",
    ),
    ("new", "provider", ""): ("This path is empty.", "Ce chemin est vide."),
    ("list", "--data", ""): ("This path is empty.", "Ce chemin est vide."),
    ("check", ""): ("This path is empty.", "Ce chemin est vide."),
    ("list", "--output", ""): ("This path is empty.", "Ce chemin est vide."),
    ("check", "a", "--write-lock"): ("--write-lock is for", "--write-lock porte sur"),
}


@pytest.mark.parametrize("arguments", CASES, ids=" ".join)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_not_understood_is_told_with_the_way_out(
    arguments: tuple[str, ...], language: str
) -> None:
    answer = called(*arguments, "--lang", language)
    english, french = CASES[arguments]
    assert flat(french if language == "fr" else english) in flat(answer.err)
    assert (answer.code, answer.out) == (2, "")


@pytest.mark.parametrize("arguments", CASES, ids=" ".join)
def test_french_has_no_word_of_english(arguments: tuple[str, ...]) -> None:
    said = called(*arguments, "--lang", "fr").err
    for word in ("Usage", "Error", "Try ", "Did you", "No such", "Missing", "Invalid", "There is"):
        assert word not in said


def test_a_wrong_call_shows_the_usage_and_the_way_to_help() -> None:
    said = called("diff", "eu-csf@1.2").err
    assert said.startswith("Usage: cloudeval diff BEFORE AFTER [OPTIONS]\n")
    assert "Try 'cloudeval diff --help' for help." in said


def test_a_wrong_call_in_french_does_too() -> None:
    said = called("diff", "eu-csf@1.2", "--lang", "fr").err
    assert flat(said).startswith("Utilisation : cloudeval diff AVANT APRÈS [OPTIONS]")
    assert "Pour obtenir de l’aide" in said


@pytest.mark.parametrize("day", ["2025", "2025-13-01", "20251231", "31/12/2025", "2025-W01-1", ""])
def test_only_a_whole_date_is_a_date(day: str) -> None:
    assert called("score", "--as-of", day).code == 2
