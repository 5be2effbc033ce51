"""Draws an outline as an accessible, durable PDF (PDF/UA-1 and PDF/A-2a)."""
