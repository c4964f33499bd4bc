"""Signs of spam, one per file."""
