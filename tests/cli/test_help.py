import os
import shlex
from pathlib import Path

import pytest

from cloudeval.cli.program import COMMANDS, NAME
from cloudeval.cli.speech import say
from cloudeval.model.wording import Language
from cloudeval.words.help import EXAMPLES, TEXTS
from tests.cli.running import Answer, called, flat, started
from tests.workbooks.filling import Filled

LANGUAGES: tuple[Language, ...] = ("fr", "en")
OTHER: dict[Language, Language] = {"fr": "en", "en": "fr"}
OF_CLICK = {
    "fr": (
        "Usage",
        "Show ",
        "Try ",
        "default",
        "required",
        "COMMAND ",
        "TEXT",
        "PATH",
        "DIRECTORY",
    ),
    "en": ("Utilisation", "Affiche", "Commandes", "Exemples", "DOSSIER", "FICHIER", "OFFRE"),
}
"""What click would say in the other language, and our own words of the usage line."""


def help_of(name: str, language: Language, **env: str) -> Answer:
    words = () if name == NAME else (name,)
    return called(*words, "--help", "--lang", language, env=env)


every_help = pytest.mark.parametrize(
    ("name", "language"), [(name, one) for name in (NAME, *COMMANDS) for one in LANGUAGES]
)


@every_help
def test_help_opens_with_one_sentence(name: str, language: Language) -> None:
    answer = help_of(name, language)
    assert (answer.code, answer.err) == (0, "")
    opening = flat(answer.out.partition("\n\n")[0])
    assert opening == flat(say(f"{name}.opening", language))
    assert opening.endswith(".")
    assert opening.count(". ") == 0


@every_help
def test_help_fits_eighty_columns(name: str, language: Language) -> None:
    assert max(map(len, help_of(name, language).out.splitlines())) <= 80


@every_help
def test_help_is_plain_text(name: str, language: Language) -> None:
    shown = help_of(name, language, TERM="xterm-256color", CLICOLOR_FORCE="1").out
    assert all(sign.isprintable() or sign == "\n" for sign in shown.replace("\u00a0", " "))


@every_help
def test_help_shows_its_examples_whole(name: str, language: Language) -> None:
    shown = help_of(name, language).out
    assert len(EXAMPLES[name]) >= 2
    for told, line in EXAMPLES[name]:
        assert flat(told.said(language)) in flat(shown)
        assert f"    {line}\n" in shown


@every_help
def test_help_is_wholly_in_its_language(name: str, language: Language) -> None:
    shown = flat(help_of(name, language).out)
    for line in (line for _, line in EXAMPLES[name]):
        shown = shown.replace(line, "")
    for wording in TEXTS.values():
        foreign = flat(wording.said(OTHER[language]))
        if len(foreign) > 8 and wording.fr != wording.en and "{" not in foreign:
            assert foreign not in shown
    for word in OF_CLICK[language]:
        assert word not in shown.replace("CLOUDEVAL_DATA", "").replace("as in PATH", "").replace(
            "comme dans PATH", ""
        )


@every_help
def test_each_option_of_help_has_a_text(name: str, language: Language) -> None:
    shown = help_of(name, language).out
    lines = shown.splitlines()
    for place, line in enumerate(lines):
        if line.startswith("  -"):
            told = line.strip().split("  ")[-1]
            assert not told.startswith("-") or lines[place + 1].startswith("      "), line


@pytest.mark.parametrize("name", COMMANDS)
def test_the_short_form_shows_the_same(name: str) -> None:
    assert called(name, "-h").out == called(name, "--help").out


def test_help_may_be_asked_for_by_its_word() -> None:
    assert called("help", "diff").out == called("diff", "--help").out
    assert called("help", "--lang", "fr").out == called("--help", "--lang", "fr").out
    assert called("help").out == called("--help").out
    assert called("help", "scroe").code == 2


def test_without_a_command_help_is_told_as_talk() -> None:
    answer = called()
    assert (answer.code, answer.out) == (2, "")
    assert flat(answer.err) == flat(called("--help").out)


def test_every_command_stands_in_the_help_of_the_program() -> None:
    shown = called("--help").out
    for name in COMMANDS:
        assert f"\n  {name} " in shown


def test_version_names_the_program_and_python() -> None:
    answer = called("--version")
    assert answer.code == 0
    assert answer.out.startswith("cloudeval 0.")
    assert ", Python 3." in answer.out


def test_help_follows_a_narrow_terminal() -> None:
    answer = started("score", "--help", env={"COLUMNS": "60"})
    lines = [line for line in answer.out.splitlines() if not line.startswith("    cloudeval")]
    assert max(map(len, lines)) <= 60


@pytest.mark.parametrize(
    "line", sorted({line for examples in EXAMPLES.values() for _, line in examples})
)
def test_the_examples_of_help_work(line: str, workshop: Path) -> None:
    program, *words = shlex.split(line)
    assert program == NAME
    if words[0] == "new":
        os.chdir(workshop / "my-criteria")
    elif "my-study" in words:
        assert called("new", "study", "my-study", "--version", "v6", "--offer", "numspot").code == 0
        about = Path("my-study", "study.yaml")
        people = "assessors: [{id: anne, name: Anne Aubert}]"
        text = about.read_text(encoding="utf-8").replace("assessors: []", people)
        about.write_text(text, encoding="utf-8")
    if words[0] == "import":
        made = called("export", "--template", "--study", "my-study", "-o", "reconstruction.xlsx")
        page = Filled(Path(made.out.strip()))
        page.sign("anne", "2026-09-20").save("marks.xlsx")
    answer = called(*words)
    if words[0] == "tui":
        # There is no terminal here; that it opens in one is tried elsewhere.
        assert answer.code == 2
        return
    assert answer.code == (1 if "--exit-code" in words else 0), answer.err
    assert "Warning" not in answer.err
    assert answer.out or "--output" in words or words[0] == "check"
