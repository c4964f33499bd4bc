"""The ways of signing in elsewhere, one per file."""
