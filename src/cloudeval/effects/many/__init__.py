"""Thousands of offers whose answers are known, under thousands of criteria."""
