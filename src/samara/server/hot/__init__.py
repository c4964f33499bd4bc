"""What readers ask for most, answered by plain ASGI in front of Django, in the same process."""
