"""Sandwiches: load through `store`, ask the core, draw a template."""
