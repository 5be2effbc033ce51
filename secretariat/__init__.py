"""Secretariaat: the meeting secretariat of the Vereniging van Groninger Gemeenten on one desk."""
