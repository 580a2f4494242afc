#!/usr/bin/env bash
# Prints the path of a Python >= 3.12, or says in one line what is missing and exits 1.
# Each candidate is run, not only looked up: a version manager's shim may exist and still fail.
set -u

enough() {
  "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1
}

try() {
  local found
  found=$(command -v "$1" 2>/dev/null) || return 1
  enough "$found" || return 1
  "$found" -c 'import sys; print(sys.executable)'
  exit 0
}

# A person's own choice comes first: PYTHON=/path/to/python make test
[ -z "${PYTHON:-}" ] || try "$PYTHON"

for name in python3.13 python3.12 python3.14 python3 python; do
  try "$name"
done

# pyenv keeps interpreters that its shims do not offer. With an empty HOME its root is only found beside its program.
roots=$( { pyenv root; dirname "$(dirname "$(readlink -f "$(command -v pyenv)")")"; echo "${HOME:-/root}/.pyenv"; } 2>/dev/null | sort -u)
for root in $roots; do
  for interpreter in "$root"/versions/3.1[2-9]*/bin/python; do
    try "$interpreter"
  done
done

# uv brings one of its own where there is a network.
if command -v uv >/dev/null 2>&1 && uv python install --quiet 3.12 >/dev/null 2>&1; then
  try "$(uv python find --quiet 3.12 2>/dev/null)"
fi

echo "sayso needs Python 3.12 or newer and found none: install one, or name it: PYTHON=/path/to/python make ${1:-test}" >&2
exit 1
