"""What lets others reuse pages."""
