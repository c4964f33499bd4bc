"""Visits, shares and mentions joined to people who come back; a report that a sceptic believes."""
