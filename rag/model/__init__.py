"""Answers composed by a language model of the user's choice, every sentence of them checked."""
