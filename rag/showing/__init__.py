"""Letters and paragraphs as they are, found by an id or by an official reference."""
