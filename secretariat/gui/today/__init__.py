"""What asks attention today, with a door to each of it."""
