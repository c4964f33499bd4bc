"""From a source to pages and their facts: folders, files, sitemaps, crawls."""
