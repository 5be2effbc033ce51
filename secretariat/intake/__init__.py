"""One reader per kind of file that comes from outside; readers write nothing."""
