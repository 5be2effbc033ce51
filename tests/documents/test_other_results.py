"""What the verslag says beside decisions and action points."""

from __future__ import annotations

import datetime as dt

from secretariat.documents import minutes
from secretariat.documents.outline import Callout, Heading, Outline, Paragraph, ParagraphKind, plain
from secretariat.domain.commitments import Commitment, CommitmentStatus
from secretariat.domain.conclusions import Conclusion
from secretariat.domain.votes import Majority, Vote
from tests.domain.sample import sample

TODAY = dt.date(2023, 11, 20)
MEETING, ITEM = "mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-4"
CONCLUSION = Conclusion(id="c", meeting_id=MEETING, agenda_item_id=ITEM, text="Kleine musea hebben er baat bij.")
COMMITMENT = Commitment(
    id="t",
    number="2023-T-001",
    text="De cijfers sturen",
    person_id="per-x-demoma",
    organisation_id="org-vgg",
    meeting_id=MEETING,
    agenda_item_id=ITEM,
    due_date=dt.date(2023, 12, 1),
    status=CommitmentStatus.OPEN,
)
VOTE = Vote(
    id="v",
    decision_id="dec-2023-B-004",
    majority=Majority.MORE_THAN_HALF,
    votes_for=8,
    votes_against=1,
    abstained=0,
    blank=0,
)


def paper(*, public: bool = False) -> Outline:
    return minutes.outline(sample().replacing(CONCLUSION, COMMITMENT, VOTE), MEETING, TODAY, public=public)


def test_conclusions_votes_and_toezeggingen_stand_under_their_item() -> None:
    blocks = list(paper().blocks)
    (start,) = (at for at, one in enumerate(blocks) if isinstance(one, Heading) and one.number == "4.")
    found = [
        f"{one.label} {plain(one.runs)}" if isinstance(one, Callout) else plain(one.runs)
        for one in blocks[start + 1 : start + 6]
        if isinstance(one, Callout) or (isinstance(one, Paragraph) and one.kind is ParagraphKind.NOTE)
    ]
    assert found[0] == "Conclusie: Kleine musea hebben er baat bij."
    assert found[1].startswith("Besluit 2023-B-004:")
    assert found[2] == "Aangenomen met 8 stemmen voor en 1 tegen."
    boxes = [f"{one.label} {plain(one.runs)}" for one in blocks if isinstance(one, Callout)]
    assert "Toezegging 2023-T-001: De cijfers sturen – M. Demoma, VGG – 1 december 2023" in boxes


def test_a_verslag_without_toezeggingen_does_not_speak_of_them() -> None:
    headings = [plain(one.runs) for one in paper().blocks if isinstance(one, Heading)]
    assert "Toezeggingen" in headings
    without = minutes.outline(sample(), MEETING, TODAY)
    assert "Toezeggingen" not in [plain(one.runs) for one in without.blocks if isinstance(one, Heading)]


def test_the_public_version_names_no_official_who_promised_something() -> None:
    boxes = [plain(one.runs) for one in paper(public=True).blocks if isinstance(one, Callout)]
    promised = next(words for words in boxes if words.startswith("De cijfers sturen"))
    assert "Demoma" not in promised
