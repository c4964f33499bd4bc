"""Signing in with an account elsewhere: every kind is a file in `kinds`, and every request goes through the door."""
