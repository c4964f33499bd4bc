"""What makes readers come back, one check per file."""
