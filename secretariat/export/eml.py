"""Write an e-mail as a draft (.eml) that an e-mail program opens, with its attachments inside, ready to be sent.

``X-Unsent`` makes Outlook open it as a draft of your own. Nothing in a name, subject or file name can add a header: all
of it is one clean line before it goes in. The same message always gives the same bytes.
"""

from __future__ import annotations

import enum
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from secretariat.domain.text import clean, clean_line
from secretariat.export.safe_write import safe_file_name

_LONGEST_MAILTO = 1900
"""Longer addresses are cut off by some e-mail programs."""
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_ADDRESS = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\Z")


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Somebody an e-mail goes to or comes from."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class EmailFile:
    """One attachment."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Email:
    """One message; ``hidden`` receive it without being seen by the others."""

    sender: Mailbox
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...]
    subject: str
    text: str
    files: tuple[EmailFile, ...] = ()
    hidden: tuple[Mailbox, ...] = ()


def is_address(address: str) -> bool:
    """Whether an e-mail can be addressed so.

    Addresses with accents cannot, nor those with a dot at the wrong place ("a..b", "a.") or none in the domain, nor
    those that a reader would take for an encoded word.
    """
    return _ADDRESS.match(address) is not None and "=?" not in address


def write_eml(email: Email) -> bytes:
    """The message as a draft; who has no usable address is left out."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    for header, people in (("From", (email.sender,)), ("To", email.to), ("Cc", email.cc), ("Bcc", email.hidden)):
        if addresses := [address for one in people if (address := _address(one))]:
            message[header] = addresses
    message["Subject"] = _words(email.subject)
    message.set_content(clean(email.text) + "\n", charset="utf-8", cte="quoted-printable")
    for file in email.files:
        kind, encoding = mimetypes.guess_type(file.name)
        main, _, sub = (kind if kind and not encoding else "application/octet-stream").partition("/")
        if main in ("text", "message", "multipart") and not file.name.endswith(".ics"):
            main, sub = "application", "octet-stream"
        message.add_attachment(file.content, maintype=main, subtype=sub, filename=safe_file_name(file.name))
    if email.files:
        message.set_boundary(f"=_{_digest(email)}")
    return message.as_bytes()


class Lacks(enum.StrEnum):
    """What an address that opens an e-mail program had no room for."""

    NOTHING = ""
    TEXT = "text"
    PEOPLE = "people"
    """The text and the recipients."""


@dataclass(frozen=True, slots=True)
class MailtoLink:
    """An address that opens an e-mail program with a message, as far as it fits."""

    address: str
    lacks: Lacks


def mailto(email: Email) -> MailtoLink:
    """The address that opens an e-mail program with this message; the files must be added by hand.

    What would make it longer than programs take is left out: the text, and with many recipients those too. A part of
    them never goes: who is cut off in silence is missed by nobody.
    """
    to = ",".join(quote(one.address, safe="@") for one in email.to if is_address(one.address))
    fields = [
        ("cc", ",".join(one.address for one in email.cc if is_address(one.address))),
        ("bcc", ",".join(one.address for one in email.hidden if is_address(one.address))),
        ("subject", clean_line(email.subject)),
        ("body", clean(email.text).replace("\n", "\r\n")),
    ]
    *_people, subject, _text = fields
    for lacks, wanted in ((Lacks.NOTHING, fields), (Lacks.TEXT, fields[:-1]), (Lacks.PEOPLE, [subject])):
        query = "&".join(f"{name}={quote(value, safe='@')}" for name, value in wanted if value)
        address = f"mailto:{'' if lacks is Lacks.PEOPLE else to}" + (f"?{query}" if query else "")
        if len(address) <= _LONGEST_MAILTO:
            return MailtoLink(address, lacks)
    return MailtoLink("mailto:", Lacks.PEOPLE)


def letter_to_copy(email: Email) -> str:
    """The message as a text, for an e-mail that somebody makes elsewhere: to whom, about what, and what it says."""
    lines = []
    for word, people in (("Aan", email.to), ("Afschrift", email.cc), ("Blinde kopie", email.hidden)):
        if people:
            lines.append(f"{word}: {'; '.join(_in_full(one) for one in people)}")
    return "\r\n".join([*lines, f"Onderwerp: {clean_line(email.subject)}", "", *clean(email.text).split("\n"), ""])


def _in_full(mailbox: Mailbox) -> str:
    name, address = clean_line(mailbox.name), clean_line(mailbox.address)
    return f"{name} <{address}>" if address else f"{name} (geen e-mailadres)"


def _address(mailbox: Mailbox) -> Address | None:
    if not is_address(mailbox.address):
        return None
    return Address(display_name=_words(mailbox.name), addr_spec=mailbox.address)


def _words(text: str) -> str:
    """A text as a header holds it: on one line, and never what a reader would take for an encoded word."""
    return clean_line(text).replace("=?", "= ?")


def _digest(email: Email) -> str:
    """What keeps the parts apart: it follows from the content, and so occurs in none of it by chance."""
    sums = [hashlib.sha256(file.content).hexdigest() for file in email.files]
    return hashlib.sha256("\n".join([email.subject, email.text, *sums]).encode("utf-8", "replace")).hexdigest()[:40]
