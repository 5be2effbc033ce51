"""E-mails as drafts: what an e-mail program that is not ours reads in them, also of hostile text."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretariat.domain.text import clean, clean_line
from secretariat.export.eml import Email, EmailFile, Lacks, Mailbox, MailtoLink, is_address, mailto, write_eml

SENDER = Mailbox("VGG-secretariaat", "secretariaat@example.nl")
NASTY = st.text() | st.sampled_from(
    [
        *("a\r\nBcc: kwaad@example.nl", "\x00", "\u202egnp.exe", "naam <kwaad@example.nl>", '"', "é" * 300),
        *("=?utf-8?q?x?=", "\n\n.\n"),
    ]
)


def read(written: bytes) -> EmailMessage:
    """The message as Python's own reader understands it."""
    message = email.message_from_bytes(written, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def text_of(message: EmailMessage) -> str:
    """The text of a message, with the line ends of Python."""
    body = message.get_body()
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def test_a_draft_opens_unsent_with_everything_inside() -> None:
    message = read(
        write_eml(
            Email(
                SENDER,
                (Mailbox("Z. van der Verzin", "verzin@example.nl"),),
                (Mailbox("H. Fictens", "fictens@example.nl"),),
                "Uitnodiging 2 november",
                "Geachte leden,\n\nZie de bijlage – tot dan.",
                (EmailFile("4a-Voorstel.pdf", b"%PDF-1.7"), EmailFile("uitnodiging.ics", b"BEGIN:VCALENDAR\r\n")),
            )
        )
    )
    assert message["X-Unsent"] == "1"
    assert (message["From"], message["To"], message["Cc"]) == (
        "VGG-secretariaat <secretariaat@example.nl>",
        '"Z. van der Verzin" <verzin@example.nl>',
        '"H. Fictens" <fictens@example.nl>',
    )
    assert message["Subject"] == "Uitnodiging 2 november"
    assert text_of(message) == "Geachte leden,\n\nZie de bijlage – tot dan.\n"
    attachments = [(part.get_filename(), part.get_content_type()) for part in message.iter_attachments()]
    assert attachments == [("4a-Voorstel.pdf", "application/pdf"), ("uitnodiging.ics", "text/calendar")]


def test_hidden_recipients_stand_apart() -> None:
    message = read(write_eml(Email(SENDER, (SENDER,), (), "x", "y", hidden=(Mailbox("A", "a@example.nl"),))))
    assert (message["To"], message["Bcc"]) == ("VGG-secretariaat <secretariaat@example.nl>", "A <a@example.nl>")


def test_the_same_message_always_gives_the_same_bytes() -> None:
    message = Email(SENDER, (SENDER,), (), "Onderwerp", "Tekst", (EmailFile("a.pdf", b"1"), EmailFile("b.pdf", b"2")))
    assert write_eml(message) == write_eml(message)


@pytest.mark.parametrize(
    "address",
    [
        *("", "geen", "a@b", "a b@c.nl", "a@c.nl\r\nBcc: x@y.nl", "é@c.nl", "a@c.nl>"),
        *("a..b@c.nl", "a.@c.nl", ".a@c.nl", "=?utf-8?q?x?=a@c.nl"),
    ],
)
def test_who_has_no_usable_address_is_left_out(address: str) -> None:
    assert not is_address(address)
    message = read(write_eml(Email(SENDER, (Mailbox("A", address), SENDER), (), "x", "y")))
    assert message["To"] == "VGG-secretariaat <secretariaat@example.nl>"


@settings(max_examples=40)
@given(name=NASTY, subject=NASTY, text=NASTY, file=NASTY)
def test_no_text_ever_adds_a_header_or_a_recipient(name: str, subject: str, text: str, file: str) -> None:
    plain = Email(SENDER, (Mailbox("A", "a@example.nl"),), (), "x", "y", (EmailFile("z.bin", b"inhoud"),))
    nasty = Email(
        Mailbox(name, SENDER.address),
        (Mailbox(name, "a@example.nl"),),
        (),
        subject,
        text,
        (EmailFile(file, b"inhoud"),),
    )
    message = read(write_eml(nasty))
    assert message.keys() == read(write_eml(plain)).keys()
    assert [one.addr_spec for one in message["To"].addresses] == ["a@example.nl"]
    assert message["Bcc"] is None
    assert str(message["Subject"]).split() == clean_line(subject).replace("=?", "= ?").split()
    assert text_of(message).rstrip("\n") == clean(text).rstrip("\n")
    (attachment,) = message.iter_attachments()
    assert attachment.get_content() == b"inhoud"


def test_mailto_says_what_it_can_and_leaves_out_a_text_that_is_too_long() -> None:
    short = Email(SENDER, (Mailbox("A", "a@example.nl"),), (), "Twee & drie", "Regel 1\nRegel 2")
    whole = "mailto:a@example.nl?subject=Twee%20%26%20drie&body=Regel%201%0D%0ARegel%202"
    assert mailto(short) == MailtoLink(whole, Lacks.NOTHING)
    long = Email(SENDER, (Mailbox("A", "a@example.nl"),), (), "Onderwerp", "woord " * 1000)
    assert mailto(long) == MailtoLink("mailto:a@example.nl?subject=Onderwerp", Lacks.TEXT)


def test_mailto_names_all_recipients_or_none() -> None:
    people = tuple(Mailbox(str(one), f"iemand.met.een.lange.naam.{one}@gemeente.example.nl") for one in range(60))
    assert mailto(Email(SENDER, (), (), "Onderwerp", "Tekst", hidden=people)) == MailtoLink(
        "mailto:?subject=Onderwerp", Lacks.PEOPLE
    )
    fits = mailto(Email(SENDER, people[:3], people[3:6], "Onderwerp", "Tekst", hidden=people[6:9]))
    query = parse_qs(urlsplit(fits.address).query)
    assert urlsplit(fits.address).path.split(",") == [one.address for one in people[:3]]
    assert [query[name][0].split(",") for name in ("cc", "bcc")] == [
        [one.address for one in group] for group in (people[3:6], people[6:9])
    ]
