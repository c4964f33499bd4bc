"""What keeps the counts of readers honest."""
