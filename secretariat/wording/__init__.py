"""The Dutch words that screen and paper share."""
