"""From question to checked answer: retrieve, compose, check each sentence, or decline."""
