"""The facts of a page: one file, one kind of fact, one reader."""
