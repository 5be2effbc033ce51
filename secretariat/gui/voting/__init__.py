"""Voting in an assembly: its members, who votes for them, and machtigingen."""
