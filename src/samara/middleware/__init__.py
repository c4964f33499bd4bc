"""The same plan applied to pages as they are served."""
