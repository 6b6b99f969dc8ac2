"""The way from one version to another, one kind of change after another."""
