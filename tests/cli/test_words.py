import ast
import re
import string
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import click
import pytest

from cloudeval.cli.speech import LOCALES, say, typeset
from cloudeval.model.wording import Wording
from cloudeval.words.help import EXAMPLES, TEXTS
from tests.cli.catalogue import COMPILED, SOURCE, compiled, messages

NOT_SAID = {
    # To whoever writes a command, not to whoever calls one.
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Could not determine name for option with declarations {decls!r}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    (
        "No options defined but a name was passed ({name}). Did you mean to declare an argument"
        " instead? Did you mean to pass '--{name}'?"
    ),
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    "deprecated",
    # By prompts, editors and progress bars, of which there are none here.
    "Confirm the action without prompting.",
    "Do you want to continue?",
    "Error: The two entered values do not match.",
    "Error: invalid input",
    "Press any key to continue...",
    "Repeat for confirmation",
    "d",
    "{editor}: Editing failed",
    "{editor}: Editing failed: {e}",
}
TRANSLATED = messages(SOURCE.read_text(encoding="utf-8"))


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def said_by_click() -> set[str]:
    """Every message that click hands to gettext, found in its source."""
    found: set[str] = set()
    for path in sorted(Path(click.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext"):
                texts = [one.value for one in node.args if isinstance(one, ast.Constant)]
                found.add("\0".join(text for text in texts if isinstance(text, str)))
    return found - {""}


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_both_languages_fill_in_the_same(key: str) -> None:
    assert fields(TEXTS[key].fr) == fields(TEXTS[key].en)


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_no_language_is_empty(key: str) -> None:
    assert TEXTS[key].fr.strip()
    assert TEXTS[key].en.strip()


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_apostrophes_are_curly(key: str) -> None:
    assert re.search(r"[^\W\d]'[^\W\d]", TEXTS[key].fr) is None
    assert re.search(r"[^\W\d]'[^\W\d]", TEXTS[key].en) is None


def test_french_signs_stay_with_their_words() -> None:
    assert typeset(Wording(fr="« a » : b ; c ?", en=""), "fr") == (
        "«\u00a0a\u00a0»\u00a0: b\u00a0; c\u00a0?"
    )


def test_values_are_left_as_they_are() -> None:
    assert say("warning", "fr", said="a : b").endswith("a : b")


def test_every_text_is_used() -> None:
    sources = (Path(__file__).parents[2] / "src/cloudeval/cli").rglob("*.py")
    source = "".join(path.read_text(encoding="utf-8") for path in sources)
    beginnings = set(re.findall(r'f"([a-z][a-z-]*\.)\{', source)) | {
        f"{name}." for name in EXAMPLES
    }
    for key in TEXTS:
        whole = f'"{key}"' in source or f'"{key.removesuffix(".word")}"' in source
        assert whole or any(key.startswith(one) for one in beginnings), key


def test_the_compiled_catalogue_is_in_step_with_its_source() -> None:
    assert COMPILED.read_bytes() == compiled(TRANSLATED)


def test_the_catalogue_lies_where_click_is_told_to_look() -> None:
    assert Path(LOCALES, "fr", "LC_MESSAGES", "cloudeval.mo") == COMPILED


def test_gettext_reads_the_catalogue() -> None:
    read = GNUTranslations(BytesIO(COMPILED.read_bytes()))
    assert read.gettext("Usage:") == "Utilisation\u00a0:"
    many = "Got unexpected extra arguments ({args})"
    one = "Got unexpected extra argument ({args})"
    assert read.ngettext(one, many, 1) == "Argument en trop\u00a0: {args}"
    assert read.ngettext(one, many, 2) == "Arguments en trop\u00a0: {args}"


def test_click_says_nothing_that_is_not_translated() -> None:
    assert said_by_click() - set(TRANSLATED) == NOT_SAID & said_by_click()


@pytest.mark.parametrize("message", sorted(set(TRANSLATED) - {""}))
def test_a_translation_fills_in_what_the_message_does(message: str) -> None:
    given = set(fields(message.replace("\0", " ")))
    for form in TRANSLATED[message].split("\0"):
        assert set(fields(form)) <= given, form
    assert TRANSLATED[message]
