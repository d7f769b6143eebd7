"""What is kept for each person: conversations, and what was thought of their answers."""
