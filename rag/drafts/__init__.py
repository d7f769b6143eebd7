"""The check of a draft that a person wrote: each sentence held against the letters."""
