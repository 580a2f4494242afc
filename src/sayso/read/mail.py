"""Mail messages: newsletters, press releases, forwarded articles."""

from collections.abc import Iterator
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from sayso.errors import UnreadableError
from sayso.read.article import Page, article_of
from sayso.read.decode import decode
from sayso.read.reader import Part
from sayso.read.told import Told
from sayso.read.unwrap import unwrap
from sayso.read.zones import lay_out
from sayso.settings import Settings
from sayso.types import Article, Outlet, Skipped, When, ZoneKind
from sayso.words.mastheads import is_masthead
from sayso.words.outlets import outlet_named

#: Parts of a message above which it is refused.
MOST_PARTS = 500

#: Characters from which the plain text of a message is the message and no hint to look at the other version.
ENOUGH_TEXT = 200

#: Faults of a message that the standard parser passes on instead of mending them.
_FAULTS = (LookupError, ValueError, TypeError, AttributeError, RecursionError, AssertionError, OverflowError)


class MailReader:
    """Reads a message. The stored text is the subject over the plain text, broken lines made whole; without it the HTML version's.

    Attachments that are documents follow, each with the address `message.eml/name`; `sha256` is of the whole message.
    """

    suffixes = (".eml",)
    safe_bytes = 200_000

    def read(self, raw: bytes, address: str, settings: Settings) -> Iterator[Article | Skipped | Part]:
        """The message and its attachments. Raises UnreadableError for what is no message and for one without text."""
        if not raw.strip() or b"\x00" in raw[:1000]:
            raise UnreadableError(address, "it is no mail message")
        try:
            message = message_from_bytes(raw, policy=policy.default)
            if not isinstance(message, EmailMessage) or not message.keys():
                raise UnreadableError(address, "it is no mail message")
            if sum(1 for _ in message.walk()) > MOST_PARTS:
                raise UnreadableError(address, f"the message has more than {MOST_PARTS} parts")
            body, attached = _body(raw, message, address), list(_attached(message, address))
        except _FAULTS as error:
            raise UnreadableError(address, f"the message is damaged ({type(error).__name__})") from error
        if body is None and not attached:
            raise UnreadableError(address, "the message holds no text")
        if body is not None:
            yield body
        yield from attached


def _body(raw: bytes, message: EmailMessage, address: str) -> Article | Part | None:
    told = _told(message)
    plain, markup = message.get_body(("plain",)), message.get_body(("html",))
    text = _text(plain, address) if isinstance(plain, EmailMessage) else ""
    if isinstance(markup, EmailMessage) and len(text) < ENOUGH_TEXT:
        return Part(address, "message.html", _text(markup, address).encode("utf-8"), (told,))
    if not text.strip():
        return None
    paragraphs = unwrap(text.replace("\r\n", "\n").split("\n"))
    page = Page(
        outlet=Outlet(told.outlet, None, told.basis) if told.outlet else None,
        published=When(told.published, told.published, "Date header") if told.published else None,
        authors=told.authors,
    )
    if told.title and paragraphs[0].casefold() != told.title.casefold():
        return article_of(raw, address, lay_out("\n\n".join((told.title, *paragraphs)), {0: ZoneKind.TITLE}), page)
    return article_of(raw, address, lay_out("\n\n".join(paragraphs)), page)


def _text(part: EmailMessage, address: str) -> str:
    content = part.get_content()
    return decode(content.encode("utf-8", "replace") if isinstance(content, str) else bytes(content), address) if content else ""


def _told(message: EmailMessage) -> Told:
    """What the headers say; the sender is the outlet only where its name is one, else the author."""
    name, _ = parseaddr(str(message.get("From", "")))
    outlet = outlet_named(name) or (name if is_masthead(name) else None)
    return Told(
        basis="From header",
        title=" ".join(str(message.get("Subject", "")).split()) or None,
        outlet=outlet,
        published=_day(message),
        authors=(name,) if name and outlet is None else (),
    )


def _day(message: EmailMessage) -> date | None:
    """The day by the sender's own clock."""
    when = getattr(message.get("Date"), "datetime", None)
    return when.date() if when else None


def _attached(message: EmailMessage, address: str) -> Iterator[Part]:
    for part in message.iter_attachments():
        name = part.get_filename() if isinstance(part, EmailMessage) else None
        content = part.get_payload(decode=True) if name else None
        if name and isinstance(content, bytes) and content:
            yield Part(f"{address}/{name}", name, content)
