"""What stands on paper, not how it is drawn."""
