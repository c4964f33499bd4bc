"""What lets others build on a page, one check per file."""
