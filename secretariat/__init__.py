"""Secretariaat: the meeting secretariat of the Vereniging van Groninger Gemeenten on one desk."""

__version__ = "0.1.0"
