"""What puts pages in order to be linked to."""
