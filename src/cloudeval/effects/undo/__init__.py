"""The shortest undo: the fewest changes without which somebody else would be first."""
