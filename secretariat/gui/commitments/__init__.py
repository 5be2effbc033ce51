"""What was promised to the overleggen, and whether it was kept."""
