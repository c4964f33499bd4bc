"""Links in the text: which words of a site lead where, learned from its authors' links, and where they could lead besides."""
