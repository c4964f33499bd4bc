"""Samara."""
