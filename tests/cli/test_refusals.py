"""Bad input of every kind ends in sentences and an exit code, never in a trace."""

import os
from pathlib import Path

import pytest

from cloudeval.cli import running as program
from cloudeval.cli import streams
from cloudeval.cli.streams import Closed
from tests.cli.running import Answer, called

CONTROL = "\x1b]0;owned\x07"


def is_plain(text: str) -> bool:
    return all(sign.isprintable() or sign in "\n\u00a0\u202f" for sign in text)


def assert_refused(answer: Answer) -> None:
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err
    assert "Traceback" not in answer.err
    assert is_plain(answer.err)


@pytest.fixture
def broken(workshop: Path) -> Path:
    """A set with three mistakes."""
    path = workshop / "my-criteria" / "v1.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("groups:", "grops:", 1).replace("weight: 20", "weight: lots")
    path.write_text(text.replace("kind: linear", "kind: lineal"), encoding="utf-8")
    return path


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.usefixtures("broken")
def test_each_problem_stands_on_a_line_of_its_own(language: str) -> None:
    answer = called("score", "my-criteria/v1.yaml", "--lang", language)
    assert_refused(answer)
    *problems, count = answer.err.splitlines()
    assert len(problems) >= 3
    for line in problems:
        place, number, column, _ = line.split(":", 3)
        assert place == "my-criteria/v1.yaml"
        assert int(number) > 0
        assert int(column) > 0
    assert count.startswith(f"{len(problems)} probl")


def test_one_problem_needs_no_count(workshop: Path) -> None:
    path = workshop / "one.yaml"
    path.write_text("format: cloudeval/criteria/1\nfamily: [\n", encoding="utf-8")
    answer = called("score", "one.yaml")
    assert_refused(answer)
    assert len(answer.err.splitlines()) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"\xef\xbb\xbfformat: cloudeval/criteria/1\n",
        b"format: cloudeval/criteria/1\n\tfamily: x\n",
        b"a: &a [1]\nb: *a\n",
        b"a: !!python/object/apply:os.system [ls]\n",
        b"[" * 100_000,
        b"a: 1\na: 2\n",
        b'a: "\\u001b]0;owned"\n',
        b"a: \x1b]0;owned\x07\n",
        b"- just\n- a list\n",
        b"format: cloudeval/criteria/1\ntitre: S\xc3\xa9curit\xc3\xa9 : niveau 2\n",
        b"x" * 9_000_000,
    ],
    ids=range(13),
)
@pytest.mark.parametrize("command", ["score", "check"])
def test_no_file_leads_to_a_trace(tmp_path: Path, content: bytes, command: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_bytes(content)
    answer = called(command, str(path))
    assert answer.code == 2
    assert "Traceback" not in answer.err
    assert "--debug" not in answer.err
    assert is_plain(answer.err + answer.out)
    assert "bad.yaml" in answer.err + answer.out


@pytest.mark.parametrize("name", [f"{CONTROL}.yaml", "a\nb.yaml", "é\udcff.yaml", "*.yaml", "."])
def test_no_name_of_a_file_acts_on_the_terminal(name: str) -> None:
    answer = called("score", f"./{name}")
    assert_refused(answer)


@pytest.mark.parametrize(
    "arguments",
    [
        ("score", "--offer", CONTROL),
        ("score", CONTROL),
        ("explain", "numspot", CONTROL, "--under", "eu-csf"),
        ("history", CONTROL, "--under", "eu-csf"),
        (CONTROL,),
        ("score", f"--{CONTROL}"),
        ("score", "--as-of", CONTROL),
        ("schema", CONTROL),
        ("new", CONTROL, "x"),
        ("list", CONTROL),
        ("score", "--data", CONTROL),
        ("score", "--output", f"no/{CONTROL}.json"),
        ("score", "a" * 10_000),
        ("score", "{name}"),
        ("score", "@"),
        ("score", "/"),
        ("score", "--offer", "/"),
        ("score", "--offer", ""),
        ("explain", "", ""),
        ("profile", CONTROL),
        ("profile", "numspot", "--top", CONTROL),
    ],
    ids=range(21),
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_argument_acts_on_the_terminal(arguments: tuple[str, ...], language: str) -> None:
    assert_refused(called("--lang", language, *arguments))


def test_control_characters_in_the_name_of_a_good_file_are_disarmed(workshop: Path) -> None:
    folder = workshop / f"my{CONTROL}folder"
    (workshop / "my-criteria").rename(folder)
    answer = called("score", f"my{CONTROL}folder/v1.yaml")
    assert is_plain(answer.out + answer.err)
    assert answer.code in (0, 2)


def test_a_modelled_date_selects_no_fact(workshop: Path) -> None:
    path = workshop / "my-criteria" / "v1.yaml"
    text = path.read_text(encoding="utf-8").replace("date_is: published", "date_is: modelled")
    path.write_text(text, encoding="utf-8")
    answer = called("score", "my-criteria/v1.yaml")
    assert_refused(answer)
    assert "my-criteria@v1 is modelled" in answer.err
    assert "--as-of YYYY-MM-DD" in answer.err
    assert called("score", "my-criteria/v1.yaml", "--as-of", "2026-01-15").code == 0


@pytest.mark.usefixtures("workshop")
def test_two_places_for_one_name_are_told_both() -> None:
    assert called("new", "criteria", "again").code == 0
    answer = called("list", "--data", "my-criteria", "--data", "again")
    assert_refused(answer)
    assert "my-criteria/" in answer.err
    assert "again/" in answer.err


def test_an_output_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    answer = called("schema", "--output", str(tmp_path / "taken"))
    assert_refused(answer)
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


@pytest.mark.parametrize("name", ["a" * 300 + ".json", "link/x.json"])
def test_no_name_of_an_output_leads_to_a_trace(tmp_path: Path, name: str) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "link")
    assert_refused(called("schema", "--output", f"{tmp_path}/{name}"))


def test_a_fault_of_the_program_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> int:
        raise RuntimeError("wheels\nfell off" + CONTROL)

    monkeypatch.setattr(program, "_called", fault)
    answer = called("score")
    assert answer.code == 70
    assert answer.out == ""
    assert "RuntimeError: wheels fell off" in answer.err
    assert "--debug" in answer.err
    assert "Traceback" not in answer.err
    assert is_plain(answer.err)


def test_debug_shows_the_trace_of_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> int:
        raise RuntimeError("wheels fell off")

    monkeypatch.setattr(program, "_called", fault)
    assert "Traceback" in called("score", "--debug").err


def test_an_interruption_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "_called", interrupted)
    answer = called("score", "--lang", "fr")
    assert (answer.code, answer.out, answer.err) == (130, "", "Interrompu.\n")


def test_a_reader_that_left_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> int:
        raise Closed

    monkeypatch.setattr(program, "_called", closed)
    monkeypatch.setattr(streams, "abandon", lambda: None)
    answer = called("score")
    assert (answer.code, answer.out, answer.err) == (141, "", "")


@pytest.mark.skipif(os.name == "nt", reason="no such device")
def test_a_full_disk_is_told() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no such device")
    import subprocess

    from tests.cli.running import PROGRAM

    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "schema"], check=False, stdout=full, stderr=subprocess.PIPE, timeout=60
        )
    assert done.returncode == 2
    assert "the disk is full" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
