"""From uitnodiging to vastgesteld verslag in any order of steps, made up by the machine."""

from __future__ import annotations

from hypothesis import settings

from tests.services.chain_machine import Chain

TestChain = Chain.TestCase
# A story is long, so there are fewer of them than of other examples: 4 here, and the campaign R12 makes long ones.
TestChain.settings = settings(max_examples=settings().max_examples // 25, stateful_step_count=25)
