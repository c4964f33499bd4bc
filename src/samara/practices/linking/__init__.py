"""Each page leads to the most useful next pages, inside and outside the site."""
