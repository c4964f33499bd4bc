"""What lets others name and reach those whom they link to."""
