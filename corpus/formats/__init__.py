"""One module for each kind of file; `read(data)` of each gives a `Manuscript`."""
