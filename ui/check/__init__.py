"""The check of a person's draft: the part Citatencontrole."""
