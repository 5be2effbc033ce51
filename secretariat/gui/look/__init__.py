"""How the windows look: colours, sizes, fonts, icons."""
