"""Set-up on a machine that has little: the script that finds a Python, and the lock."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parent.parent
SCRIPT = PROJECT / "scripts" / "python.sh"
LOCK = (PROJECT / "requirements.txt").read_text(encoding="utf-8")
#: What the script itself calls, found here without the machine's own interpreters.
TOOLS = ("bash", "sort", "dirname", "readlink", "env")


def program(path: Path, body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/bash\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def find(folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the script with nothing on the path but its tools and what a test put there."""
    tools = folder / "bin"
    for tool in TOOLS:
        found = subprocess.run(["/bin/bash", "-c", f"command -v {tool}"], capture_output=True, text=True, check=True).stdout.strip()
        program(tools / tool, f'exec {found} "$@"')
    settings = {"PATH": str(tools), "HOME": str(folder / "nobody"), **more}
    return subprocess.run(["/bin/bash", str(SCRIPT)], capture_output=True, text=True, env=settings)


def real(path: Path) -> None:
    program(path, f'exec {sys.executable} "$@"')


def test_a_shim_that_fails_is_passed_over(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "python3.13", "exit 127")
    program(tmp_path / "bin" / "python3.12", 'echo "command not found" >&2; exit 127')
    real(tmp_path / "bin" / "python3")
    found = find(tmp_path)
    assert (found.returncode, found.stdout.strip()) == (0, sys.executable)


def test_an_old_python_is_passed_over_for_one_that_pyenv_keeps(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "python3", "exit 1")
    program(tmp_path / "bin" / "pyenv", f"echo {tmp_path}/kept")
    program(tmp_path / "kept" / "versions" / "3.12.0" / "bin" / "python", "exit 1")
    real(tmp_path / "kept" / "versions" / "3.13.1" / "bin" / "python")
    found = find(tmp_path)
    assert (found.returncode, found.stdout.strip()) == (0, sys.executable)


def test_a_persons_choice_comes_first(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "python3.13", f"touch {tmp_path}/asked; exit 1")
    assert find(tmp_path, PYTHON=sys.executable).stdout.strip() == sys.executable
    assert not (tmp_path / "asked").exists()


def test_uv_is_asked_last(tmp_path: Path) -> None:
    real(tmp_path / "brought" / "python")
    program(tmp_path / "bin" / "uv", f'[ "$2" = install ] || echo {tmp_path}/brought/python')
    found = find(tmp_path)
    assert (found.returncode, found.stdout.strip()) == (0, sys.executable)


def test_without_any_it_says_so_in_one_line(tmp_path: Path) -> None:
    found = find(tmp_path)
    assert found.returncode == 1 and found.stdout == ""
    assert len(found.stderr.splitlines()) == 1 and "3.12" in found.stderr


def test_the_lock_pins_and_hashes_every_package_without_an_address() -> None:
    assert "://" not in LOCK and "index" not in LOCK
    packages = re.split(r"^(?=[a-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    assert len(packages) > len(dependencies())
    pinned = re.compile(r"[\w.-]+==\S+.*?\n    --hash=sha256:[0-9a-f]{64}", re.DOTALL)
    assert not [package.split()[0] for package in packages if not pinned.match(package)]


def dependencies() -> list[str]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["dev"]]


def test_the_lock_holds_what_the_project_asks_for() -> None:
    locked = {name.replace("_", "-") for name in re.findall(r"^([a-z0-9][\w.-]*)==", LOCK, re.MULTILINE)}
    asked = {re.split(r"[<>=!~\[ ]", dependency)[0].lower().replace("_", "-") for dependency in dependencies()}
    assert asked <= locked


def test_ci_runs_the_tests_and_nothing_else() -> None:
    script = (PROJECT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in script if line.startswith("make")] == ["make test"] == script[-1:]
