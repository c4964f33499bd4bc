"""Every inbound link is received, found, verified, shown and thanked; people who refer readers are credited."""
