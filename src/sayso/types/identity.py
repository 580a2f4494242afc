"""Content hashes: the same parts give the same id, on any machine, in any order of reading."""

from hashlib import blake2b

#: Cannot occur in text that was decoded: U+001F is refused by `read`, so joined parts stay apart.
SEPARATOR = "\x1f"

#: Bytes of digest: 16 hex digits; a clash among a million rows has odds of about 1 in 40 million.
DIGEST_BYTES = 8


def content_id(*parts: object) -> str:
    """The id of a row from the parts that make it what it is; None and "" differ."""
    joined = SEPARATOR.join("\x00" if part is None else str(part) for part in parts)
    return blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES).hexdigest()
