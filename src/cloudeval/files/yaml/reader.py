"""Turns a path or bytes into a document, and lets nothing else out than `Unusable`."""

from pathlib import Path

from cloudeval.files.problems import Unusable
from cloudeval.files.yaml.characters import check_characters
from cloudeval.files.yaml.composer import Composer
from cloudeval.files.yaml.decoding import content, decoded
from cloudeval.files.yaml.document import Document
from cloudeval.files.yaml.findings import Findings, NothingMore
from cloudeval.files.yaml.parser import FAILURES
from cloudeval.files.yaml.positions import Survey, report_twins
from cloudeval.files.yaml.slips import slip


def read(path: Path, shown: str | None = None) -> Document:
    """Read one file; `shown` is its name in problems where it is not the path."""
    file = str(path) if shown is None else shown
    return compose(content(path, file), file)


def compose(data: bytes, file: str) -> Document:
    """Turn the bytes of one file into a document, or raise all the problems that it has.

    An entry without a value is `None`, as `null` is.
    """
    text = decoded(data, file)
    findings = Findings(file)
    tree: object = None
    try:
        check_characters(text, findings)
        if not findings.errors:
            tree = _tree(text, findings)
    except NothingMore:
        pass
    if findings.errors:
        raise Unusable(findings.told())
    return Document(file, tree, findings.told(), text)


def _tree(text: str, findings: Findings) -> object:
    composer = Composer(text, findings)
    try:
        composer.run()
    except NothingMore:
        pass
    except FAILURES as error:
        code, place, values = slip(error, text)
        findings.error(code, place, **values)
    if composer.has_twins():
        report_twins(Survey(text, composer.events), findings)
    if not composer.roots and not findings.errors:
        findings.error("yaml.empty", (0, 0))
    return composer.roots[0] if composer.roots else None
