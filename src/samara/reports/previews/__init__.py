"""How the preview of a page is written: one file per format."""
