"""The register of decisions over all overleggen."""
