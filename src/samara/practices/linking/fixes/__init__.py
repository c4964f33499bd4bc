"""What leads readers from page to page."""
