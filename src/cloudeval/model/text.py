"""Which characters a text may hold, wherever it comes from and wherever it goes."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def is_plain(text: str) -> bool:
    """Tell whether the text has no control character other than tab and line feed."""
    return _CONTROL.search(text) is None


def disarmed(text: str) -> str:
    """Replace what could steer a terminal or break a file, so that the text is only ever text.

    These are the control characters but for tab and line feed, lone surrogates, and the two
    code points that are no characters, U+FFFE and U+FFFF. Each becomes U+FFFD.
    """
    return _CONTROL.sub("\ufffd", text)
