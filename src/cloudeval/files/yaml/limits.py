"""How much one file may hold, and how much is told about it."""

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 32
MAX_EVENTS = 500_000
MAX_TEXT = 64 * 1024
"""Characters of one scalar."""
LONG_TEXT = 32_767
"""Characters that the cell of a spreadsheet holds; a longer text is warned about."""
MAX_KEY = 128
"""Characters of a key."""
MAX_ACCENTS = 30
"""One upon the other, on one letter."""
MAX_PROBLEMS = 100
"""Of one severity in one file: whoever made more wants to see the first ones first."""
