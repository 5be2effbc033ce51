"""The verslag of an overleg: one flowing text over the agenda, with its besluiten and actiepunten."""
