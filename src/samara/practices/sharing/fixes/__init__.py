"""What puts pages in order to be shared."""
