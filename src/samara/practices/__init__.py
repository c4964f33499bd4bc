"""The mission: nine practices, each with a promise, the checks that test it and the fixes that keep it."""
