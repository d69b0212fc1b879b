# `make` alone lists the commands.
PYTHON ?= python3
PG15 ?= /usr/lib/postgresql/15/bin
T ?= tests

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet
RUN := $(BIN)/researchdb
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev

.DEFAULT_GOAL := help
.PHONY: help setup up down sql test test-pg15 check bench bench-views bench-growth bench-peers bench-proposals migration lock

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(DEV) ## Install everything needed to work on it, in .venv

up: $(RUNTIME) ## Start PostgreSQL, migrate, seed, show what is there and how to connect
	@$(RUN) up

down: $(RUNTIME) ## Stop PostgreSQL; the data stay
	@$(RUN) down

sql: $(RUNTIME) ## Open psql on the database, as the reader
	@$(RUN) psql

test: $(DEV) ## Run the test suite on the packaged PostgreSQL 18; T=tests/unit for a part
	@$(BIN)/pytest $(T)

test-pg15: $(DEV) ## Run it on a system PostgreSQL 15 (PG15=folder of its programs)
	@if [ -x "$(PG15)/postgres" ]; then \
		RESEARCHDB_PG_BIN="$(PG15)" $(BIN)/pytest $(T); \
	else \
		echo "skipped: there is no PostgreSQL 15 in $(PG15); install postgresql-15 or set PG15"; \
	fi

check: $(DEV) ## Format, lint, types, SQL style, views as their files
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/sqlfluff lint sql benchmarks/questions
	@$(RUN) --quiet up > /dev/null
	$(RUN) views check

bench: $(DEV) ## Measure loading against a plain COPY and plain hashing; N=10000 articles
	@$(BIN)/python -m benchmarks $(N)

bench-views: $(DEV) ## Measure every saved view by key, first rows and count; N=10000 articles
	@$(BIN)/python -m benchmarks.views $(N)

bench-growth: $(DEV) ## Measure how all of it grows with the corpus; N="1000 10000 40000" articles
	@$(BIN)/python -m benchmarks.growth $(N)

bench-peers: $(DEV) ## Load and search beside SQLAlchemy, psycopg, dbt and SQLite; N=1000 articles
	@$(BIN)/python -m benchmarks.peers $(N)

bench-proposals: $(DEV) ## Measure what is proposed for a new article (needs RESEARCHDB_ARTICLES)
	@$(BIN)/python -m benchmarks.suggest

migration: $(DEV) ## Begin a migration from what the models say: make migration m="add event precision"
	@test -n "$(m)" || { echo 'say what it does: make migration m="add event precision"'; exit 2; }
	@$(RUN) --quiet up > /dev/null
	@number=$$(printf '%04d' $$(($$(ls migrations/versions/[0-9]*.py | wc -l) + 1))); \
		$(BIN)/alembic revision --autogenerate --rev-id "$$number" --message "$(m)"

lock: ## Resolve the requirements anew into requirements/*.lock (needs uv)
	@command -v uv > /dev/null || { echo "uv is missing; install it with: pip install uv"; exit 1; }
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		pyproject.toml --group build --output-file requirements/runtime.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		pyproject.toml --group dev --constraint requirements/runtime.lock \
		--output-file requirements/dev.lock

$(BIN)/python:
	@command -v "$(PYTHON)" > /dev/null \
		|| { echo "$(PYTHON) is missing; install Python 3.11 or newer, or set PYTHON"; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null \
		|| { echo "$(PYTHON) is not Python 3.11 or newer; set PYTHON to one, as in: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2> /dev/null \
		|| { echo "$(PYTHON) has no venv; install it (Debian and Ubuntu: apt-get install python3-venv)"; exit 1; }
	@"$(PYTHON)" -m venv --clear $(VENV)

# The stamps lie in the environment, so they go when it goes.
$(RUNTIME): requirements/runtime.lock pyproject.toml | $(BIN)/python
	@echo "installing into $(VENV)"
	@$(PIP) install --require-hashes --requirement requirements/runtime.lock
	@$(PIP) install --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.lock $(RUNTIME)
	@echo "installing the tools for development into $(VENV)"
	@$(PIP) install --require-hashes --requirement requirements/dev.lock
	@touch $@
