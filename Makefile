# cloudeval: `make demo` shows what it does, `make test` runs all that is checked.
# Both set up their own .venv first; once it is there, nothing is fetched any more.

PYTHON ?= python3

BIN = .venv/bin
# pip is told to be brief, and not to ask for its own newest version.
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help demo test check lint types imports pytest bench here clean

help:
	@echo 'make demo   score fictional and real offers, and show what a change of criteria did'
	@echo 'make test   run everything that is checked: style, types, imports, tests'
	@echo 'make check  the same without the tests'
	@echo 'make bench  measure against other tools, in one run'
	@echo 'make clean  remove .venv and all that was built'
	@echo
	@echo 'Another Python than python3: make test PYTHON=python3.13'

# --- the main job on the shipped data: adjust the demonstration here, and only here --------------

DEMO_OFFERS = --data examples/eu-csf \
	--offer fictional-complete --offer fictional-half-complete --offer fictional-one-zero
DEMO_PROVIDERS = --offer microsoft-azure --offer ovhcloud --offer numspot \
	--offer cloud-temple --offer scaleway

# Each command is shown as a person would type it, then what it answers.
ask = @printf '\n$$ cloudeval %s\n\n' '$(1)' && $(BIN)/cloudeval $(1)

demo: here .venv/run.stamp
	$(call ask,score eu-csf@1.2.1 $(DEMO_OFFERS))
	$(call ask,score eu-csf@calculator-2026-06 $(DEMO_OFFERS))
	$(call ask,diff eu-csf@1.2.1 eu-csf@calculator-2026-06 $(DEMO_OFFERS))
	$(call ask,score eu-csf@calculator-2026-06 $(DEMO_PROVIDERS))

# --- what is checked ------------------------------------------------------------------------------

test: check pytest

check: lint types imports

lint: here .venv/dev.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: here .venv/dev.stamp
	$(BIN)/mypy

imports: here .venv/dev.stamp
	$(BIN)/lint-imports --no-logo

# One worker for each core; a file's tests stay together, since they share what they computed.
pytest: here .venv/dev.stamp
	$(BIN)/python -m pytest -n auto --dist loadfile

# The peers are no part of the environment in which the tests run: they have one of their own.
bench: .venv/bench.stamp
	.venv-bench/bin/python benchmarks/startup.py
	.venv-bench/bin/python benchmarks/engine.py
	.venv-bench/bin/python benchmarks/difference.py
	.venv-bench/bin/python benchmarks/screen.py
	.venv-bench/bin/python benchmarks/workbook.py

.venv/bench.stamp: .venv/run.stamp
	$(PYTHON) -m venv --clear .venv-bench
	.venv-bench/bin/python -m pip --disable-pip-version-check --quiet install -e '.[bench]'
	@touch $@

# --- the environment ------------------------------------------------------------------------------

# An environment that was moved or copied runs the program of the folder it came from.
here:
	@[ ! -e .venv/home ] || [ "$$(cat .venv/home)" = "$$(pwd -P)" ] || { \
		echo '.venv was made for another folder: run "make clean", then this again.' >&2; exit 1; }

.venv/pyvenv.cfg:
	@$(PYTHON) -c '' 2>/dev/null || { \
		echo 'cloudeval needs Python 3.11 or later, and "$(PYTHON)" does not start.' \
			'Install Python, or name one: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'cloudeval needs Python 3.11 or later, and "$(PYTHON)" is' \
			"$$($(PYTHON) --version 2>&1)." \
			'Name another: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo '"$(PYTHON)" cannot make virtual environments: its module "venv" or "ensurepip"' \
			'is missing. On Debian and Ubuntu: apt install python3-venv.' \
			'Or name another Python: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv || { rm -rf .venv; exit 1; }

# Two steps, so that the build is done with the pinned hatchling and fetches nothing of its own.
.venv/run.stamp: .venv/pyvenv.cfg pyproject.toml constraints.txt
	$(PIP) install -c constraints.txt hatchling
	$(PIP) install -c constraints.txt --no-build-isolation -e .
	@pwd -P > .venv/home
	@touch $@

.venv/dev.stamp: .venv/run.stamp
	$(PIP) install -c constraints.txt --no-build-isolation -e '.[dev]'
	@touch $@

clean:
	rm -rf .venv .venv-bench build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
