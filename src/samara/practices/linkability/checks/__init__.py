"""What makes a page easy to refer to, one check per file."""
