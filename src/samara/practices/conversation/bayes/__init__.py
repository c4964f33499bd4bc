"""What words tell about a comment, learned from those that were judged before."""
