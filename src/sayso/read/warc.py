"""Web archives (WARC), as crawlers and CC-NEWS write them, packed or not."""

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO

from sayso.errors import UnreadableError
from sayso.read.reader import Part
from sayso.read.told import Told
from sayso.settings import Settings
from sayso.types import Skipped

#: Kinds of web content that are documents, and the ending that stands for each.
_KINDS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/pdf": ".pdf", "application/rss+xml": ".rss",
    "application/atom+xml": ".atom", "application/json": ".json",
}  # fmt: skip

#: How many times the size of the whole archive its records may unpack to.
MOST_SWELLING = 200
HARMLESS = 50_000_000

_FAULTS = (ValueError, TypeError, AttributeError, AssertionError, LookupError, EOFError, OSError, OverflowError, zlib.error)


class WarcContainer:
    """Opens a web archive. A document's address is `file.warc.gz#https://...`; what is no document is counted and told in one line."""

    suffixes = (".warc", ".warc.gz")

    def parts(self, stream: BinaryIO, address: str, settings: Settings) -> Iterator[Part | Skipped]:
        """The pages that a server really sent. Raises UnreadableError, after the pages before it, where the archive is damaged."""
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed

        allowed = max(HARMLESS, MOST_SWELLING * stream.seek(0, 2))
        stream.seek(0)
        others: Counter[str] = Counter()
        seen: Counter[str] = Counter()
        unpacked = 0
        try:
            records = ArchiveIterator(stream)
            records.INC_RECORD = ""  # what it would print for a record of a wrong length
            for record in records:
                found = _document(record, settings)
                if isinstance(found, str):
                    others[found] += 1
                    continue
                url, suffix, raw = found
                unpacked += len(raw)
                if unpacked > allowed:
                    raise UnreadableError(address, f"its records unpack to more than the {allowed:,} bytes allowed for it")
                seen[url] += 1
                place = f"{address}#{url}" + (f" ({seen[url]})" if seen[url] > 1 else "")
                too_long = len(raw) > settings.max_bytes
                yield (
                    Skipped(place, f"it is larger than the {settings.max_bytes:,} bytes allowed")
                    if too_long
                    else Part(place, f"page{suffix}", raw, (Told("web archive", url=url),))
                )
        except (ArchiveLoadFailed, *_FAULTS) as error:
            raise UnreadableError(address, f"it is no web archive, or a damaged one ({type(error).__name__})") from error
        if not seen and not others:
            raise UnreadableError(address, "the web archive holds no record")
        if others:
            told = ", ".join(f"{count} {what}" for what, count in sorted(others.items(), key=lambda one: (-one[1], one[0]))[:6])
            yield Skipped(address, f"records that are no documents: {told}")


def _document(record: Any, settings: Settings) -> tuple[str, str, bytes] | str:
    """The address, ending and bytes of a page, or what else a record is."""
    if record.rec_type not in {"response", "resource", "conversion"}:
        return f"{record.rec_type} records"
    http = record.http_headers
    status = http.get_statuscode() if http else "200"
    if status != "200":
        return f"answers of status {re.sub(r'[^0-9]', '', str(status))[:3] or 'none'}"
    kind = (http or record.rec_headers).get_header("Content-Type") or ""
    suffix = _KINDS.get(kind.partition(";")[0].strip().casefold())
    if suffix is None:
        return f"of kind {re.sub(r'[^a-z0-9/+.-]', '', kind.partition(';')[0].casefold())[:40] or 'unknown'}"
    url = record.rec_headers.get_header("WARC-Target-URI") or "no address"
    raw = record.content_stream().read(settings.max_bytes + 1)
    if record.raw_stream.limit > 0 and len(raw) <= settings.max_bytes and not record.raw_stream.read(1):
        # Half a page would be read as a whole one: what it leaves out would look as if nobody had said it.
        return "cut off"
    return url.strip("<> "), suffix, raw
