"""Writes families as rows of a table, and reads back the files that come out."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

from cloudeval.files import yaml
from cloudeval.files.building import build
from cloudeval.formats.table import FamilyFiles, family_files
from cloudeval.formats.trees import Settings
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, AwardCriterion, LevelsScale, Lineage
from cloudeval.model.plain import number_text
from cloudeval.model.vocabulary import Vocabulary

NOTHING = Vocabulary({}, {}, {})
SETTINGS = Settings("trial")
FRENCH = {
    "version": "Version",
    "date": "DATE",
    "id": "Identifiant",
    "group": "Domaine",
    "group_fr": "domaine_fr",
    "group_en": "domaine_en",
    "title_fr": "Intitulé (fr)",
    "title_en": "intitulé_en",
    "question_fr": "Question_fr",
    "question_en": "Question_en",
    "role": "Rôle",
    "weight": "Poids",
    "levels": "Niveaux",
    "condition": "Exigé",
    "attribute": "Attribut",
    "replaces": "Remplace",
    "refines": "Précise",
    "exempt": "exempté",
    "note": "Motif",
    "source": "Source",
    "source_url": "Source_adresse",
    "source_date": "Date source",
}
ROLES = {
    "award": "Critère d'attribution",
    "requirement": "EXIGENCE",
    "selection": "candidature",
    "exclusion": "exclusion",
}


def files(text: str, vocabulary: Vocabulary = NOTHING) -> FamilyFiles:
    """What comes out of a table."""
    return family_files(text, Path("table.csv"), SETTINGS, vocabulary)


def sets(made: FamilyFiles) -> list[CriteriaSet]:
    """The versions, from their texts."""
    texts = dict(made.files)
    trees = [yaml.compose(texts[f"{name}.yaml"].encode(), name) for name in made.versions]
    assert [tree.problems for tree in trees] == [()] * len(trees)
    return [build(CriteriaSet, tree.tree) for tree in trees]


def rows(
    versions: Sequence[CriteriaSet], ladders: Mapping[str, Sequence[str]]
) -> list[dict[str, str]]:
    """The versions as rows; ``ladders`` has the levels of each attribute, none for yes or no."""
    return [_row(one, version, ladders) for version in versions for one in version.criteria]


def _row(
    one: AnyCriterion, version: CriteriaSet, ladders: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    group = next(group for group in version.groups if group.id == one.group)
    attribute = one.reads.attribute  # type: ignore[union-attr]
    lineage = one.lineage if isinstance(one.lineage, Lineage) else Lineage()
    row = {
        "version": version.version,
        "date": str(version.date),
        "id": one.id,
        "group": group.id,
        "group_fr": group.title.fr,
        "group_en": group.title.en,
        "title_fr": one.title.fr,
        "title_en": one.title.en,
        "question_fr": one.question.fr,
        "question_en": one.question.en,
        "role": ROLES[one.role],
        "attribute": attribute,
        "replaces": " ".join(lineage.replaces),
        "refines": ", ".join(lineage.refines),
    }
    for exempt in one.exempt:
        source = version.sources[exempt.sources[0].ref]
        row |= {"exempt": ";".join(exempt.offers), "note": exempt.reason.fr, "source": source.title}
        row |= {"source_url": source.url or ""}
    if isinstance(one, AwardCriterion):
        values = one.scale.values if isinstance(one.scale, LevelsScale) else {}
        told = [f"{name}: {name} = {number_text(value)}" for name, value in values.items()]
        return row | {"weight": number_text(one.weight), "levels": " | ".join(told)}
    told = [f"{name}: {name}" for name in ladders[attribute]]
    return row | {"condition": one.condition.at_least or "", "levels": " | ".join(told)}


def written(found: Sequence[Mapping[str, str]], *, french: bool) -> str:
    """Rows as the text of a table, with headings and signs as in one of the languages."""
    text = io.StringIO()
    columns = list(dict.fromkeys([*FRENCH, *(key for row in found for key in row)]))
    writer = csv.writer(text, delimiter=";" if french else ",", lineterminator="\r\n")
    writer.writerow([FRENCH[column] if french else column for column in columns])
    for row in found:
        writer.writerow([_cell(row.get(column, ""), column, french) for column in columns])
    return text.getvalue()


def _cell(held: str, column: str, french: bool) -> str:  # noqa: FBT001 - a column of a table
    numbers = column in ("weight", "levels")
    return held.replace(".", ",") if french and numbers and _is_safe(held) else held


def _is_safe(held: str) -> bool:
    """Whether every dot of a cell is that of a number."""
    return all(part.strip("0123456789 =|") != "." for part in held.split("="))


HALVES = [Fraction(n, d) for n, d in ((0, 1), (1, 3), (1, 2), (4, 5), (1, 1))]
