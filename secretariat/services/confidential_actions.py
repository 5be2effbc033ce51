"""Action points on a paper that come from something confidential elsewhere: whoever may not read that, is not sent it.

A list goes from overleg to overleg and from body to body, long after the item it was agreed at.
"""

from __future__ import annotations

from collections.abc import Iterable

from secretariat.documents.outline import Outline
from secretariat.documents.outline_data import outline_text
from secretariat.domain.action_points import ActionPoint
from secretariat.storage.chain import confidential_elsewhere
from secretariat.storage.store import Store


def confidential_actions(store: Store, meeting_id: str, outlines: Iterable[Outline]) -> list[ActionPoint]:
    """The action points that stand on papers of a meeting and come from a confidential item of another one."""
    secret = store.by_ids(ActionPoint, confidential_elsewhere(store, meeting_id))
    texts = [outline_text(one) for one in outlines] if secret else []
    return [action for action in secret if any(action.number in one for one in texts)]
