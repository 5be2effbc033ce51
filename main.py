"""Starts the program."""

import sys

from secretariat.app import main

if __name__ == "__main__":
    sys.exit(main())
