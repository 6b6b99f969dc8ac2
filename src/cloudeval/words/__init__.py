"""What the program says, in French and in English, by code."""
