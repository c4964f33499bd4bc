"""What makes a showcase light."""
