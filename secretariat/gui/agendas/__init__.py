"""The agenda of an overleg, edited in place."""
