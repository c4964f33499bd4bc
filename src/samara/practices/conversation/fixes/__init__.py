"""What puts conversations onto pages."""
