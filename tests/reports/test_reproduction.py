import hashlib
from dataclasses import dataclass

import pytest

from cloudeval.reports import diff, explain, score
from cloudeval.reports.page import Page, Paragraph
from cloudeval.reports.reproduction import command, data_folders, joint_digest, reference
from tests.reports.results import FICTIONAL, compared, explained, real_score, scored


@dataclass(frozen=True)
class File:
    path: str
    digest: str = "0" * 64
    asked: tuple[str, ...] = ()


def files(*paths: str) -> tuple[File, ...]:
    return tuple(map(File, paths))


def last(page: Page) -> str:
    block = page.blocks[-1]
    assert isinstance(block, Paragraph)
    return block.text


def test_a_set_in_a_data_folder_is_asked_for_by_name() -> None:
    version = scored().criteria
    assert reference(version, files("criteria/trial/v2.yaml")) == "trial@v2"
    assert reference(version, files("some/where/criteria/trial/v2.yaml")) == "trial@v2"


def test_a_set_that_lies_elsewhere_is_asked_for_by_its_path() -> None:
    version = scored().criteria
    assert reference(version, files("mine/providers/v2.yaml", "mine/v2.yaml")) == "mine/v2.yaml"
    assert reference(version, files("providers/alpha.yaml")) == "trial@v2"


def test_data_beside_the_shipped_is_named() -> None:
    read = files("criteria/attributes.yaml", "a b/providers/x.yaml", "c/criteria/f/v1.yaml")
    assert data_folders(read) == ("a b", "c")
    assert command(["score", "f@v1"], read) == "cloudeval score f@v1 --data 'a b' --data c"


def test_what_lies_beside_a_path_need_not_be_named() -> None:
    read = files("mine/v1.yaml", "mine/providers/x.yaml")
    assert command(["score", "mine/v1.yaml"], read) == "cloudeval score mine/v1.yaml"


def test_the_joint_digest_is_that_of_the_list() -> None:
    listed = f"{'0' * 64}  a\n{'0' * 64}  b\n"
    assert joint_digest(files("b", "a")) == hashlib.sha256(listed.encode()).hexdigest()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_command_asks_for_the_same_again(language: str) -> None:
    told = last(score.page(real_score(), language, full=True))
    for name in FICTIONAL:
        assert f"--offer {name} " in told
    assert "--as-of 2026-06-01 --full · cloudeval " in told
    told = last(diff.page(compared(), language))
    assert "cloudeval diff trial@v1 trial@v2 --data " in told
    assert "--offer" not in told
    told = last(explain.page(explained("beta", "legal.seal"), language))
    assert "cloudeval explain beta legal.seal --data " in told
    assert "--under trial@v2 --as-of 2023-12-21" in told


def test_both_digests_of_a_difference_are_told() -> None:
    told = last(diff.page(compared(), "en"))
    before, after = (digest[:12] for digest in compared().digests)
    assert f"trial@v1 {before}, trial@v2 {after}" in told
