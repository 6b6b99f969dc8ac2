"""No command loads what it does not need, as a fresh interpreter tells."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT

HEAVY = {"numpy", "rich", "openpyxl", "textual", "xlsxwriter", "typer", "requests", "asyncio"}
DOOR = {"yaml", "pydantic", "pydantic_core"}
ROOMS = {
    f"cloudeval.{room}" for room in ("scoring", "changes", "effects", "files", "reports", "jobs")
}
ASK = """
import sys
from cloudeval.cli.running import run
code = run(sys.argv[1:])
print("LOADED", code, *sorted(sys.modules), sep="\\n", file=sys.stderr)
"""
OWN = str(ROOT / "examples" / "own-criteria")


def loaded(*arguments: str, cache: Path) -> set[str]:
    """What is loaded when a command has been run."""
    done = subprocess.run(
        [sys.executable, "-c", ASK, *arguments],
        env=os.environ | {"CLOUDEVAL_CACHE": str(cache)},
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    code, *names = done.stderr.rpartition("LOADED\n")[2].splitlines()
    assert code == "0", done.stderr
    return set(names)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("--help", "--lang", "fr"),
        ("--version",),
        ("score", "--help"),
        ("diff", "-h", "--lang", "fr"),
        ("schema",),
    ],
    ids=" ".join,
)
def test_help_loads_click_and_the_words(arguments: tuple[str, ...], cache: Path) -> None:
    names = loaded(*arguments, cache=cache)
    assert not names & (HEAVY | DOOR | ROOMS | {"json", "decimal", "fractions", "csv", "hashlib"})


def test_the_help_of_the_program_loads_no_command(cache: Path) -> None:
    names = loaded("--help", cache=cache)
    assert not {name for name in names if name.startswith("cloudeval.cli.commands")}


@pytest.mark.parametrize(
    "arguments",
    [
        ("score", "eu-csf@1.2.1"),
        ("score", f"{OWN}/v1.yaml", "--format", "json"),
        ("diff", "eu-csf@1.2.1", "eu-csf@calculator-2026-06"),
        ("diff", f"{OWN}/v1.yaml", f"{OWN}/v2.yaml", "--lang", "fr"),
        ("explain", "numspot", "--under", "eu-csf"),
        ("profile", "numspot", "--under", "eu-csf"),
        ("history", "sov-3.1", "--under", "eu-csf"),
        ("list",),
    ],
    ids=lambda words: words[0],
)
def test_files_that_were_checked_need_neither_yaml_nor_pydantic(
    arguments: tuple[str, ...], cache: Path
) -> None:
    loaded(*arguments, cache=cache)
    assert not loaded(*arguments, cache=cache) & (DOOR | HEAVY)


@pytest.mark.parametrize("command", ["check", "schema", "new"])
def test_no_command_loads_what_nothing_here_needs(
    command: str, cache: Path, tmp_path: Path
) -> None:
    words = {
        "check": ("check", OWN),
        "schema": ("schema", "criteria"),
        "new": ("new", "criteria", str(tmp_path)),
    }
    assert not loaded(*words[command], cache=cache) & HEAVY
