"""Archives of comments that are given away, each in a way that others read."""
