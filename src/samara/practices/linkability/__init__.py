"""Pages worth and easy to refer to: permanent addresses, citable headings and quotes, titles, sources, freshness."""
