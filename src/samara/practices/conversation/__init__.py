"""Readers talk on the site within seconds, and stay safe."""
