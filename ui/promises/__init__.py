"""What the letters promise: the part Toezeggingen."""
