"""Pictures drawn of words, for cards: what stands on them is decided elsewhere."""
