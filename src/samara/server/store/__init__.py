"""The only translator between rows and frozen data."""
