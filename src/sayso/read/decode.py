"""From bytes to text."""

import codecs
import re

from sayso.errors import UnreadableError
from sayso.types.identity import SEPARATOR

#: Byte order marks that name an encoding. UTF-8's own stays in the text, as `Path.read_text(encoding="utf-8")` leaves it.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: Encodings that news archives really use; a detector that may choose among all takes short Western text for rare ones.
_ENCODINGS = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1256", "koi8_r", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")

#: Controls other than tab, line end and form feed.
CONTROL = re.compile(r"[\x00-\x08\x0d-\x1f]")
_CONTROLS = b"\0\1\2\3\4\5\6\7\x08" + b"\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f"

#: Share of control characters above which bytes are no text, whatever decodes them.
MOST_CONTROLS = 0.002

#: Characters of a text within which something shows as a rule.
START = 1_000


def decode(raw: bytes, address: str) -> str:
    """The text of a file, as `Path.read_text(encoding="utf-8")` gives it for UTF-8.

    UTF-8 first, then UTF-16 and UTF-32 by their byte order marks, then a detected encoding. Line ends become "\\n" and nothing else is
    changed: non-breaking spaces stay, and so does a UTF-8 byte order mark. Raises UnreadableError for bytes that are empty, blank or
    binary, or that no encoding fits.
    """
    if not raw:
        raise UnreadableError(address, "the file is empty")
    if raw.startswith((b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b")):
        raise UnreadableError(address, "it is a binary file, not text")
    try:
        text, whole = raw.decode("utf-8"), raw
    except UnicodeDecodeError:
        text = _otherwise(raw, address)
        whole = text.encode("utf-8")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    controls = len(whole) - len(whole.translate(None, _CONTROLS)) if any(mark in whole for mark in _CONTROLS) else 0
    if controls and ("\x00" in text or SEPARATOR in text or controls > MOST_CONTROLS * len(text)):
        raise UnreadableError(address, "it is a binary file, not text (it holds control characters)")
    if not text[:START].strip().strip("\ufeff") and not text.strip().strip("\ufeff"):
        raise UnreadableError(address, "the file holds only white space")
    return text


def _otherwise(raw: bytes, address: str) -> str:
    """The text of bytes that are no UTF-8."""
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    if encoding is None and b"\x00" in raw:
        raise UnreadableError(address, "it is a binary file, not text")
    if encoding is None:
        return _detected(raw, address)
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(address, f"it claims to be {encoding.upper()} and is not (byte {error.start:,})") from error


def _detected(raw: bytes, address: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(raw, cp_isolation=list(_ENCODINGS)).best()
    if best is None:
        raise UnreadableError(address, "it is not UTF-8, and no other encoding fits")
    return str(best)
