"""How readers can answer, one check per file."""
