"""Products shown through stories, pictures, video, reviews and answers; the reader decides."""
