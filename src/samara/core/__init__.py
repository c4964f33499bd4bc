"""Ground floor: the nouns and tools that every other room speaks; no practice, no framework, no printing."""
