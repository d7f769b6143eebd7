"""What there is around the index, and what is wrong with it; the index examines itself."""
