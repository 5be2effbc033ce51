"""Every way a rule or the world says no; the Dutch sentences are in :mod:`secretariat.wording.refusals`."""

from secretariat.domain.refusals.assembly import *  # noqa: F403
from secretariat.domain.refusals.base import Refusal as Refusal
from secretariat.domain.refusals.chain import *  # noqa: F403
from secretariat.domain.refusals.events import *  # noqa: F403
from secretariat.domain.refusals.files import *  # noqa: F403 - one name for all that can be refused
from secretariat.domain.refusals.registrations import *  # noqa: F403
from secretariat.domain.refusals.rules import *  # noqa: F403
