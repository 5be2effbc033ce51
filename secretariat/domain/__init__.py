"""What a secretariat is: facts and rules, without screen, file or Dutch text."""
