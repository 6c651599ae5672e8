# Every target sets up what it needs: git, make and Python 3.11 or newer are enough.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
PORT ?= 3000
export DAGSTER_DISABLE_TELEMETRY := 1
export DO_NOT_TRACK := 1
export DBT_SEND_ANONYMOUS_USAGE_STATS := false

.DEFAULT_GOAL := help
.PHONY: help install run ui test check lint types contracts score bench format clean

help: ## Show this help
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

install: $(STAMP) ## Install into .venv

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; assert sys.version_info >= (3, 11), "Python 3.11 or newer is needed: make PYTHON=python3.11"'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

run: $(STAMP) ## Build the warehouse from seeds/documents and show what is in it
	$(BIN)/communique run

ui: $(STAMP) ## Open the Dagster UI on localhost:3000 (another: make ui PORT=3001)
	PORT=$(PORT) $(BIN)/python -m orchestration.ui

test: $(STAMP) ## Run every test
	$(BIN)/python -m pytest

check: lint types contracts test ## What CI runs

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

contracts: $(STAMP)
	$(BIN)/lint-imports

score: $(STAMP) ## Score the engine against the annotated pages
	$(BIN)/python -m tests.evaluation.score

bench: $(STAMP) ## Time the build and the engine
	$(BIN)/python -m tests.benchmarks.bench

format: $(STAMP) ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## Remove everything that was built, the warehouse too
	rm -rf .venv .dagster build *.egg-info dbt_project/target dbt_project/logs warehouse/spool warehouse/*.duckdb* warehouse/*.lock
