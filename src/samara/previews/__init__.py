"""What a network will draw for a page, and the drawing of it."""
