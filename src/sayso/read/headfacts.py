"""The facts in the head of a page, cut out of it: a parser need not see the scripts and styles that most of a head is."""

import re
from collections.abc import Iterator

#: Characters of a page's start that hold its head where no tag ends it.
LONGEST_HEAD = 200_000

#: Characters of an element of linked data, and of its start tag.
LONGEST_DATA = 200_000
LONGEST_START = 220

_HEAD = re.compile(r"</head\s*>|<body\b", re.IGNORECASE)
_PART = re.compile(r"<(?:!--|(script|style|SCRIPT|STYLE)\b|(?:meta|link|html|META|LINK|HTML)\b)")
#: A start tag with its quoted values, in which a ">" ends nothing; it stops at another "<", so that no search runs far.
_TAG = re.compile(r"""<\w+[^<>=]*+(?:=\s*+(?:"[^"]*+"|'[^']*+'|(?!["']))[^<>=]*+)*+>""")
_CANONICAL = re.compile(r"canonical", re.IGNORECASE)


def facts_of(source: str) -> str:
    """The elements of a page that state its facts, as they stand: the start of its root, meta elements, the canonical link, linked data.

    Those of its head, and linked data below. Where no tag ends the head it is the whole start of the page.
    """
    end = _head_end(source)
    head = _parts(source[:end]) if end >= 0 else [source[:LONGEST_HEAD]]
    return "".join((*head, *linked_data(source, end if end >= 0 else LONGEST_HEAD)))


def linked_data(source: str, at: int, until: int | None = None) -> Iterator[str]:
    """The elements of linked data whose start tags stand between two offsets."""
    while (at := source.find("ld+json", at, until)) >= 0:
        start, end = source.rfind("<script", max(0, at - LONGEST_START), at), source.find("</script", at)
        if end < 0:
            return
        if start >= 0 and ">" not in source[start:at] and end <= start + LONGEST_DATA:
            yield source[start:end] + "</script>"
        at = end


def _head_end(source: str) -> int:
    """Where a page's head ends; -1 where no tag tells."""
    # Plain searches first: one that lets capitals pass takes ten times as long on a head full of scripts.
    end = source.find("</head>")
    body = source.find("<body", 0, end if end >= 0 else None)
    if end >= 0 or body >= 0:
        return body if body >= 0 else end
    found = _HEAD.search(source)
    return found.start() if found else -1


def _parts(head: str) -> list[str]:
    """The elements of a head that state facts, in order."""
    kept: list[str] = []
    at = 0
    while part := _PART.search(head, at):
        start, name = part.start(), part[1]
        tag = None if name else _TAG.match(head, start)
        if tag:
            at = tag.end()
            if head[start + 1] not in "lL" or _CANONICAL.search(tag.group()):
                kept.append(tag.group())
            continue
        ending = f"</{name}" if name else "-->" if head.startswith("<!--", start) else "<"
        at = head.find(ending, start + 1)
        if at < 0:
            break  # nothing ends this part, which is all the rest
        if name and "ld+json" in head[start : head.find(">", start, start + LONGEST_START) + 1]:
            kept.append(head[start:at] + "</script>")
    return kept
