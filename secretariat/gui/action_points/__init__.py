"""The action points of all bodies: one list, and the record of the chosen one."""
