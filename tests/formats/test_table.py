"""A table goes in, whole versions come out, or every problem of the table is told."""

from __future__ import annotations

import json
import re
import shlex
import string
from pathlib import Path

import pytest

from cloudeval.files.problems import Unusable
from cloudeval.formats import sheet
from cloudeval.model.attribute import Level, Levels, Quantity, Range
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.number import read_number
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import Wording
from cloudeval.words.table import TEXTS
from tests.cli.running import ROOT, called
from tests.formats.writing import NOTHING, files, sets

TABLE = Path(__file__).parent / "versions.csv"
HEAD = "version,date,id,title"
ONE = "v1,2023,line.a,A"
TWO = "v2,2024,line.a,A"


def told(text: str, vocabulary: Vocabulary = NOTHING) -> list[tuple[str, int, int]]:
    """The code, line and column of each problem."""
    with pytest.raises(Unusable) as caught:
        files(text, vocabulary)
    for problem in caught.value.problems:
        assert problem.said("fr") != problem.said("en")
    return [(one.code, one.line, one.column) for one in caught.value.problems]


def one(text: str) -> CriteriaSet:
    (version,) = sets(files(text))
    return version


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CLOUDEVAL_LANG", "CLOUDEVAL_DATA", "LANGUAGE", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("CLOUDEVAL_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


# ── a table in French, from the command line ──


@pytest.fixture
def real(folder: Path) -> Path:
    answer = called("new", "family", "real", "--from-table", str(TABLE))
    assert answer.code == 0, answer.err
    return folder / "real"


@pytest.mark.usefixtures("real")
def test_what_comes_out_is_clean() -> None:
    answer = called("check", "real")
    assert (answer.code, answer.out, answer.err) == (0, "", "All is well.\n")


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("v1", "v2", {"split": ["calcul"], "reweighted": ["chiffrement"]}),
        (
            "v2",
            "v3",
            {
                "added": ["immunite"],
                "exemption-granted": ["immunite"],
                "refined": ["chiffrement"],
                "tightened": ["calcul-gpu"],
                "removed": ["support"],
            },
        ),
    ],
)
@pytest.mark.usefixtures("real")
def test_the_difference_says_what_the_table_says(
    before: str, after: str, kinds: dict[str, list[str]]
) -> None:
    answer = called("diff", f"real/{before}.yaml", f"real/{after}.yaml", "--format", "json")
    found: dict[str, list[str]] = {}
    for change in json.loads(answer.out)["changes"]:
        found.setdefault(change["kind"], []).append(change["subject"])
        assert change["note"]
    assert found == kinds


@pytest.mark.usefixtures("real")
def test_the_first_and_the_last_version_are_compared_through_all() -> None:
    answer = called("diff", "real/v1.yaml", "real/v3.yaml", "--format", "json")
    kinds = {change["kind"] for change in json.loads(answer.out)["changes"]}
    assert {"added", "removed", "split", "refined"} <= kinds


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.usefixtures("folder")
def test_what_is_said_to_do_next_works(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("new", "family", "real", "--from-table", str(TABLE), "--nature", "reconstructed")
    said = called(*words, "--procedure", "consultation", "--lang", language).err
    lines = [line.split() for line in said.splitlines() if line.startswith("  cloudeval ")]
    assert len(lines) == 3
    for _, *line in lines:
        assert called(*line).code == 0, line
    monkeypatch.chdir("real")
    readme = Path("README.md").read_text(encoding="utf-8")
    assert "$" not in readme
    lines = [line.split() for line in readme.splitlines() if line.startswith("cloudeval ")]
    assert len(lines) == 6
    for _, *line in lines:
        assert called(*line).code == 0, line


@pytest.mark.parametrize("readme", ["README.md", "LISEZ-MOI.md"])
def test_what_the_readme_shows_works(readme: str, folder: Path) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    (table,) = re.findall(r"```csv\n(.*?)```", text, re.DOTALL)
    (commands,) = re.findall(r"```sh\n(cloudeval new family.*?)```", text, re.DOTALL)
    (name,) = re.findall(r"--from-table (\S+)", commands)
    (folder / name).write_text(table, encoding="utf-8")
    for line in commands.splitlines():
        answer = called(*shlex.split(line)[1:])
        assert answer.code == 0, (line, answer.err)


def test_a_reason_that_is_not_in_the_table_is_not_made_up(folder: Path) -> None:
    table = TABLE.read_text(encoding="utf-8").replace("Plus de poids à la sécurité", "")
    Path("bare.csv").write_text(table, encoding="utf-8")
    said = called("new", "family", "real", "--from-table", "bare.csv").err
    assert "no reason: 1." in said
    assert "the table: 1." in (folder / "real/README.md").read_text(encoding="utf-8")
    answer = called("check", "real")
    assert answer.code == 1
    assert 'The change "reweighted" of chiffrement has no note.' in answer.out


def test_only_a_document_makes_a_reason_the_authors() -> None:
    second = sets(files(TABLE.read_text(encoding="utf-8")))[1]
    assert [(note.by, note.models, len(note.sources)) for note in second.change_notes] == [
        ("authors", None, 1),
        ("model", "none", 0),
    ]


def test_nothing_is_written_over(real: Path) -> None:
    before = {path: path.read_bytes() for path in real.rglob("*") if path.is_file()}
    answer = called("new", "family", "real", "--from-table", str(TABLE))
    assert (answer.code, answer.out) == (2, "")
    assert {path: path.read_bytes() for path in real.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("family", "real"), "Add --from-table"),
        (("criteria", "real", "--from-table", str(TABLE)), "go with `new family`"),
        (("provider", "real", "--nature", "own"), "go with `new family`"),
        (("family", "real", "--from-table", "none.csv"), "There is no such file"),
        (("family", "real", "--from-table", "."), "a folder, not a file. Name the table"),
        (("family", "eu-csf", "--from-table", str(TABLE)), "--family eu-csf-2"),
        (("family", "real", "--from-table", str(TABLE), "--family", "é"), "cannot be a name"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    words: tuple[str, ...], said: str
) -> None:
    answer = called("new", *words)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert not Path("real").exists()


@pytest.mark.usefixtures("folder")
def test_every_problem_is_told_with_its_line_column_and_heading() -> None:
    table = "Version;Date;Identifiant;Intitulé;Poids\nv1;2023;a b;A;x\nv1;2023;c;;-1\n"
    Path("bad.csv").write_text(table, encoding="utf-8")
    answer = called("new", "family", "real", "--from-table", "bad.csv", "--lang", "fr")
    assert answer.code == 2
    places = [line.partition(": ")[0] for line in answer.err.splitlines()]
    assert places[:-1] == [
        "bad.csv:2:3 (Identifiant)",
        "bad.csv:2:5 (Poids)",
        "bad.csv:3:4 (Intitulé)",
        "bad.csv:3:5 (Poids)",
    ]


# ── what columns and cells may say ──


def test_english_headings_commas_and_dots() -> None:
    version = one(
        "Version,DATE,Id,Group,Title_fr,title_en,Question,Type,Weight,Levels,Attribute\n"
        'v1,2023-12,line.a,"Law, and more",Un,One,Which?,award,2.5,no = 0 | partly = 0.5 | yes = 1,x.y\n'
        "v1,,line.b,Other,Deux,Two,,award,1/3,no = 0 | partly = 0.5 | yes = 1,x.y\n"
    )
    first, second = version.awards
    assert (first.title, first.question) == (
        Wording(fr="Un", en="One"),
        Wording(fr="Which?", en="Which?"),
    )
    assert (str(first.weight), str(second.weight)) == ("5/2", "1/3")
    assert [group.id for group in version.groups] == ["law-and-more", "other"]
    assert str(version.date) == "2023-12"
    assert second.question == second.title


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_byte_order_marks_and_line_ends_do_not_matter(mark: str, end: str, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(f"{mark}{HEAD}{end}{ONE}{end}{end},,,{end}".encode())
    assert one(sheet.read_text(path, "table.csv")).criteria[0].id == "line.a"


@pytest.mark.parametrize(
    ("date", "meant"),
    [("21/12/2023", "2023-12-21"), ("1/2/2023", "2023-02-01"), ("12/2023", "2023-12")],
)
def test_a_french_spreadsheet_turns_dates_round(date: str, meant: str) -> None:
    version = one(f"version;date;id;titre\nv1;{date};line.a;A")
    assert str(version.date) == meant


def test_the_order_is_that_of_the_dates() -> None:
    made = files(f"{HEAD}\nlast,2024,line.a,A\nfirst,2022,line.a,A\nmid,2023-06,line.a,A\n")
    assert made.versions == ("first", "mid", "last")
    assert [version.supersedes for version in sets(made)] == [None, "first", "mid"]


def test_where_dates_leave_it_open_the_order_is_that_of_the_table() -> None:
    assert files(f"{HEAD}\nb,2023,line.a,A\na,2023-02,line.a,A\n").versions == ("b", "a")


def test_one_language_fills_both_and_is_marked() -> None:
    head = "version,date,id,title,title_en,question_fr,question_en"
    made = files(f"{head}\nv1,2023,line.a,Un,One,Q,Q\nv1,2023,line.b,Deux,,,\n")
    text = made.files[0][1]
    assert "in one language only for: line.b." in text.replace("\n#     ", " ")
    assert sets(made)[0].criteria[1].title == Wording(fr="Deux", en="Deux")


def test_a_criterion_goes_on_reading_what_it_read() -> None:
    head = "version,date,id,title,attribute,replaces"
    first, second, third = sets(
        files(
            f"{head}\nv1,2021,line.a,A,x.y,\nv2,2022,line.b,A,,line.a\nv3,2023,line.b,A,,\n"
            "v3,2023,line.c,C,,\n"
        )
    )
    read = [version.criteria[0].reads for version in (first, second, third)]
    assert read == [read[0]] * 3
    assert third.criteria[1].reads.attribute == "trial.line.c"  # type: ignore[union-attr]


def test_levels_and_conditions_are_read_as_people_write_them() -> None:
    version = one(
        "version;date;id;titre;type;niveaux;exigé\n"
        "v1;2023;line.a;A;exigence;Aucun | À moitié | tout: Tout le parc;à moitié\n"
        "v1;2023;line.b;B;exigence;;\n"
        "v1;2023;line.c;C;attribution;0 % = 0 | 100 % = 5/10;\n"
    )
    first, second = version.requirements
    assert first.condition.at_least == "a-moitie"
    assert second.condition.at_least == "yes"
    assert version.awards[0].scale.values == {  # type: ignore[union-attr]
        "level-0": 0,
        "level-100": read_number("0.5"),
    }


def test_an_attribute_on_file_is_read_and_not_written_again() -> None:
    on_file = Levels(
        kind="levels",
        id="x.y",
        question=Wording(fr="?", en="?"),
        levels=tuple(Level(id=name, text=Wording(fr=name, en=name)) for name in ("Low", "High")),
    )
    made = files(
        f"{HEAD},attribute,levels\n{ONE},x.y,low = 0 | high = 1\n",
        Vocabulary({"x.y": on_file}, {}, {}),
    )
    assert "x.y" not in dict(made.files)["attributes.yaml"]
    assert sets(made)[0].awards[0].scale.values.keys() == {"Low", "High"}  # type: ignore[union-attr]


def test_an_exemption_that_goes_on_keeps_its_reason() -> None:
    head = f"{HEAD},exempt,note,source"
    versions = sets(files(f"{head}\n{ONE},ovhcloud,why,Letter\n{TWO},ovhcloud,,\n"))
    assert [version.criteria[0].exempt[0].reason.en for version in versions] == ["why", "why"]


def test_a_note_that_explains_nothing_is_kept_as_a_remark() -> None:
    made = files(f"{HEAD},note\n{ONE},first\n{TWO},again\n")
    assert [version.criteria[0].note for version in sets(made)] == [
        Wording(fr="first", en="first"),
        Wording(fr="again", en="again"),
    ]
    assert [(one.code, one.line, one.column) for one in made.warnings] == [
        ("table.note-without-change", 3, 5)
    ]


def test_a_new_group_is_explained_by_what_comes_into_it() -> None:
    head = f"{HEAD},group,note"
    made = files(f"{head}\n{ONE},law,\n{TWO},law,\nv2,2024,line.b,B,cost,since\n")
    (note,) = sets(made)[1].change_notes
    assert (note.kinds, note.criteria, note.groups) == (
        ("added", "regrouped"),
        ("line.b",),
        ("cost",),
    )
    assert made.without_reason == 0


# ── every problem ──

FULL = "version,date,id,title,type,weight,levels,condition,attribute,replaces,refines,exempt,note,source,source_url,source_date,group"


def full(**cells: str) -> str:
    """A row with what every row needs, and ``cells``."""
    held = {"version": "v1", "date": "2023", "id": "line.a", "title": "A", "group": "law"} | cells
    return ",".join(f'"{held.get(name, "")}"' for name in FULL.split(","))


def at(column: str) -> int:
    return FULL.split(",").index(column) + 1


PROBLEMS = [
    ("table.empty", "", 0, 0),
    ("table.empty", f"{HEAD}\n", 0, 0),
    ("table.quotes", f'{HEAD}\n{ONE}\nv1,2023,line.b,"B\n', 3, 0),
    ("table.too-many-cells", f"{HEAD}\n{ONE},B\n", 2, 0),
    ("table.column-missing", "version,date,id\nv1,2023,line.a\n", 1, 0),
    ("table.column-missing", "version,id,title\nv1,line.a,A\n", 1, 0),
    ("table.column-unknown", f"{HEAD},zzzzzz\n{ONE},\n", 1, 5),
    ("table.column-unknown-near", f"{HEAD},wieght\n{ONE},\n", 1, 5),
    ("table.column-twice", f"{HEAD},intitulé\n{ONE},\n", 1, 5),
    ("table.column-nameless", f"{HEAD},\n{ONE},x\n", 1, 5),
    ("table.cell-empty", f"{HEAD}\nv1,2023,,A\n", 2, 3),
    ("table.cell-empty", f"{HEAD}\nv1,2023,line.a,\n", 2, 4),
    ("yaml.control-character", f"{HEAD}\nv1,2023,line.a,A\x07\n", 2, 4),
    ("yaml.too-long", f"{HEAD}\nv1,2023,line.a,{'a' * 70_000}\n", 2, 4),
    ("yaml.too-many-accents", f"{HEAD}\nv1,2023,line.a,e{chr(0x301) * 99}\n", 2, 4),
    ("value.identifier", f"{HEAD}\nv1,2023,1.1,A\n", 2, 3),
    ("value.identifier-taken", f"{HEAD}\nv1,2023,A1,A\n", 2, 3),
    ("value.version", f"{HEAD}\nv 1,2023,line.a,A\n", 2, 1),
    ("value.date", f"{HEAD}\nv1,21/12/2023,line.a,A\n", 2, 2),
    ("table.no-date", f"{HEAD}\nv1,,line.a,A\n", 2, 2),
    ("table.date-differs", f"{HEAD}\n{ONE}\nv1,2024,line.b,B\n", 3, 2),
    ("table.version-taken", f"{HEAD}\nAttributes,2023,line.a,A\n", 2, 1),
    ("table.version-twice", f"{HEAD}\n{ONE}\nV1,2024,line.a,A\n", 3, 1),
    ("table.id-twice", f"{HEAD}\n{ONE}\nv1,2023,Line.a,A\n", 3, 3),
    ("table.role-unknown", f"{FULL}\n{full(type='zzzz')}", 2, at("type")),
    ("table.role-unknown-near", f"{FULL}\n{full(type='exigense')}", 2, at("type")),
    ("value.number", f"{FULL}\n{full(weight='much')}", 2, at("weight")),
    ("value.number", f"{FULL}\n{full(weight='0,5')}", 2, at("weight")),
    ("value.negative", f"{FULL}\n{full(weight='-1')}", 2, at("weight")),
    (
        "table.weight-of-requirement",
        f"{FULL}\n{full(type='exigence', weight='1')}",
        2,
        at("weight"),
    ),
    ("table.condition-of-award", f"{FULL}\n{full(condition='yes')}", 2, at("condition")),
    (
        "table.condition-missing",
        f"{FULL}\n{full(type='exigence', levels='a | b | c')}",
        2,
        at("condition"),
    ),
    ("bound.level", f"{FULL}\n{full(type='exigence', condition='zzz')}", 2, at("condition")),
    ("table.levels-few", f"{FULL}\n{full(levels='a = 1')}", 2, at("levels")),
    ("table.levels-order", f"{FULL}\n{full(levels='a = 1 | b = 0')}", 2, at("levels")),
    ("table.level-nameless", f"{FULL}\n{full(levels='a = 0 | = 1')}", 2, at("levels")),
    ("table.level-twice", f"{FULL}\n{full(levels='a = 0 | a = 1')}", 2, at("levels")),
    ("table.level-without-value", f"{FULL}\n{full(levels='a | b = 1')}", 2, at("levels")),
    ("table.level-value", f"{FULL}\n{full(levels='a = 0 | b = 5')}", 2, at("levels")),
    ("value.number", f"{FULL}\n{full(levels='a = 0 | b = x')}", 2, at("levels")),
    ("value.identifier", f"{FULL}\n{full(attribute='x y')}", 2, at("attribute")),
    (
        "table.levels-differ",
        f"{FULL}\n{full()}\n{full(version='v2', date='2024', levels='a = 0 | b = 1')}",
        2,
        at("levels"),
    ),
    ("table.levels-on-file", f"{FULL}\n{full(attribute='on.file')}", 2, at("levels")),
    ("table.attribute-number", f"{FULL}\n{full(attribute='a.number')}", 2, at("attribute")),
    ("table.no-earlier", f"{FULL}\n{full(replaces='line.b')}", 2, at("replaces")),
    ("table.no-earlier", f"{FULL}\n{full()}\n{full(id='line.b', type='removed')}", 3, at("type")),
    (
        "lineage.unknown",
        f"{FULL}\n{full()}\n{full(version='v2', date='2024', refines='zzz')}",
        3,
        at("refines"),
    ),
    (
        "lineage.unknown-near",
        f"{FULL}\n{full()}\n{full(version='v2', date='2024')}\n{full(version='v2', date='2024', id='line.b', type='removed')}",
        4,
        at("id"),
    ),
    (
        "table.version-empty",
        f"{FULL}\n{full()}\n{full(version='v2', date='2024', type='removed')}",
        3,
        at("version"),
    ),
    ("table.group-differs", f"{FULL}\n{full()}\n{full(id='line.b', group='Law')}", 3, at("group")),
    ("value.offer", f"{FULL}\n{full(exempt='a/b/c', note='n', source='s')}", 2, at("exempt")),
    ("table.exempt-reason", f"{FULL}\n{full(exempt='ovhcloud', source='s')}", 2, at("note")),
    ("table.exempt-source", f"{FULL}\n{full(exempt='ovhcloud', note='n')}", 2, at("source")),
    ("source.address", f"{FULL}\n{full(source='s', source_url='x.org')}", 2, at("source_url")),
    ("table.source-untitled", f"{FULL}\n{full(source_date='2023')}", 2, at("source_date")),
    ("value.date", f"{FULL}\n{full(source='s', source_date='soon')}", 2, at("source_date")),
]
ON_FILE = Vocabulary(
    {
        "on.file": Levels(
            kind="levels",
            id="on.file",
            question=Wording(fr="?", en="?"),
            levels=tuple(Level(id=n, text=Wording(fr=n, en=n)) for n in ("low", "high")),
        ),
        "a.number": Quantity(
            kind="number",
            id="a.number",
            question=Wording(fr="?", en="?"),
            unit="u",
            range=Range(low=read_number("0"), high=read_number("1")),
            better="higher",
        ),
    },
    {},
    {},
)


@pytest.mark.parametrize(("code", "text", "line", "column"), PROBLEMS)
def test_a_problem_is_told_where_it_is_and_alone(
    code: str, text: str, line: int, column: int
) -> None:
    assert told(text, ON_FILE) == [(code, line, column)]


def test_problems_of_many_rows_and_kinds_are_told_together() -> None:
    rows = [
        full(id="1"),
        full(weight="x"),
        full(id="line.b", levels="a"),
        full(id="line.b", type="?"),
    ]
    found = told("\n".join([FULL, *rows]))
    assert [(code, line) for code, line, _ in found] == [
        ("value.identifier", 2),
        ("value.number", 3),
        ("table.level-without-value", 4),
        ("table.id-twice", 5),
        ("table.role-unknown", 5),
    ]


def test_more_than_a_hundred_problems_are_cut() -> None:
    found = told("\n".join([FULL, *(full(id=f"line.{n}", weight="x") for n in range(150))]))
    assert len(found) == 101
    assert found[-1][0] == "file.more"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("version;date".encode("utf-16"), "table.encoding"),
        ("intitulé".encode("latin-1"), "table.encoding"),
        (b"a" * (8 * 2**20 + 1), "table.too-large"),
    ],
)
def test_a_file_that_is_no_table_is_told(data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(data)
    with pytest.raises(Unusable) as caught:
        sheet.read_text(path, "table.csv")
    assert [problem.code for problem in caught.value.problems] == [code]
    assert "{" not in str(caught.value)


def test_there_is_a_limit_to_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "MOST_ROWS", 2)
    rows = [f"v1,2023,line.{n},A" for n in range(5)]
    assert told("\n".join([HEAD, *rows])) == [("table.too-many-rows", 4, 0)]


# ── words ──


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", TEXTS)
def test_both_languages_fill_in_the_same(code: str) -> None:
    assert fields(TEXTS[code].fr) == fields(TEXTS[code].en)
    assert re.search(r"[^\W\d]'[^\W\d]", TEXTS[code].fr + TEXTS[code].en) is None


def test_every_sentence_is_said_and_every_code_has_one() -> None:
    sources = (ROOT / "src/cloudeval/formats").glob("*.py")
    source = "".join(path.read_text(encoding="utf-8") for path in sources)
    said = set(re.findall(r'"((?:table|comment)\.[a-z-]+)"', source))
    assert {code.removesuffix("-near") for code in TEXTS} == said - {"table.column-unknown-near"}
