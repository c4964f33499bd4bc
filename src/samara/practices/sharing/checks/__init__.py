"""What a pasted link shows and how a page is passed on, one check per file."""
