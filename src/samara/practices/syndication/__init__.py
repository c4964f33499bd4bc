"""Feeds, push and posts that always point at the original; replies come home."""
