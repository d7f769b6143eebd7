"""One file of all that people made and that cannot be built again; and back."""
