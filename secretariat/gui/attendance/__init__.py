"""Who was at an overleg."""
