"""Many letters read, cut and embedded by the machines of a Ray cluster."""
