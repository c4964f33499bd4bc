"""The loops over millions of numbers that linking needs, compiled once and kept; they take and give flat NumPy arrays."""
