"""Sizes of files and functions, as a report: `python evals/shape.py [FOLDER]`."""

import ast
import sys
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src" / "sayso"
#: Lines over which a file or function is named in the report; the house aims below, good reasons may lie above.
LONG_FILE = 300
LONG_FUNCTION = 40
#: Parameters over which a function is refused by the tests; for a command of the command line, options.
MOST_PARAMETERS = 8
MOST_OPTIONS = 15


@dataclass(frozen=True, slots=True)
class FunctionSize:
    """One function: where it starts, how many lines it has with its signature and docstring, how many parameters."""

    path: str
    line: int
    name: str
    length: int
    parameters: int


def functions(folder: Path) -> list[FunctionSize]:
    """Every function of every Python file under a folder, in the order of path and line."""
    rows: list[FunctionSize] = []
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                given = node.args
                count = len(given.posonlyargs) + len(given.args) + len(given.kwonlyargs)
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                rows.append(FunctionSize(str(path.relative_to(folder)), node.lineno, node.name, length, count))
    return sorted(rows, key=lambda row: (row.path, row.line))


def file_lengths(folder: Path) -> list[tuple[str, int]]:
    """Lines of every Python file under a folder."""
    return [(str(p.relative_to(folder)), len(p.read_text(encoding="utf-8").splitlines())) for p in sorted(folder.rglob("*.py"))]


def report(folder: Path) -> None:
    """Print totals and whatever is longer than the house aims for."""
    files, rows = file_lengths(folder), functions(folder)
    print(f"{len(files)} files, {sum(n for _, n in files)} lines, {len(rows)} functions")
    for name, lines in files:
        if lines > LONG_FILE:
            print(f"  file over {LONG_FILE} lines: {name} ({lines})")
    for row in rows:
        if row.length > LONG_FUNCTION:
            print(f"  function over {LONG_FUNCTION} lines: {row.path}:{row.line} {row.name} ({row.length})")


if __name__ == "__main__":
    report(Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE)
