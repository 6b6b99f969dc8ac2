"""Asks PyYAML for its events and its tokens, and for nothing else."""

from collections.abc import Callable, Iterator
from typing import Any

import yaml

LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Only its events are used; the slower one serves where PyYAML came without its C part."""

FAILURES = (yaml.YAMLError, ValueError, OverflowError, RecursionError, MemoryError)


def next_event_of(text: str) -> Callable[[], Any]:
    """What gives the next event of a text, each time that it is called."""
    return LOADER(text).get_event


def events(text: str) -> Iterator[Any]:
    """All events of a text."""
    return yaml.parse(text, Loader=LOADER)


def tokens(text: str) -> Iterator[Any]:
    """All tokens of a text: smaller than events, they tell how something was marked."""
    return yaml.scan(text, Loader=LOADER)
