"""The paper beside the work: as it will print."""
