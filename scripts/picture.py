"""Paste the page of the story that ships into README.md: `python scripts/picture.py`. What sayso prints, never drawn by hand."""

import os
import re
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent
README = PROJECT / "README.md"
STORY = PROJECT / "src" / "sayso" / "stories" / "ferry" / "articles"
#: What a code block shows without scrolling, in columns.
COLUMNS = 100
#: Paragraphs that give the idea: the header and the first tally, and as many of the section on what several tell.
FIRST, RENDERINGS, SECTION = 2, 2, "SAID ONCE"
PLACE = re.compile(r"(?<=<!-- picture -->\n).*?(?=<!-- end of picture -->)", re.DOTALL)


def page() -> str:
    """The top of the page and of its section on statements that several tell; `…` stands for what is left out."""
    wide = {**os.environ, "COLUMNS": str(COLUMNS), "NO_COLOR": "1"}
    told = subprocess.run([sys.executable, "-m", "sayso", "read", str(STORY)], env=wide, capture_output=True, text=True, check=True).stdout
    paragraphs = ["\n".join(line.rstrip() for line in part.splitlines()) for part in re.split(r"\n\s*\n", told.strip("\n"))]
    section = next((number for number, part in enumerate(paragraphs) if part.startswith(SECTION)), len(paragraphs))
    return "\n\n".join([*paragraphs[:FIRST], "…", *paragraphs[section : section + RENDERINGS], "…"])


if __name__ == "__main__":
    README.write_text(PLACE.sub(lambda _: f"```\n{page()}\n```\n", README.read_text(encoding="utf-8")), encoding="utf-8")
