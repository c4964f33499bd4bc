"""Scripts that set the project up and write its reference."""
