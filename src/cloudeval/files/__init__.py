"""The door in: from files on disk to checked nouns, or to problems with file, line and column."""
