"""Turns one scalar into a key or a value, and tells what is doubtful about it."""

import re
from typing import Any

from cloudeval.files.yaml.characters import BIDIRECTIONAL, code_point, is_normal, piles_accents
from cloudeval.files.yaml.findings import Findings
from cloudeval.files.yaml.limits import LONG_TEXT, MAX_ACCENTS, MAX_KEY, MAX_TEXT
from cloudeval.files.yaml.notation import NOTHING, NUMBER, WORDS, PlainNumber, ambiguous
from cloudeval.files.yaml.place import place_of
from cloudeval.model.text import is_plain

_LIST_IN_TEXT = re.compile(r"^[ \t]*- ", re.MULTILINE)


class Scalars:
    """The scalars of one text: what each is, as a key or as a value."""

    def __init__(self, text: str, findings: Findings) -> None:
        self.text = text
        self.findings = findings
        self.keys: dict[str, str] = {}
        """Keys met before that nothing is to be said about."""
        self.names: set[str] = set()
        """All keys."""
        self.plain: dict[str, str | bool | None] = dict(WORDS)
        """Plain scalars met before, and what they are; doubtful ones are looked at each time."""
        self.escapes = "\\" in text
        """Only then can a quoted text hold what the file itself does not."""

    # Keys.

    def new_key(self, event: Any) -> str:
        """Look at a key that is not among `keys`."""
        name: str = event.value
        if len(name) > MAX_KEY:
            self.findings.stop("yaml.long-key", place_of(event), limit=MAX_KEY)
        self.names.add(name)
        if event.style:
            self._inspect(event)
        if not name or (not event.style and name in NOTHING):
            self.findings.error("yaml.empty-key", place_of(event))
        elif not ambiguous(name):
            self.keys[name] = name
        elif not event.style:
            self._check_doubtful_key(event)
        return name

    def _check_doubtful_key(self, event: Any) -> None:
        if event.value == "<<":
            self.findings.error("yaml.merge", place_of(event))
        elif not NUMBER.fullmatch(event.value):
            self.findings.warning("yaml.other-readers", place_of(event), text=event.value)

    # Values.

    def value(self, event: Any, key: Any = None) -> str | bool | None:
        """Tell what a value is; in a mapping, `key` is the event of its key."""
        text: str = event.value
        if not event.style:
            try:
                return self.plain[text]
            except KeyError:
                return self._new_plain(event, key)
        if self.escapes or len(text) > LONG_TEXT:
            self._inspect(event)
        return text

    def _new_plain(self, event: Any, key: Any) -> str | None:
        text: str = event.value
        if NUMBER.fullmatch(text):
            self.plain[text] = number = PlainNumber(text)
            return number
        if not text or text == "~":
            self._check_nothing(event, key)
            return None
        if len(text) > LONG_TEXT:
            self._check_length(event)
        if ambiguous(text):
            self.findings.warning("yaml.other-readers", place_of(event), text=text)
        elif " - " in text and _LIST_IN_TEXT.search(self._written(event)):
            self.findings.error("yaml.list-in-text", place_of(event))
        else:
            self.plain[text] = text
        return text

    def _check_nothing(self, event: Any, key: Any) -> None:
        if event.value == "~":
            self.findings.error("yaml.tilde", place_of(event))
        elif key is not None:
            between = self.text[key.end_mark.index : event.start_mark.index]
            if ":" not in between:
                self.findings.error("yaml.comma-in-text", place_of(key), key=key.value)

    def _inspect(self, event: Any) -> None:
        self._check_length(event)
        if event.style == '"':
            written = self._written(event)
            if "\\" in written:
                self._check_escapes(event, written)

    def _check_length(self, event: Any) -> None:
        length = len(event.value)
        if length > MAX_TEXT:
            self.findings.error("yaml.too-long", place_of(event), length=length, limit=MAX_TEXT)
        elif length > LONG_TEXT:
            self.findings.warning("yaml.long", place_of(event), length=length, limit=LONG_TEXT)

    def _check_escapes(self, event: Any, written: str) -> None:
        text: str = event.value
        if not is_plain(text):
            control = next(character for character in text if not is_plain(character))
            self.findings.error(
                "yaml.control-escape", place_of(event), character=code_point(control)
            )
        found = BIDIRECTIONAL.search(text)
        if found and not BIDIRECTIONAL.search(written):
            self.findings.warning(
                "yaml.bidirectional", place_of(event), character=code_point(found.group())
            )
        if not is_normal(text) and piles_accents(text):
            self.findings.error("yaml.too-many-accents", place_of(event), limit=MAX_ACCENTS)
        elif not is_normal(text) and is_normal(written):
            self.findings.warning("yaml.accents", place_of(event))

    def _written(self, event: Any) -> str:
        return self.text[event.start_mark.index : event.end_mark.index]
