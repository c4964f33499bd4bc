"""One file per output format: each writes a report, or the pages that were read, as somebody needs them."""
