"""How far the answers can be trusted: the part Evaluatie."""
