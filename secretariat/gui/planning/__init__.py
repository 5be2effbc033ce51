"""The planning: what is foreseen per kwartaal, what comes back every year, the year at a glance and the rooster."""
