"""What left the house or was adopted stands, and everything before it: undo goes no further back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.refusals import StepFinal
from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.services.chain_verbs import FINAL_VERBS, with_the_chain
from tests.services.whole_file import everything
from tests.storage.contents import Clock


@pytest.fixture
def chain(tmp_path: Path, sample_data: dict[str, Any], clock: Clock) -> Iterator[Workspace]:
    with_the_chain(sample_data)
    workspace = import_exchange(json.dumps(sample_data).encode(), tmp_path / "keten.vgg", clock)
    yield workspace
    workspace.close()


@pytest.mark.parametrize("do", FINAL_VERBS.values(), ids=FINAL_VERBS)
def test_a_final_step_cannot_be_taken_back_nor_anything_before_it(chain: Workspace, do: Any) -> None:
    chain.agendas.rename("ai-wg-conv-2023-01-5", "Eerder gewijzigd")
    do(chain)
    after = everything(chain)
    assert chain.history.undo() is None
    barrier = chain.history.barrier()
    assert barrier is not None
    with pytest.raises(StepFinal) as refused:
        chain.history.undo_to(barrier.number - 1)
    assert sentence(refused.value).startswith("‘verslag vaststellen’ kan niet ongedaan worden gemaakt")
    assert everything(chain) == after
