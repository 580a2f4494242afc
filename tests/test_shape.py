"""The house: which room may import which, what a module may do at import, what must be documented. Sizes are a report, never a wall."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import shape

SOURCE = Path(__file__).parent.parent / "src" / "sayso"
FILES = sorted(SOURCE.rglob("*.py"))
#: A room may import from the rooms to its left and from these.
OPEN_TO_ALL = {"types", "words", "errors", "settings"}
ROOMS = ("read", "extract", "merge", "compare", "ledger", "show")
#: types stand alone; words are read with types and errors only.
FOUNDATIONS = {"types": set[str](), "errors": set[str](), "settings": {"types"}, "words": {"types", "errors"}}
#: The pipeline ties the first four rooms together; the command line calls it.
TIES = {"pipeline": {*ROOMS}, "show": {"pipeline"}, "__main__": {*ROOMS}, "__init__": {*ROOMS, "pipeline"}}
#: Calls that build a constant and touch nothing outside their module.
PURE = frozenset({
    "re.compile", "re.escape", "map",
    "frozenset", "set", "tuple", "dict", "range", "len", "sorted", "max", "min", "sum", "zip", "chr", "ord", "str.maketrans",
    "IPv4Network", "IPv6Network", "MappingProxyType", "date", "timedelta", "Decimal", "Fraction",
    "TypeVar", "ParamSpec", "NewType", "namedtuple", "ConfigDict", "Field", "field",
    "Path", "partial", "itemgetter", "attrgetter", "typer.Typer", "typer.Argument", "typer.Option",
})  # fmt: skip
#: Methods that only build a value from a constant, or hang a command on the command line.
PURE_METHODS = {"join", "split", "fromkeys", "format", "command", "callback", "add_typer"}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def home(path: Path) -> str:
    """The room, or the module's own name at the top."""
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


def imported(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Each import of sayso, anywhere in the file: line and room."""
    for node in ast.walk(module):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are absolute"
            whole = [f"sayso.{alias.name}" for alias in node.names if alias.name != "__version__"]
            names = whole if node.module == "sayso" else [node.module or ""]
        for name in names:
            parts = name.split(".")
            if parts[0] == "sayso" and len(parts) > 1:
                yield node.lineno, parts[1]


def allowed(room: str) -> set[str]:
    if room in FOUNDATIONS:
        return FOUNDATIONS[room] | {room}
    left = set(ROOMS[: ROOMS.index(room)]) if room in ROOMS else set()
    return left | OPEN_TO_ALL | {room} | TIES.get(room, set())


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_room_imports_only_from_its_left(path: Path) -> None:
    room = home(path)
    wrong = [f"line {line}: {room} imports {other}" for line, other in imported(tree(path)) if other not in allowed(room)]
    assert not wrong, f"{path}: {wrong}"


def test_the_rooms_are_those_of_the_design() -> None:
    folders = {path.parent.relative_to(SOURCE).parts[0] for path in FILES if path.parent != SOURCE}
    assert folders <= {*ROOMS, "types", "words", "models", "stories"}


def test_no_room_without_a_subject() -> None:
    bad = [path for path in FILES if {part.removesuffix(".py") for part in path.relative_to(SOURCE).parts} & FORBIDDEN_NAMES]
    assert not bad


def called(node: ast.Call) -> str:
    return ast.unparse(node.func).removesuffix("()")


def at_import(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """What runs when the module is imported: not the bodies of functions, not decorators, and not a class's methods."""
    for statement in body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(statement, ast.ClassDef):
            yield from at_import(statement.body)
        elif isinstance(statement, ast.If) and ast.unparse(statement.test) in {"TYPE_CHECKING", "__name__ == '__main__'"}:
            continue
        else:
            yield from outside_lambdas(statement)


def outside_lambdas(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Lambda):
        return
    yield node
    for child in ast.iter_child_nodes(node):
        yield from outside_lambdas(child)


def builds_a_value(name: str, local: set[str], sayso: set[str]) -> bool:
    """A constant of a built-in kind, a method of a literal, or one of our own frozen classes (they start with a capital)."""
    last = name.rsplit(".", 1)[-1]
    own = name.split(".")[0] in local | sayso
    return name in PURE or last in PURE_METHODS or (own and last.lstrip("_")[:1].isupper())


def done_at_import(module: ast.Module) -> list[str]:
    """Calls and loops that run when a module is imported and do more than build a constant."""
    local = {node.name for node in module.body if isinstance(node, ast.ClassDef)}
    froms = [node for node in module.body if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sayso")]
    sayso = {alias.asname or alias.name for node in froms for alias in node.names}
    calls = [node for node in at_import(module.body) if isinstance(node, ast.Call)]
    done = [f"line {node.lineno}: {called(node)}" for node in calls if not builds_a_value(called(node), local, sayso)]
    # A loop over a tuple that only registers what is pure (commands on the command line) builds a constant too.
    loops = [node for node in module.body if isinstance(node, ast.While | ast.With | ast.For) and (done or not isinstance(node, ast.For))]
    return done + [f"line {node.lineno}: a loop" for node in loops]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_nothing_happens_at_import(path: Path) -> None:
    assert not done_at_import(tree(path)), path


def test_the_checks_see_a_fault() -> None:
    source = "import re\nA = re.compile('a')\nB = open('b')\nC = [f(x) for x in A]\nfor x in A:\n    pass\ndef late():\n    open('c')\n"
    assert done_at_import(ast.parse(source)) == ["line 3: open", "line 4: f", "line 5: a loop"]
    inside = "def late():\n    from sayso.show import report\n    import sayso.ledger.contract\n    from sayso import read\n"
    assert [room for _, room in imported(ast.parse(inside)) if room not in allowed("read")] == ["show", "ledger"]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_no_global_and_no_catch_all(path: Path) -> None:
    for node in ast.walk(tree(path)):
        assert not isinstance(node, ast.Global), f"{path}:{node.lineno}: global state"
        if isinstance(node, ast.ExceptHandler):
            caught = "" if node.type is None else ast.unparse(node.type)
            # The last line of defence of the command line: an unforeseen fault becomes one line, and a trace with --debug.
            last_door = home(path) == "show" and "cli" in path.parts and path.name == "__init__.py"
            assert caught not in {"", "Exception", "BaseException"} or last_door, f"{path}:{node.lineno}: catches everything"


def public(module: ast.Module) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """Functions and classes at module level that others may call, and their public methods of more than a property."""
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node


def says_itself(node: ast.FunctionDef | ast.ClassDef) -> bool:
    """An enum or a plain record of two fields needs no more than its names."""
    return isinstance(node, ast.ClassDef) and all(isinstance(s, ast.Assign | ast.AnnAssign) for s in node.body)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_what_is_public_is_documented(path: Path) -> None:
    module = tree(path)
    if module.body:
        assert ast.get_docstring(module) or path.name == "__main__.py", f"{path}: no docstring"
    bare = [node.name for node in public(module) if not ast.get_docstring(node) and not says_itself(node)]
    assert not bare, f"{path}: no docstring: {bare}"
    for node in public(module):
        first = (ast.get_docstring(node) or ".").splitlines()[0].rstrip()
        assert first.endswith((".", "?", ":", ")")), f"{path}: {node.name}: the first line of its docstring has no end"


def most_parameters(path: str) -> int:
    """A command of the command line has one parameter an option; everything else has few."""
    return shape.MOST_OPTIONS if path.startswith("show/cli/") else shape.MOST_PARAMETERS


def test_no_function_of_twenty_parameters() -> None:
    many = [row for row in shape.functions(SOURCE) if row.parameters > most_parameters(row.path)]
    assert not many


def test_the_size_report_counts_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = "".join(f"    x{n} = {n}\n" for n in range(shape.LONG_FUNCTION + 5))
    (tmp_path / "long.py").write_text(f"def long(a, b):\n{body}\n\ndef short():\n    return 1\n", encoding="utf-8")
    rows = shape.functions(tmp_path)
    assert [(row.name, row.length, row.parameters) for row in rows] == [("long", shape.LONG_FUNCTION + 6, 2), ("short", 2, 0)]
    shape.report(tmp_path)
    printed = capsys.readouterr().out
    assert "long.py:1 long" in printed and "short" not in printed
