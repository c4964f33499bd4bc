"""Related pages in the formats of `samara related`."""
