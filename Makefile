# Two commands do all of their own set-up: `make app` and `make test`.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: app test lint types security tests audit debian fuzz soak lock clean help

help:
	@echo "make app    set up, index the sample letters, start the app on http://127.0.0.1:7860"
	@echo "make test   set up, then lint, types, bandit and all tests"
	@echo "make audit  ask whether a hole is known in a package that Spoorzoeker needs (network)"
	@echo "make fuzz   fuzz every reader for SECONDS each (60); atheris is installed for it"
	@echo "make soak   ask the app with 20 people at once for two minutes, over 100,000 paragraphs"
	@echo "make lock   pin the newest versions that pyproject.toml allows"

app: .venv/app.stamp
	@$(BIN)/spoorzoeker index
	@$(BIN)/spoorzoeker app

test: .venv/dev.stamp debian
	@$(MAKE) --no-print-directory lint types security tests
	@$(BIN)/python -m tests.audit.run --report

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

# It warns of each nosec that silenced only a part of a line; that is heard when it fails.
BANDIT := $(BIN)/bandit --quiet --configfile pyproject.toml --recursive app.py cli.py commands corpus eval index rag ui
security:
	$(BANDIT) 2>/dev/null || $(BANDIT)

tests:
	$(BIN)/python -m tests.in_parts

# Strict; `make test` only tells what it finds, as a hole may be published overnight.
audit: .venv/dev.stamp
	@$(BIN)/python -m tests.audit.run

# The browser tests drive Debian's Chromium, scans are read by its tesseract. Without them those
# tests are skipped, loudly.
debian:
	@sh tests/install_debian.sh

.venv/pip.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Spoorzoeker needs Python 3.11 or newer; name one with: make PYTHON=python3.12 …" >&2; exit 2; }
	@echo "Making the environment in .venv …"
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/app.stamp: requirements.lock pyproject.toml .venv/pip.stamp
	@echo "Installing what Spoorzoeker needs (some minutes the first time) …"
	@$(PIP) -r requirements.lock
	@$(PIP) --no-deps --editable .
	@touch $@

.venv/dev.stamp: requirements-dev.lock .venv/app.stamp
	@echo "Installing what the tests need …"
	@$(PIP) -r requirements-dev.lock
	@touch $@

# No part of `make test`: it takes ten minutes, and what it finds differs from run to run.
SECONDS ?= 60
fuzz: .venv/fuzz.stamp
	@$(BIN)/python -m tests.fuzz.run --seconds $(SECONDS)

.venv/fuzz.stamp: .venv/dev.stamp
	@$(PIP) 'atheris>=3,<4'
	@touch $@

# No part of `make test` either: it takes a quarter of an hour. INTO=docs/OPERATIONS.md renews the page.
soak: .venv/dev.stamp
	@$(BIN)/python -m tests.soak.run $(if $(INTO),--into $(INTO)) $(SOAK)

# A CPU build of torch calls itself 2.13.0+cpu; the lock names the release, which both satisfy.
lock: .venv/pip.stamp
	$(PIP) pip-tools
	$(BIN)/pip-compile --quiet --strip-extras --no-emit-index-url --no-emit-find-links \
	  --no-emit-trusted-host --no-emit-options --no-header --upgrade -o requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --no-emit-index-url --no-emit-find-links \
	  --no-emit-trusted-host --no-emit-options --no-header --extra dev -c requirements.lock \
	  -o requirements-dev.lock pyproject.toml
	sed -i 's/+cpu$$//' requirements.lock requirements-dev.lock

clean:
	rm -rf .venv data
