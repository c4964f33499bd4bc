"""What speaks for leading from one page to another: one signal a file, each a product of two tables."""
