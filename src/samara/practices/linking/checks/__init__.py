"""How well pages lead to each other, one check per file."""
