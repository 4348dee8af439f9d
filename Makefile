# radlake: `make demo` and `make test` work on a fresh machine with Python >= 3.11 and Java 17 or 21.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
DEMO   ?= demo
REPORTS ?= 20000

.DEFAULT_GOAL := help
.PHONY: help env demo test test-all test-fast check format bench dist lock clean

help: ## Show this help
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

env: $(VENV)/.ready ## Set up .venv: pinned packages, Delta's jars, radlake itself

$(VENV)/.ready: requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "radlake: Python 3.11 or newer is needed; install it or call make PYTHON=/path/to/python3.11" >&2; exit 5; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) \
	  || { echo "radlake: python3 -m venv failed; on Debian: apt-get install python3-venv" >&2; exit 5; }
	@awk '/^uv==/{on=1} on{print} on && !/\\$$/{exit}' requirements-dev.txt > $(VENV)/uv.txt
	@command -v $(BIN)/uv >/dev/null || $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $(VENV)/uv.txt
	$(BIN)/uv pip install -q --compile-bytecode --python $(BIN)/python --require-hashes -r requirements-dev.txt
	$(BIN)/uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .
	@$(BIN)/python -c 'from radlake.java import check_java; check_java()' 2>/dev/null \
	  || { echo "radlake: Java 17 or 21 not found; install it (Debian: apt-get install openjdk-17-jre-headless) or set JAVA_HOME" >&2; exit 5; }
	$(BIN)/radlake doctor --prefetch
	@touch $@

demo: env ## A synthetic hospital end to end: export, gated tables, snapshots, a model, its evaluation
	PATH="$(CURDIR)/$(BIN):$$PATH" sh ./demo.sh $(DEMO) $(REPORTS)

# What needs Spark's session, and what is quick, runs beside the rest; its output follows when both are through.
RUN_TESTS = log=$$(mktemp); $(BIN)/python -m pytest tests/spark tests/unit --ignore=tests/unit/text $(1) > $$log 2>&1 & spark=$$!; trap 'kill $$spark' INT TERM; \
	$(BIN)/python -m pytest tests/e2e tests/training tests/evaluation tests/unit/text $(1); rest=$$?; \
	wait $$spark; spark=$$?; cat $$log; rm -f $$log; exit $$((rest > spark ? rest : spark))

test: env ## Run the tests, in two runs side by side
	@$(call RUN_TESTS,)

test-all: env ## Run every test and the whole matrix of kills (about twice as long)
	@$(call RUN_TESTS,-m '')

test-fast: env ## Run the tests that take seconds
	$(BIN)/python -m pytest -m 'not slow' tests/unit

check: env ## Format, lint, types, layering
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: env ## Apply the formatter and the safe fixes
	$(BIN)/ruff check --fix --exit-zero .
	$(BIN)/ruff format .

bench: env ## Benchmarks; each prints a table
	@for file in tests/benchmarks/bench_*.py; do echo "== $$file"; $(BIN)/python $$file || exit 1; done

dist: env ## One archive for a cluster: spark-submit --py-files dist/radlake.zip
	@mkdir -p dist && rm -f dist/radlake.zip
	@$(BIN)/python -c "import zipfile, pathlib; \
	archive = zipfile.ZipFile('dist/radlake.zip', 'w', zipfile.ZIP_DEFLATED); \
	[archive.write(p) for top in ('radlake', 'schemas', 'expectations', 'jobs', 'training', 'evaluation') \
	 for p in sorted(pathlib.Path(top).rglob('*')) if p.is_file() and '__pycache__' not in p.parts]"
	@ls -l dist/radlake.zip

lock: ## Pin every package with hashes (needs the network)
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --no-emit-index-url \
	  --all-extras pyproject.toml -o requirements-dev.txt
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --no-emit-index-url \
	  --extra spark --extra pack -c requirements-dev.txt pyproject.toml -o requirements-spark.txt
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --no-emit-index-url \
	  --extra train --extra evaluate -c requirements-dev.txt pyproject.toml -o requirements-train.txt

clean: ## Remove what demo and tests made
	rm -rf demo dist .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
