"""One invented report as a file of every kind."""

import gzip
import io
import json
import zipfile
from email.message import EmailMessage
from functools import cache

TITLE = "Ferry sinks off Port Adler"
BODY = (
    "The ferry Halcyon sank off Port Adler on Friday with 212 people aboard, the coast guard said.",
    "Divers went down again at first light, although the swell kept two boats in the harbour until noon.",
    "The owner, Adler Lines, said that the hull had been inspected in March and that nothing had been found amiss.",
)
PLAIN = "\n\n".join((TITLE, *BODY))
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY)
PAGE = f"<html><body><article><h1>{TITLE}</h1>{PARAGRAPHS}</article></body></html>"
ROW = {"title": TITLE, "text": "\n\n".join(BODY)}


def mail(plain: str = "\n\n".join(BODY), attached: dict[str, bytes] | None = None) -> bytes:
    """A message from an outlet, its lines broken as mail programs break them."""
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = TITLE, "The Adler Post <news@post.example>", "Fri, 03 May 2024 08:00:00 +0200"
    message.set_content(plain)
    for name, raw in (attached or {}).items():
        message.add_attachment(raw, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def feed(content: str = PARAGRAPHS) -> bytes:
    """A feed of one entry."""
    day = "<pubDate>Fri, 03 May 2024 08:00:00 GMT</pubDate>"
    entry = f"<title>{TITLE}</title><link>https://post.example/ferry</link><guid>ferry-1</guid>{day}"
    namespace = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    body = f"<content:encoded><![CDATA[{content}]]></content:encoded>"
    channel = f"<title>The Adler Post</title><item>{entry}{body}</item>"
    return f'<?xml version="1.0"?><rss version="2.0" {namespace}><channel>{channel}</channel></rss>'.encode()


def pdf(pages: tuple[tuple[str, ...], ...] = ((TITLE, "", *"\n\n".join(BODY).split("\n")),)) -> bytes:
    """A file with a text layer: the lines of each page, long ones broken at 70 characters."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for lines in pages:
        shown = [piece for line in lines for piece in _broken(line)]
        drawn = "BT /F1 11 Tf 14 TL 50 800 Td " + " ".join(f"({_escaped(line)}) Tj T*" for line in shown) + " ET"
        objects.append(f"<< /Length {len(drawn.encode('latin-1'))} >>\nstream\n{drawn}\nendstream")
        content = len(objects)
        font = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {font} /Contents {content} 0 R >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return written(objects)


def written(objects: list[str]) -> bytes:
    """A PDF file of these objects; the first is the catalogue."""
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1"))
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write("".join(f"{place:010} 00000 n \n" for place in places).encode())
    out.write(f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


@cache
def word(heading: str | None = None) -> bytes:
    """A Word document with a title in its style; made once, since the time of making stands in it."""
    import docx

    document = docx.Document()
    document.add_paragraph(TITLE, style="Title")
    for number, line in enumerate(BODY):
        if heading and number == 1:
            document.add_heading(heading, 2)
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def table() -> bytes:
    """A table with commas and quotation marks in its text."""
    text = "\n\n".join(BODY).replace('"', '""')
    return f'id,headline,body\n,{TITLE},"{text}"\n'.encode()


def parquet() -> bytes:
    """The same as a Parquet table; needs pyarrow."""
    import pyarrow
    from pyarrow import parquet as files

    out = io.BytesIO()
    files.write_table(pyarrow.table({name: [value] for name, value in ROW.items()}), out)
    return out.getvalue()


def archive(entries: dict[str, bytes]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, raw in entries.items():
            packed.writestr(zipfile.ZipInfo(name, (2024, 5, 3, 8, 0, 0)), raw, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def warc(*records: tuple[str, str, bytes], packed: bool = True) -> bytes:
    """A web archive: address, kind and body of each answer."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for url, kind, body in records or (("https://post.example/ferry", "text/html", PAGE.encode()),):
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers))
    return out.getvalue()


def every() -> dict[str, bytes]:
    """One file of each kind by its name, all of the same report."""
    return {
        "a.txt": PLAIN.encode(), "b.html": PAGE.encode(), "c.jsonl": json.dumps(ROW).encode(), "d.json": json.dumps(ROW).encode(),
        "e.csv": table(), "f.rss": feed(), "g.eml": mail(), "h.pdf": pdf(), "i.docx": word(), "j.zip": archive({"x.txt": PLAIN.encode()}),
        "k.warc.gz": warc(), "l.html.gz": gzip.compress(PAGE.encode(), mtime=0), "m.row": json.dumps(ROW).encode(), "n.parquet": parquet(),
    }  # fmt: skip


def _broken(line: str) -> list[str]:
    import textwrap

    return textwrap.wrap(line, 70) or [""]


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
