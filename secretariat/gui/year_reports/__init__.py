"""The section Jaaroverzicht."""
