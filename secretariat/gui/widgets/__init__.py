"""Small reusable parts of a screen."""
