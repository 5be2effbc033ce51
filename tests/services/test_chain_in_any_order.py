"""From uitnodiging to vastgesteld verslag in any order of steps, made up by the machine."""

from __future__ import annotations

from hypothesis import settings

from tests.services.chain_machine import Chain

TestChain = Chain.TestCase
TestChain.settings = settings(max_examples=12, stateful_step_count=25)
