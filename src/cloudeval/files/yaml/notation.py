"""Says what is more than text: here three words and plain numbers, to other readers far more."""

import re

NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,12})?")
WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
NOTHING = {"", "~", "null"}

# What YAML 1.1 or YAML 1.2 readers take for more than text; a little more than any one of them.
_AMBIGUOUS = re.compile(
    r"""
      | ~ | null | = | <<
      | y | yes | n | no | on | off | true | false
      | [-+]? 0b [01_]+
      | [-+]? 0o [0-7_]+
      | [-+]? 0x [0-9a-f_]+
      | [-+]? ( [0-9][0-9_]* (\.[0-9_]*)? | \.[0-9][0-9_]* ) ( e [-+]? [0-9]+ )?
      | [-+]? [0-9][0-9_]* ( : [0-5]?[0-9] )+ ( \.[0-9_]* )?
      | [-+]? \.inf | \.nan
      | [0-9]{4} - [0-9]{1,2} - [0-9]{1,2}
        ( ( t | [ \t]+ ) [0-9]{1,2} : [0-9]{2} : [0-9]{2} (\.[0-9]*)?
          ( [ \t]* ( z | [-+] [0-9]{1,2} ( :? [0-9]{2} )? ) )? )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


class PlainNumber(str):
    """A number that stood without quotes: at most 12 digits, a dot, 12 digits, as written."""

    __slots__ = ()


def ambiguous(text: str) -> bool:
    """Tell whether some reader of YAML takes `text`, without quotes, for more than text."""
    return _AMBIGUOUS.fullmatch(text) is not None
