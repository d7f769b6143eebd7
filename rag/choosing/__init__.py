"""Which sentences of the letters answer a question, and whether any does."""
