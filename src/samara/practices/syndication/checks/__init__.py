"""What lets content travel, one check per file."""
