"""Work that takes longer than a request: each job is a function of a site and the settings."""
