"""Archives of comments that other systems give away: one file per format, found by scanning."""
