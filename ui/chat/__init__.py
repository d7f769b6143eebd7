"""The chat: questions, answers with their citations, and which letters are used."""
