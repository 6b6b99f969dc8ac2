"""How much of a workbook is read, and no more: a few kilobytes may unpack to gigabytes."""

from typing import Final

MIB: Final = 1024 * 1024
MOST_BYTES: Final = 64 * MIB
"""Of the file, and of all that it unpacks to."""
MOST_PART: Final = 32 * MIB
"""Of one part, unpacked."""
MOST_RATIO: Final = 100
"""How many times its packed size a part may have ..."""
SMALL_PART: Final = MIB
"""... if it is larger than this."""
MOST_PARTS: Final = 2_000
MOST_TAGS: Final = 4_000_000
"""Marks of a sheet, or of the list of its texts: what is read of one takes seconds, not minutes."""
MOST_OTHER_TAGS: Final = 200_000
"""Of any other part: each style is made an object, and costs a hundred times its letters."""
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 200
"""Of a sheet."""
