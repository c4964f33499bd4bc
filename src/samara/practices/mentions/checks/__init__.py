"""What lets others tell a page that they linked to it, one check per file."""
