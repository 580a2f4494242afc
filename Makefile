# make demo    the story that ships with sayso, on the terminal and as report.html
# make test    the tests                  make check   lint, types, tests, gates and docs
# make traps   the shipped story without its traps, one by one: each finding must go with its trap
# make bench   speed and memory           make lock    requirements.txt anew from pyproject.toml
# make picture the page in README.md anew   make train the tagger anew (two hours; CORPUS=own: from our corpus alone, CORPUS=on: from the one that ships)
# Each sets up .venv first where it is missing or out of date. PYTHON=/path/to/python chooses the interpreter.

SHELL := /bin/bash
PY := .venv/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet

.PHONY: demo test check traps bench lock picture train clean
.DELETE_ON_ERROR:

demo: .venv/ready
	@.venv/bin/sayso demo

test: .venv/ready
	@$(PY) -m pytest

check: .venv/ready
	@echo "lint";  $(PY) -m ruff check src tests evals training
	@echo "types"; $(PY) -m mypy
	@echo "tests, docs among them"; $(PY) -m pytest
	@echo "gates"; $(PY) evals/gate.py
	@echo "shape (a report, not a wall)"; $(PY) evals/shape.py

traps: .venv/ready
	@$(PY) evals/traps.py

bench: .venv/ready
	@$(PY) evals/bench.py
	@$(PY) evals/bench_pages.py
	@$(PY) evals/bench_merge.py

lock: .venv/ready
	@$(PY) -m uv --version >/dev/null 2>&1 || $(PIP) install uv
	@$(PY) -m uv pip compile --quiet --universal --python-version 3.12 --generate-hashes --no-emit-index-url --no-header \
	  --extra dev --upgrade pyproject.toml --output-file requirements.txt
	@echo "requirements.txt: $$(grep -c '^[a-z]' requirements.txt) packages"

picture: .venv/ready
	@$(PY) scripts/picture.py

train: .venv/ready
	@training/train.sh $(or $(CORPUS),both)

clean:
	rm -rf .venv

.venv/bin/python:
	@found=$$(scripts/python.sh) && echo "making .venv with $$found" && "$$found" -m venv --clear .venv

.venv/packages: requirements.txt | .venv/bin/python
	@echo "installing the packages of requirements.txt (a few minutes the first time)"
	@$(PIP) install --require-hashes --requirement requirements.txt
	@touch $@

# setuptools comes hashed with the rest, so that the build asks no registry.
.venv/ready: pyproject.toml .venv/packages
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
