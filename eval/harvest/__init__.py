"""Draft cases made of any loaded letters, for a person to approve."""
