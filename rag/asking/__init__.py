"""What a question asks: its kind, its words, its parts, what it leans on."""
