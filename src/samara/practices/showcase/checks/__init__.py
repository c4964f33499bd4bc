"""How well products are shown, one check per file."""
