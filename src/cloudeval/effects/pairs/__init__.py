"""Two offers beside each other: whether their order was turned, and by what."""
