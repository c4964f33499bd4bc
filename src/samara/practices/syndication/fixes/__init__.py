"""What lets content travel, one fix per file."""
