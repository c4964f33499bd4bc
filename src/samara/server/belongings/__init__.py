"""What a person has here, one kind per file: each says how it is exported, and what becomes of it when the person goes."""
