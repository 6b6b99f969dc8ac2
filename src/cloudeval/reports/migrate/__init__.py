"""What a migration did with every answer of a study."""
