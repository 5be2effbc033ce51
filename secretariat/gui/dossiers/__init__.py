"""The dossiers: what is followed over years and organen, with the route of each."""
