"""The overleggen: tree and list, and the workspace of one overleg."""
